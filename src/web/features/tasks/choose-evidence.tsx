import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { newKey, type WireProblem } from '#api/client.ts'
import { attachEvidence, listEvidence } from '#api/evidence.ts'
import { dayOf } from '#core/day.ts'
import { useAnswer } from '../../records/call.ts'
import { upload } from '../../records/upload.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { dayText } from '../../ui/time.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { registerWords } from '../../words/register.ts'
import { EvidenceDays, type EvidenceFile, hasEnded, sizeText } from './evidence-days.tsx'

/** Files of the unit: one that holds is used once more as it is, or a newer one takes its place. */
export function ChooseEvidence(props: {
  assignmentId: string
  chosen: readonly string[]
  onChoose: (file: EvidenceFile) => void
  onClose: () => void
}) {
  const { assignmentId, chosen, onChoose, onClose } = props
  const say = useSay()
  const language = useLanguage()
  const [words, setWords] = useState('')
  const [problems, setProblems] = useState<WireProblem[]>([])
  const params = { id: assignmentId }
  const asked = useAnswer(listEvidence, { params, query: { q: words || undefined } }, { keep: true })
  const revise = async (file: File, { id }: EvidenceFile) => {
    setProblems([])
    try {
      onChoose(await upload(attachEvidence, { params, body: { revises: id }, file, key: newKey() }, () => undefined))
      await asked.refetch()
    } catch (error) {
      setProblems(problemsOf(error, say))
    }
  }
  return (
    <Modal
      open
      title={say(evidenceWords.choose)}
      footer={<Button onClick={onClose}>{say(registerWords.close)}</Button>}
      onCancel={onClose}
    >
      <p className="quiet small">{say(evidenceWords.chooseExplain)}</p>
      <Input.Search
        aria-label={say(evidenceWords.find)}
        placeholder={say(evidenceWords.find)}
        allowClear
        maxLength={40}
        onSearch={(next) => setWords(next.trim())}
        style={{ margin: '8px 0' }}
      />
      <ProblemBox problems={problems} />
      <Answered asked={asked}>
        {({ evidence }) =>
          evidence.length === 0 ? (
            <Empty title={say(evidenceWords.none)}>{say(evidenceWords.noneHint)}</Empty>
          ) : (
            <ul className="evidence-choice">
              {evidence.map((file) => (
                <li key={file.id}>
                  <div>
                    <span>{file.name}</span>
                    <span className="quiet small number">
                      {sizeText(file.size)} ·{' '}
                      {say(evidenceWords.attachedOn, { day: dayText(dayOf(new Date(file.attachedAt)), language) })}
                    </span>
                    <EvidenceDays of={file} />
                    {hasEnded(file) && <span className="tag tag-warn">{say(evidenceWords.ended)}</span>}
                  </div>
                  <div className="row">
                    <Button disabled={chosen.includes(file.id) || hasEnded(file)} onClick={() => onChoose(file)}>
                      {say(chosen.includes(file.id) ? evidenceWords.used : evidenceWords.use)}
                      <span className="visually-hidden"> {file.name}</span>
                    </Button>
                    <ChooseFile
                      label={say(evidenceWords.reviseOf, { name: file.name })}
                      onFiles={([next]) => next && void revise(next, file)}
                    >
                      {say(evidenceWords.revise)}
                    </ChooseFile>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Modal>
  )
}
