import { useSay } from '../../ui/language.ts'
import { taskWords } from '../../words/task.ts'

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
