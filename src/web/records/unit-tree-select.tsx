import { TreeSelect } from 'antd'
import { useMemo } from 'react'
import { listUnits } from '#api/unit.ts'
import type { UnitKind } from '#core/organisation.ts'
import { useSay } from '../ui/language.ts'
import { sharedWords } from '../words/shared.ts'
import { useAnswer } from './call.ts'
import { treeOf, type UnitNode } from './units.ts'

interface Choice {
  value: string
  title: string
  children: Choice[]
  disabled: boolean
}

/** Chooses one unit within reach, in the tree or by typing part of its name. Units of other kinds only lead to theirs. */
export function UnitTreeSelect(props: {
  id?: string
  label: string
  kinds?: readonly UnitKind[]
  placeholder?: string
  value?: string | null
  onChange?: (next: string | undefined) => void
}) {
  const { id, label, kinds, value, onChange } = props
  const say = useSay()
  const { data } = useAnswer(listUnits)
  const tree = useMemo(() => {
    const choice = (unit: UnitNode): Choice[] => {
      const children = unit.children.flatMap(choice)
      const fits = kinds === undefined || kinds.includes(unit.kind)
      return fits || children.length > 0 ? [{ value: unit.id, title: unit.name, children, disabled: !fits }] : []
    }
    return treeOf(data?.units ?? []).flatMap(choice)
  }, [data, kinds])
  // The chosen unit is in view when the tree opens.
  const chosen = data?.units.find((unit) => unit.id === value)?.path
  const above = (data?.units ?? []).filter(({ id, path }) => id !== value && chosen?.startsWith(path))
  return (
    <TreeSelect
      id={id}
      aria-label={label}
      allowClear
      showSearch={{ treeNodeFilterProp: 'title' }}
      placeholder={props.placeholder ?? say(sharedWords.choose)}
      value={value ?? undefined}
      onChange={(next: string | undefined) => onChange?.(next)}
      treeData={tree}
      treeDefaultExpandedKeys={[...tree.map((each) => each.value), ...above.map((unit) => unit.id)]}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
    />
  )
}
