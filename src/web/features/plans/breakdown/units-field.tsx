import { CloseOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { listUnits } from '#api/unit.ts'
import type { AskedGroup, AssignmentRole } from '#core/assignment.ts'
import { assignmentRoles } from '#core/assignment.ts'
import { groupName } from '../../../records/asked-group.ts'
import { useAnswer } from '../../../records/call.ts'
import { countyBureaus } from '../../../records/units.ts'
import { useSay } from '../../../ui/language.ts'
import { planWords } from '../../../words/plan.ts'
import { assignmentRoleWords } from '../../../words/shared.ts'
import { useUnitGroups } from './unit-groups.ts'

/** A unit that is to be asked. */
export interface ChosenUnit {
  unitId: string
  name: string
  role: AssignmentRole
  because?: string
  /** The group as one of which it was chosen. */
  group?: AskedGroup
}

const asOne = ({ id, name }: { id: string; name: string }, group: AskedGroup): ChosenUnit => ({
  ...{ unitId: id, name, role: 'implement', group },
})

/** Chooses units, each with its role: as the text says, all counties, a group at once, or one by one. A field of a form. */
export function UnitsField(props: {
  id?: string
  value?: ChosenUnit[]
  onChange?: (next: ChosenUnit[]) => void
  suggested: readonly ChosenUnit[]
  taken: ReadonlySet<string>
}) {
  const { id, value = [], onChange, suggested, taken } = props
  const say = useSay()
  const { data } = useAnswer(listUnits)
  const units = data?.units ?? []
  const chosen = new Set(value.map((unit) => unit.unitId))
  const add = (more: readonly ChosenUnit[]) =>
    onChange?.([...value, ...more.filter(({ unitId }) => !chosen.has(unitId) && !taken.has(unitId))])
  const asked = (unitId: string | null) => unitId !== null && (chosen.has(unitId) || taken.has(unitId))
  // A county that is asked itself, or through its bureau, is not asked twice.
  const counties = countyBureaus(units)
    .filter(({ id: unitId, parentId }) => !asked(unitId) && !asked(parentId))
    .map((unit) => asOne(unit, { of: 'counties' }))
  const groups = useUnitGroups(units)
  return (
    <div>
      <div className="row" style={{ marginBottom: 8 }}>
        <Button size="small" disabled={suggested.length === 0} onClick={() => add(suggested)}>
          {say(planWords.fromText)}
        </Button>
        <Button size="small" disabled={counties.length === 0} onClick={() => add(counties)}>
          {say(planWords.allCounties)}
        </Button>
        {value.length > 0 && (
          <Button size="small" onClick={() => onChange?.([])}>
            {say(planWords.remove)}
          </Button>
        )}
      </div>
      <Select
        aria-label={say(planWords.addGroup)}
        value={null}
        placeholder={say(planWords.addGroup)}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%', marginBottom: 8 }}
        onSelect={(at: number | null) => {
          const found = at === null ? undefined : groups[at]
          if (found) add(found.members.map((unit) => asOne(unit, found.group)))
        }}
        options={groups.map(({ label, members }, at) => ({
          value: at,
          label: say(planWords.groupOf, { group: label, count: members.length }),
        }))}
      />
      <Select
        id={id}
        value={null}
        placeholder={say(planWords.addUnit)}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: '100%' }}
        onSelect={(unitId: string | null) => {
          const unit = units.find((each) => each.id === unitId)
          if (unit) add([{ unitId: unit.id, name: unit.name, role: 'implement' }])
        }}
        options={units.map((unit) => ({
          value: unit.id,
          label: taken.has(unit.id) ? `${unit.name}（${say(planWords.already)}）` : unit.name,
          disabled: taken.has(unit.id) || chosen.has(unit.id),
        }))}
      />
      <p className="quiet small" aria-live="polite">
        {value.length === 0 ? say(planWords.noUnits) : say(planWords.chosen, { count: value.length })}
      </p>
      {value.length > 0 && (
        <ul className="chosen-units">
          {value.map((unit) => (
            <li key={unit.unitId}>
              <span className="chosen-name">
                {unit.name}
                {unit.group && <span className="quiet small"> {say(groupName(unit.group))}</span>}
                {unit.because && (
                  <span className="quiet small"> {say(planWords.because, { because: unit.because })}</span>
                )}
              </span>
              <Select
                size="small"
                aria-label={`${say(planWords.role)} ${unit.name}`}
                value={unit.role}
                style={{ width: 90 }}
                onChange={(role) => onChange?.(value.map((each) => (each === unit ? { ...each, role } : each)))}
                options={assignmentRoles.map((role) => ({ value: role, label: say(assignmentRoleWords[role]) }))}
              />
              <Button
                size="small"
                type="text"
                icon={<CloseOutlined />}
                aria-label={`${say(planWords.remove)} ${unit.name}`}
                onClick={() => onChange?.(value.filter((each) => each !== unit))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
