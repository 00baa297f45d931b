import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PaperVerb } from '#api/paper.ts'
import { useSay } from '../../ui/language.ts'
import { paperPageWords } from '../../words/paper.ts'
import { actNames } from './act-names.ts'
import { CountersignDialog } from './countersigning.tsx'
import { PaperDialog } from './paper-dialog.tsx'
import type { PaperAnswer } from './paper-page.tsx'

/** Acts that stand as buttons, the usual one first; the others are in a menu beside them. */
const first: readonly PaperVerb[] = [
  'sign',
  'countersign',
  'answer',
  'number',
  'seal',
  'return-from-oa',
  'check',
  'send-back',
]

/** What may be done to a paper as it stands, by whoever looks at it. */
export function PaperActs({ answer }: { answer: PaperAnswer }) {
  const say = useSay()
  const [open, setOpen] = useState<PaperVerb | null>(null)
  const { acts, paper } = answer
  const toSay = paper.countersignatures.find(({ may, state }) => may.say && state === 'asked')
  const toAnswer = paper.countersignatures.find(({ may }) => may.answer)
  const offered = acts.filter((act) => act !== 'countersign' || toSay)
  const shown = first.filter((act) => offered.includes(act))
  const others = offered.filter((act) => !first.includes(act) && act !== 'revise')
  return (
    <>
      {shown.map((act, index) => (
        <Button
          key={act}
          type={index === 0 && act !== 'send-back' ? 'primary' : 'default'}
          onClick={() => setOpen(act)}
        >
          {say(actNames[act])}
        </Button>
      ))}
      {offered.includes('revise') && (
        <Link href={`/papers/${paper.id}/edit`} asChild>
          <Button type={paper.next === 'revise' ? 'primary' : 'default'}>{say(actNames.revise)}</Button>
        </Link>
      )}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((act) => ({ key: act, label: say(actNames[act]) })),
            onClick: ({ key }) => setOpen(key as PaperVerb),
          }}
        >
          <Button aria-label={say(paperPageWords.more)}>{say(paperPageWords.more)}</Button>
        </Dropdown>
      )}
      {open === 'countersign' && toSay && <CountersignDialog act="say" of={toSay} onClose={() => setOpen(null)} />}
      {open === 'answer' && toAnswer && <CountersignDialog act="answer" of={toAnswer} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'countersign' && open !== 'answer' && open !== 'revise' && (
        <PaperDialog act={open} answer={answer} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
