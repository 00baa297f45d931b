import { Button, Modal } from 'antd'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { instantText } from '../../../ui/time.ts'
import { personWords } from '../../../words/person.ts'

/** A one-time code as the server gives it, once. */
export interface Code {
  oneTimeCode: string
  expires: string
}

/** Shows a code until somebody says that it is noted: it cannot be shown again. */
export function OneTimeCode({ code, onClose }: { code: Code; onClose: () => void }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <Modal
      open
      title={say(personWords.code)}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {say(personWords.codeSeen)}
        </Button>
      }
    >
      <p className="one-time-code">{code.oneTimeCode}</p>
      <p>{say(personWords.codeExplain, { at: instantText(code.expires, language) })}</p>
    </Modal>
  )
}
