import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { newKey, pathOf, type WireProblem } from '#api/client.ts'
import { attachEvidence, getEvidence } from '#api/evidence.ts'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { upload } from '../../records/upload.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { evidenceWords } from '../../words/evidence.ts'
import { DateEvidence, EvidenceDays, type EvidenceFile } from './evidence-days.tsx'

/** Files that returns rest on and that hold no more, each with what mends it; nothing where all hold. */
export function EndedEvidence({ answer: { assignment, endedEvidence, may } }: { answer: AssignmentAnswer }) {
  const say = useSay()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [problems, setProblems] = useState<WireProblem[]>([])
  const [dating, setDating] = useState<EvidenceFile | null>(null)
  if (endedEvidence.length === 0) return null
  const renew = async (file: File, { id }: EvidenceFile) => {
    setProblems([])
    try {
      await upload(
        attachEvidence,
        { params: { id: assignment.id }, body: { revises: id }, file, key: newKey() },
        () => undefined,
      )
      void message.success(say(evidenceWords.renewed))
      await queries.invalidateQueries()
    } catch (error) {
      setProblems(problemsOf(error, say))
    }
  }
  return (
    <section className="panel" data-part="ended-evidence">
      <h2>{say(evidenceWords.endedTitle)}</h2>
      {may.renew && <p className="quiet small">{say(evidenceWords.endedExplain)}</p>}
      <ProblemBox problems={problems} />
      <ul className="evidence-choice">
        {endedEvidence.map((file) => (
          <li key={file.id}>
            <div>
              <a href={pathOf(getEvidence, { params: { id: file.id } })} download={file.name}>
                {file.name}
              </a>
              <EvidenceDays of={file} />
              <span className="tag tag-warn">{say(evidenceWords.ended)}</span>
            </div>
            {may.renew && (
              <div className="row">
                <ChooseFile
                  label={say(evidenceWords.reviseOf, { name: file.name })}
                  onFiles={([next]) => next && void renew(next, file)}
                >
                  {say(evidenceWords.revise)}
                </ChooseFile>
                <Button onClick={() => setDating(file)}>
                  {say(evidenceWords.date)}
                  <span className="visually-hidden"> {file.name}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {dating && <DateEvidence file={dating} onDated={() => undefined} onClose={() => setDating(null)} />}
    </section>
  )
}
