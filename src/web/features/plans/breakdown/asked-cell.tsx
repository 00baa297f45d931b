import { Button } from 'antd'
import { Link } from 'wouter'
import { Due } from '../../../records/due.tsx'
import type { Item } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { useSay } from '../../../ui/language.ts'
import { LightMark } from '../../../ui/light.tsx'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'

/** Lights that find room in a row; the list of tasks has the rest. */
const most = 4

/** Who was asked about an item, how it stands and what is due first, and what can be done: assign, divide its targets. */
export function AskedCell({ item, onAssign, onDivide }: { item: Item; onAssign: () => void; onDivide: () => void }) {
  const say = useSay()
  const may = useMay()
  const { assignments } = item
  const [first] = [...assignments].sort((a, b) => a.due.localeCompare(b.due))
  const canDivide = item.targets.some(({ value }) => value !== null) && assignments.length > 0
  return (
    <span className="grid-asked">
      {assignments.slice(0, most).map(({ id, unit, colour }) => (
        <Link key={id} href={`/tasks/${id}`} title={unit.name} aria-label={unit.name}>
          <LightMark colour={colour} size={20} />
        </Link>
      ))}
      {assignments.length > most && (
        <Link href={`/tasks?plan=${item.planId}&item=${item.id}`}>+{assignments.length - most}</Link>
      )}
      {first && <Due at={first.due} done={assignments.every(({ share }) => share >= 100)} />}
      {assignments.length === 0 && <span className="quiet">{say(planWords.notAssigned)}</span>}
      {may('item.assign') && (
        <Button
          size="small"
          type={assignments.length ? 'default' : 'primary'}
          ghost={!assignments.length}
          onClick={onAssign}
        >
          {say(assignments.length ? planWords.assignMore : planWords.assign)}
        </Button>
      )}
      {canDivide && (
        <Button size="small" onClick={onDivide}>
          {say(may('item.assign') ? breakdownWords.divide : breakdownWords.divideTitle)}
        </Button>
      )}
    </span>
  )
}
