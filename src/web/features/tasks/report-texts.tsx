import { pathOf } from '#api/client.ts'
import { getEvidence } from '#api/evidence.ts'
import type { Return } from '../../records/assignment.ts'
import { numberText } from '../../records/indicator-figure.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { dayText } from '../../ui/time.ts'
import { indicatorWords } from '../../words/indicator.ts'
import { taskWords } from '../../words/task.ts'
import { EvidenceDays, sizeText } from './evidence-days.tsx'

/** What a unit says in a return. */
interface Texts {
  progress: string
  problems: string
  next: string
  coordination: string
}

/** The texts of a return with their names, in the order in which they are filled in; those in which something stands. */
function textsOf({ progress, problems, next, coordination }: Texts) {
  const all = [
    [taskWords.progress, progress],
    [taskWords.problems, problems],
    [taskWords.nextStep, next],
    [taskWords.coordination, coordination],
  ] as const
  return all.filter(([, text]) => text)
}

/** The texts of a return as parts of a list of terms. */
export function ReportTexts({ report }: { report: Texts }) {
  const say = useSay()
  return textsOf(report).map(([title, text]) => (
    <div key={title.en}>
      <dt>{say(title)}</dt>
      <dd className="text-block">{text}</dd>
    </div>
  ))
}

/** What was filled in for the fields of a request, as part of a list of terms. */
export function ReportFilled({ report: { filled } }: { report: Pick<Return, 'filled'> }) {
  const say = useSay()
  if (filled.length === 0) return null
  return (
    <div data-part="filled">
      <dt>{say(taskWords.filled)}</dt>
      <dd>
        <dl className="filled-list">
          {filled.map(({ field, value }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd className="text-block">{value}</dd>
            </div>
          ))}
        </dl>
      </dd>
    </div>
  )
}

/** The quantities of a return, each with its period, and what was said to them, as parts of a list of terms. */
export function ReportQuantities({ report }: { report: Pick<Return, 'quantities' | 'explanation'> }) {
  const say = useSay()
  const { quantities, explanation } = report
  return (
    <>
      {quantities.length > 0 && (
        <div data-part="quantities">
          <dt>{say(indicatorWords.returned)}</dt>
          <dd>
            <QuantityList quantities={quantities} />
          </dd>
        </div>
      )}
      {explanation && (
        <div>
          <dt>{say(indicatorWords.explanation)}</dt>
          <dd className="text-block">{explanation}</dd>
        </div>
      )}
    </>
  )
}

/** Quantities by name and period, with their value in its unit. */
export function QuantityList({ quantities }: Pick<Return, 'quantities'>) {
  const language = useLanguage()
  return (
    <ul className="target-list">
      {quantities.map(({ quantity, name, unit, from, to, value, notApplicable }) => (
        <li key={`${quantity} ${to}`}>
          {name}{' '}
          <span className="quiet small number">
            {dayText(from, language)} — {dayText(to, language)}
          </span>{' '}
          <strong className="number">{value === null ? notApplicable : `${numberText(value)} ${unit}`}</strong>
        </li>
      ))}
    </ul>
  )
}

/** The files of a return, to be opened, as part of a list of terms. */
export function ReportEvidence({ evidence }: Pick<Return, 'evidence'>) {
  const say = useSay()
  if (evidence.length === 0) return null
  return (
    <div data-part="evidence">
      <dt>{say(taskWords.evidence)}</dt>
      <dd>
        <ul className="file-list">
          {evidence.map((file) => (
            <li key={file.id}>
              <a href={pathOf(getEvidence, { params: { id: file.id } })} download={file.name}>
                {file.name}
              </a>
              <span className="quiet small number">{sizeText(file.size)}</span>
              <EvidenceDays of={file} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
