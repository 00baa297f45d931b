import type { Reading } from '../../../records/plan.ts'
import { valueText } from '../../../records/target-text.tsx'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { cadenceWords, nodeTypeWords, readingWords } from '../../../words/reading.ts'
import { assignmentRoleWords } from '../../../words/shared.ts'
import type { Row } from './rows.ts'

/** What a row of the tree says. */
export function RowWords({ row, reading, open }: { row: Row; reading: Reading; open: boolean }) {
  if (row.kind === 'node') return <NodeWords row={row} reading={reading} open={open} />
  if (row.kind === 'target') return <TargetWords target={reading.targets[row.index]} />
  if (row.kind === 'owner') return <OwnerWords owner={reading.owners[row.index]} />
  return <DeadlineWords deadline={reading.deadlines[row.index]} />
}

/** Characters of a node's own words shown where it has no title. */
const glimpse = 60

function NodeWords({ row, reading, open }: { row: Row; reading: Reading; open: boolean }) {
  const say = useSay()
  const node = reading.nodes[row.index]
  if (!node) return null
  const words = nodeTypeWords[node.type]
  const own = reading.text
    .slice(node.span[0], Math.min(node.span[1], node.span[0] + glimpse))
    .replace(/\s+/g, ' ')
    .trim()
  const counts = row.counts
  return (
    <span className="reading-words">
      {!node.title && words && <span className="tag">{say(words)}</span>}{' '}
      <span className={`reading-node-${node.type}`}>
        {node.title ? `${node.label ?? ''}${node.title}` : `${own}${node.span[1] - node.span[0] > glimpse ? '…' : ''}`}
      </span>{' '}
      {node.inferred && <span className="tag tag-warn">{say(readingWords.inferred)}</span>}
      {row.run && !open && <span className="quiet small number">×{row.run}</span>}
      {!open && counts && (
        <span className="reading-counts quiet small">
          {counts.target > 0 && (
            <span>
              {say(readingWords.target)} {counts.target}
            </span>
          )}
          {counts.owner > 0 && (
            <span>
              {say(readingWords.owner)} {counts.owner}
            </span>
          )}
          {counts.deadline > 0 && (
            <span>
              {say(readingWords.deadline)} {counts.deadline}
            </span>
          )}
        </span>
      )}
    </span>
  )
}

function TargetWords({ target }: { target: Reading['targets'][number] | undefined }) {
  const say = useSay()
  if (!target) return null
  return (
    <span className="reading-words" title={target.quote}>
      <span className="tag tag-target">{say(readingWords.target)}</span> {target.subject || target.quote}{' '}
      <strong className="number">{valueText(target, say)}</strong>
      {target.by && <span className="quiet number"> {target.by.date}</span>}
      {target.basis === 'implied' && <span className="tag"> {say(readingWords.implied)}</span>}
    </span>
  )
}

function OwnerWords({ owner }: { owner: Reading['owners'][number] | undefined }) {
  const say = useSay()
  if (!owner) return null
  return (
    <span className="reading-words">
      <span className="tag tag-owner">{say(assignmentRoleWords[owner.role])}</span> {owner.name}
    </span>
  )
}

function DeadlineWords({ deadline }: { deadline: Reading['deadlines'][number] | undefined }) {
  const say = useSay()
  const language = useLanguage()
  if (!deadline) return null
  const every = deadline.every === null ? undefined : cadenceWords[deadline.every]?.[language]
  const when =
    every ?? [deadline.from, deadline.to].filter((day, at, all) => day && all.indexOf(day) === at).join(' — ')
  return (
    <span className="reading-words">
      <span className="tag tag-deadline">{say(readingWords.deadline)}</span> {deadline.quote}{' '}
      <span className="quiet number">{when}</span>
    </span>
  )
}
