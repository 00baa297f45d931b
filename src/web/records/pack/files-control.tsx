import { PaperClipOutlined } from '@ant-design/icons'
import { Progress } from 'antd'
import { useState } from 'react'
import { newKey, type WireProblem } from '#api/client.ts'
import { uploadFile } from '#api/file.ts'
import type { FieldFile } from '#core/field.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useSay } from '../../ui/language.ts'
import { isOnItsWay } from '../../ui/on-its-way.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { registerWords } from '../../words/register.ts'
import { upload } from '../upload.ts'
import { sizeText } from './field-text.ts'

/** Files of a record: sent as soon as they are chosen, with their progress. A field of a form. */
export function FilesControl(props: {
  id?: string
  most: number
  label: string
  value?: FieldFile[]
  onChange?: (next: FieldFile[]) => void
}) {
  const { id, most, label, onChange } = props
  const value = (props.value ?? []).filter((file) => !isOnItsWay(file))
  const say = useSay()
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null)
  const [problems, setProblems] = useState<WireProblem[]>([])
  const send = async (files: File[]) => {
    setProblems([])
    let kept = value
    for (const file of files) {
      if (kept.length >= most) {
        setProblems((before) => [...before, { code: 'most', message: say(registerWords.filesAtMost, { count: most }) }])
        break
      }
      setSending({ name: file.name, share: 0 })
      onChange?.([...kept, { hash: '', name: file.name, mediaType: file.type, size: file.size }])
      try {
        const progress = (share: number) => setSending({ name: file.name, share })
        const answer = await upload(uploadFile, { file, key: newKey() }, progress)
        kept = [...kept.filter((each) => each.hash !== answer.hash), answer]
      } catch (error) {
        const found = problemsOf(error, say).map((each) => ({ ...each, message: `${file.name}：${each.message}` }))
        setProblems((before) => [...before, ...found])
      }
      onChange?.(kept)
    }
    setSending(null)
  }
  return (
    <div>
      <ProblemBox problems={problems} />
      <ul className="register-files">
        {value.map((file) => (
          <li key={file.hash}>
            <PaperClipOutlined aria-hidden="true" /> {file.name}{' '}
            <span className="quiet small number">{sizeText(file.size)}</span>{' '}
            <button
              type="button"
              className="plain-button small"
              disabled={sending !== null}
              onClick={() => onChange?.(value.filter((each) => each.hash !== file.hash))}
            >
              {say(registerWords.removeFile)}
              <span className="visually-hidden"> {file.name}</span>
            </button>
          </li>
        ))}
        {sending && <Sending name={sending.name} share={Math.round(sending.share * 100)} />}
      </ul>
      <ChooseFile
        id={id}
        label={label}
        multiple={most > 1}
        icon={<PaperClipOutlined />}
        disabled={sending !== null || value.length >= most}
        onFiles={(files) => void send(files)}
      >
        {say(registerWords.addFile)}
      </ChooseFile>{' '}
      <span className="quiet small">{say(registerWords.filesAtMost, { count: most })}</span>
    </div>
  )
}

function Sending({ name, share }: { name: string; share: number }) {
  const say = useSay()
  return (
    <li role="status">
      {name}{' '}
      <Progress
        percent={share}
        size="small"
        style={{ width: 140 }}
        aria-label={say(registerWords.uploading, { share })}
      />
    </li>
  )
}
