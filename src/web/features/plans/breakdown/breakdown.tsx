import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { Due } from '../../../records/due.tsx'
import type { Item } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { TargetList } from '../../../records/target-text.tsx'
import { useSay } from '../../../ui/language.ts'
import { LightMark } from '../../../ui/light.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { planWords } from '../../../words/plan.ts'
import { assignmentRoleWords, sharedWords } from '../../../words/shared.ts'
import { AssignDialog } from './assign-dialog.tsx'

/** The breakdown table (任务分解表) of a published plan. */
export function Breakdown({ items, planId }: { items: readonly Item[]; planId: string }) {
  const say = useSay()
  const may = useMay()
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [assigning, setAssigning] = useState<Item | null>(null)
  const assigned = items.filter((item) => item.assignments.length > 0).length
  const numbered = items.map((item, index) => ({ item, order: index + 1 }))
  const shown = onlyOpen ? numbered.filter(({ item }) => item.assignments.length === 0) : numbered
  const columns: Column<(typeof numbered)[number]>[] = [
    { key: 'order', title: say(planWords.order), as: 'number', width: 44, cell: ({ order }) => order },
    {
      key: 'item',
      title: say(planWords.item),
      as: 'main',
      width: '15%',
      cell: ({ item }) => (
        <span data-item={item.id}>
          {item.label}
          {item.title}
        </span>
      ),
    },
    {
      key: 'objective',
      title: say(planWords.objective),
      width: '22%',
      cell: ({ item }) => (item.objective || item.targets.length > 0) && <Objective item={item} />,
    },
    {
      key: 'measures',
      title: say(planWords.measures),
      cell: ({ item }) => item.measures && <Clamped text={item.measures} />,
    },
    { key: 'owners', title: say(planWords.owners), width: '15em', cell: ({ item }) => <Owners item={item} /> },
    { key: 'due', title: say(planWords.due), as: 'tight', cell: ({ item }) => <EarliestDue item={item} /> },
  ]
  if (may('item.assign'))
    columns.push({
      key: 'assign',
      title: say(sharedWords.actions),
      as: 'tight',
      cell: ({ item }) => (
        <Button
          size="small"
          type={item.assignments.length ? 'default' : 'primary'}
          ghost={!item.assignments.length}
          onClick={() => setAssigning(item)}
        >
          {say(item.assignments.length ? planWords.assignMore : planWords.assign)}
        </Button>
      ),
    })
  return (
    <>
      <div className="row breakdown-sum">
        <span>{say(planWords.countItems, { count: items.length, assigned })}</span>
        <Checkbox checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)}>
          {say(planWords.onlyOpen)}
        </Checkbox>
        {may('assignment.read') && <Link href={`/tasks?plan=${planId}`}>{say(planWords.viewTasks)}</Link>}
      </div>
      <Table
        caption={say(planWords.itemsTab)}
        rows={shown}
        columns={columns}
        keyOf={({ item }) => item.id}
        groupOf={({ item }) => item.section}
      />
      {assigning && <AssignDialog item={assigning} onClose={() => setAssigning(null)} />}
    </>
  )
}

function Objective({ item }: { item: Item }) {
  return (
    <>
      <Clamped text={item.objective} />
      {item.targets.length > 0 && (
        <div className="small" style={{ marginTop: 4 }}>
          <TargetList targets={item.targets} />
        </div>
      )}
    </>
  )
}

/** Text of four lines, and the rest on demand. */
function Clamped({ text }: { text: string }) {
  const say = useSay()
  const [whole, setWhole] = useState(false)
  if (!text) return null
  return (
    <>
      <span className={whole ? 'text-block' : 'clamp'}>{text}</span>
      {text.length > 90 && (
        <button type="button" className="plain-button small" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? sharedWords.less : sharedWords.more)}
        </button>
      )}
    </>
  )
}

function Owners({ item }: { item: Item }) {
  const say = useSay()
  if (item.assignments.length > 0)
    return (
      <ul className="breakdown-units">
        {item.assignments.map((each) => (
          <li key={each.id}>
            <LightMark colour={each.colour} size={20} />
            <Link href={`/tasks/${each.id}`}>{each.unit.name}</Link>
            <span className="quiet small">{say(assignmentRoleWords[each.role])}</span>
          </li>
        ))}
      </ul>
    )
  return (
    <span className="quiet">
      {item.owners.length > 0 && (
        <>
          {say(planWords.inText)}
          {item.owners.map((owner) => owner.name).join('、')}
          <br />
        </>
      )}
      {say(planWords.notAssigned)}
    </span>
  )
}

function EarliestDue({ item }: { item: Item }) {
  const [first] = [...item.assignments].sort((a, b) => a.due.localeCompare(b.due))
  return first ? <Due at={first.due} done={item.assignments.every(({ share }) => share >= 100)} /> : <>—</>
}
