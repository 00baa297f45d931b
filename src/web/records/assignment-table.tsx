import { Link } from 'wouter'
import { useSay } from '../ui/language.ts'
import { LightMark } from '../ui/light.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { assignmentRoleWords } from '../words/shared.ts'
import { nextStepWords, taskWords } from '../words/task.ts'
import { type AssignmentLine, nextStep, subjectOrigin, subjectTitle } from './assignment.ts'
import { Due } from './due.tsx'
import { JudgementMark } from './judgement-mark.tsx'

/** Assignments as a table; each row's light says why on hover. */
export function AssignmentTable(props: {
  caption: string
  lines: readonly AssignmentLine[]
  /** Whether the reader is the one whose review is waited for. */
  reviewing?: boolean
}) {
  const { caption, lines, reviewing = false } = props
  const say = useSay()
  const columns: Column<AssignmentLine>[] = [
    {
      key: 'light',
      title: say(taskWords.light),
      as: 'tight',
      cell: (line) => (
        <span title={line.light.because.message}>
          <LightMark colour={line.light.colour} /> <JudgementMark of={line.judgement} beside={line.light.colour} />
        </span>
      ),
    },
    {
      key: 'item',
      title: say(taskWords.item),
      as: 'main',
      cell: (line) => (
        <>
          <Link href={`/tasks/${line.id}`}>{subjectTitle(line)}</Link>
          <div className="quiet small">{subjectOrigin(line, say)}</div>
        </>
      ),
    },
    { key: 'unit', title: say(taskWords.unit), width: '14em', cell: (line) => line.unit.name },
    { key: 'role', title: say(taskWords.role), as: 'tight', cell: (line) => say(assignmentRoleWords[line.role]) },
    {
      key: 'due',
      title: say(taskWords.due),
      as: 'tight',
      cell: (line) => <Due at={line.due} done={line.share >= 100} />,
    },
    { key: 'share', title: say(taskWords.share), as: 'number', cell: (line) => `${line.share}%` },
    {
      key: 'next',
      title: say(taskWords.next),
      as: 'tight',
      cell: (line) => say(reviewing && line.waiting ? taskWords.review : nextStepWords[nextStep(line)]),
    },
  ]
  return <Table caption={caption} rows={lines} columns={columns} keyOf={(line) => line.id} />
}
