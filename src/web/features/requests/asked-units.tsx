import { Select, TreeSelect } from 'antd'
import { useMemo, useState } from 'react'
import { listUnits } from '#api/unit.ts'
import { schoolKinds, type UnitKind } from '#core/organisation.ts'
import { unitKindWords } from '#core/unit-kind-words.ts'
import { useAnswer } from '../../records/call.ts'
import { treeOf, type UnitLine, type UnitNode } from '../../records/units.ts'
import { useSay } from '../../ui/language.ts'
import { requestWords } from '../../words/request.ts'

interface Choice {
  value: string
  title: string
  children: Choice[]
}

/**
 * Whom a request asks: units that are chosen one by one, or all schools of some kinds at and under them. A field of a form whose value
 * are the ids of the units asked.
 */
export function AskedUnits({
  id,
  value,
  onChange,
}: {
  id?: string
  value?: string[]
  onChange?: (ids: string[]) => void
}) {
  const say = useSay()
  const { data } = useAnswer(listUnits)
  const units = (data?.units ?? []).filter(({ to }) => to === null)
  const [chosen, setChosen] = useState<{ under: string[]; kinds: UnitKind[] }>()
  const under = chosen?.under ?? value ?? []
  const kinds = chosen?.kinds ?? []
  const tree = useMemo(() => {
    const choice = ({ id: unit, name, children }: UnitNode): Choice => ({
      value: unit,
      title: name,
      children: children.filter(({ kind }) => kind !== 'class').map(choice),
    })
    return treeOf((data?.units ?? []).filter(({ to }) => to === null)).map(choice)
  }, [data])
  const choose = (next: { under: string[]; kinds: UnitKind[] }) => {
    setChosen(next)
    onChange?.(askedOf(units, next))
  }
  return (
    <>
      <TreeSelect
        id={id}
        aria-label={say(requestWords.under)}
        multiple
        allowClear
        showSearch={{ treeNodeFilterProp: 'title' }}
        maxTagCount={6}
        placeholder={say(requestWords.under)}
        value={under}
        onChange={(next: string[]) => choose({ under: next, kinds })}
        treeData={tree}
        treeDefaultExpandedKeys={tree.map((each) => each.value)}
        popupMatchSelectWidth={false}
        style={{ width: '100%' }}
      />
      <Select
        mode="multiple"
        aria-label={say(requestWords.schoolKinds)}
        placeholder={say(requestWords.schoolKinds)}
        value={kinds}
        onChange={(next) => choose({ under, kinds: next })}
        options={schoolKinds.map((kind) => ({ value: kind, label: say(unitKindWords[kind]) }))}
        style={{ width: '100%', marginTop: 8 }}
      />
      <p className="quiet small" data-part="asked-count">
        {say(requestWords.askedCount, { count: value?.length ?? 0 })}
      </p>
    </>
  )
}

/** The units themselves where no kinds are chosen; otherwise the schools of these kinds at and under them. */
function askedOf(units: readonly UnitLine[], { under, kinds }: { under: string[]; kinds: UnitKind[] }): string[] {
  if (kinds.length === 0) return under
  const paths = units.filter(({ id }) => under.includes(id)).map(({ path }) => path)
  return units
    .filter(({ kind, path }) => kinds.includes(kind) && paths.some((above) => path.startsWith(above)))
    .map(({ id }) => id)
}
