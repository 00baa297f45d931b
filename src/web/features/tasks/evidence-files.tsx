import { PaperClipOutlined } from '@ant-design/icons'
import { Progress } from 'antd'
import { useState } from 'react'
import { attachEvidence } from '#api/assignment.ts'
import { newKey, type WireProblem } from '#api/client.ts'
import { upload } from '../../records/upload.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { taskWords } from '../../words/task.ts'

/** A file that the server has, as the form keeps it. */
export interface AttachedFile {
  id: string
  name: string
}

/** Files of a return: sent as soon as they are chosen, kept by their id. A field of a form. */
export function EvidenceFiles(props: {
  assignmentId: string
  id?: string
  value?: AttachedFile[]
  onChange?: (next: AttachedFile[]) => void
}) {
  const { assignmentId, id, value = [], onChange } = props
  const say = useSay()
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null)
  const [problems, setProblems] = useState<WireProblem[]>([])
  const send = async (files: File[]) => {
    setProblems([])
    let attached = value
    for (const file of files) {
      setSending({ name: file.name, share: 0 })
      try {
        const answer = await upload(attachEvidence, { params: { id: assignmentId }, file, key: newKey() }, (share) =>
          setSending({ name: file.name, share }),
        )
        attached = [...attached, { id: answer.id, name: answer.name }]
        onChange?.(attached)
      } catch (error) {
        const found = problemsOf(error, say).map((problem) => ({
          ...problem,
          message: `${file.name}：${problem.message}`,
        }))
        setProblems((before) => [...before, ...found])
      }
    }
    setSending(null)
  }
  return (
    <div>
      <ProblemBox problems={problems} />
      <ul className="file-list">
        {value.map((file) => (
          <li key={file.id}>
            <PaperClipOutlined aria-hidden="true" /> {file.name}
            <button
              type="button"
              className="plain-button small"
              onClick={() => onChange?.(value.filter((each) => each.id !== file.id))}
            >
              {say(taskWords.removeFile, { name: '' }).trim()}
              <span className="visually-hidden">{file.name}</span>
            </button>
          </li>
        ))}
        {sending && (
          <li role="status">
            {sending.name}
            <Progress
              percent={Math.round(sending.share * 100)}
              size="small"
              style={{ width: 160 }}
              aria-label={say(taskWords.uploading, { share: Math.round(sending.share * 100) })}
            />
          </li>
        )}
      </ul>
      <ChooseFile
        id={id}
        label={say(taskWords.addFile)}
        multiple
        icon={<PaperClipOutlined />}
        disabled={sending !== null}
        onFiles={(files) => void send(files)}
      >
        {say(taskWords.addFile)}
      </ChooseFile>
    </div>
  )
}
