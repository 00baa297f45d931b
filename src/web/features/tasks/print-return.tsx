import './tasks.css'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { getAssignment } from '#api/assignment.ts'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { useAnswer } from '../../records/call.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { instantText } from '../../ui/time.ts'
import { indicatorWords } from '../../words/indicator.ts'
import { submissionWords } from '../../words/submission.ts'
import { taskWords } from '../../words/task.ts'
import { QuantityList } from './report-texts.tsx'

/** What was filled in last, on one sheet to be signed and stamped: 填报人, 审核人, 负责人, and the place of the seal. */
export default function PrintReturn({ id }: { id: string }) {
  const asked = useAnswer(getAssignment, { params: { id } })
  return <Answered asked={asked}>{(answer) => <Sheet answer={answer} />}</Answered>
}

/** The words of a return with who signed it, from what waits for signatures or from the last return. */
function shownOf({ submission, returns }: AssignmentAnswer) {
  if (submission) {
    const { report, filledBy, steps } = submission
    const name = (wanted: string) => steps.find(({ step }) => step === wanted)?.done?.name ?? ''
    return { ...report, filler: filledBy.name, at: filledBy.at, checker: name('check'), head: name('head') }
  }
  const [last] = [...returns].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt))
  if (!last) return null
  const { signatures, submittedBy, submittedAt } = last
  const filler = signatures?.filler.name ?? submittedBy
  return { ...last, filler, at: submittedAt, checker: signatures?.checker ?? '', head: signatures?.head ?? '' }
}

const row = (name: string, words: ReactNode): [string, ReactNode] => [name, words]

function Sheet({ answer }: { answer: AssignmentAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { assignment, item } = answer
  const shown = shownOf(answer)
  const title = `${item.label}${item.title}`
  if (!shown) return <Empty title={say(submissionWords.nothingToPrint)} />
  const rows: [string, ReactNode][] = [
    [say(taskWords.item), title],
    [say(submissionWords.unit), assignment.unit.name],
    [say(submissionWords.period), instantText(shown.at, language)],
    [say(taskWords.share), `${shown.share}%`],
    ...shown.filled.map(({ field, value }) => row(field, value)),
    ...(shown.progress ? [row(say(taskWords.progress), shown.progress)] : []),
    [say(taskWords.problems), shown.problems],
    [say(taskWords.nextStep), shown.next],
    [say(taskWords.coordination), shown.coordination],
    ...(shown.quantities.length > 0
      ? [row(say(indicatorWords.returned), <QuantityList quantities={shown.quantities} />)]
      : []),
    ...(shown.explanation ? [row(say(indicatorWords.explanation), shown.explanation)] : []),
    ...(shown.evidence.length > 0
      ? [row(say(taskWords.evidence), shown.evidence.map(({ name }) => name).join('\n'))]
      : []),
  ]
  const names: [string, string][] = [
    [say(submissionWords.filledBy), shown.filler],
    [say(submissionWords.checker), shown.checker],
    [say(submissionWords.headName), shown.head],
  ]
  return (
    <>
      <PageHead title={say(submissionWords.sheet)} above={{ href: `/tasks/${assignment.id}`, title }}>
        <Button type="primary" onClick={() => window.print()}>
          {say(submissionWords.print)}
        </Button>
      </PageHead>
      <section className="panel print-sheet" data-part="sheet">
        <h2>{say(submissionWords.sheet)}</h2>
        <table>
          <tbody>
            {rows.map(([name, words]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="text-block">{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <dl className="print-names">
          {names.map(([name, who]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{who}</dd>
            </div>
          ))}
        </dl>
        <p className="print-seal">{say(submissionWords.sealHere)}</p>
      </section>
    </>
  )
}
