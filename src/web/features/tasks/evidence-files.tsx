import { PaperClipOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { newKey, type WireProblem } from '#api/client.ts'
import { attachEvidence } from '#api/evidence.ts'
import { upload } from '../../records/upload.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { taskWords } from '../../words/task.ts'
import { ChooseEvidence } from './choose-evidence.tsx'
import { DateEvidence, EvidenceDays, type EvidenceFile } from './evidence-days.tsx'

/** A file that the server has, as the form keeps it. */
export type AttachedFile = Pick<EvidenceFile, 'id' | 'name'> & Partial<Pick<EvidenceFile, 'about' | 'until'>>

/** What of a file the form keeps. */
export const attached = ({ id, name, about = null, until = null }: AttachedFile) => ({ id, name, about, until })

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
  const [dating, setDating] = useState<AttachedFile | null>(null)
  const [choosing, setChoosing] = useState(false)
  const send = async (given: File[]) => {
    setProblems([])
    let files = value
    for (const file of given) {
      setSending({ name: file.name, share: 0 })
      try {
        const answer = await upload(attachEvidence, { params: { id: assignmentId }, file, key: newKey() }, (share) =>
          setSending({ name: file.name, share }),
        )
        files = [...files, attached(answer)]
        onChange?.(files)
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
            <EvidenceDays of={attached(file)} />
            <button type="button" className="plain-button small" onClick={() => setDating(file)}>
              {say(evidenceWords.date)}
              <span className="visually-hidden">{file.name}</span>
            </button>
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
      <div className="row">
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
        <Button onClick={() => setChoosing(true)}>{say(evidenceWords.choose)}</Button>
      </div>
      {dating && (
        <DateEvidence
          file={attached(dating)}
          onDated={(days) => onChange?.(value.map((each) => (each.id === dating.id ? { ...each, ...days } : each)))}
          onClose={() => setDating(null)}
        />
      )}
      {choosing && (
        <ChooseEvidence
          assignmentId={assignmentId}
          chosen={value.map((file) => file.id)}
          onChoose={(file) => onChange?.([...value, attached(file)])}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  )
}
