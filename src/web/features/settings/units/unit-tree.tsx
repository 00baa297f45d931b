import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { Link } from 'wouter'
import { unitKindWords } from '#core/unit-kind-words.ts'
import type { UnitLine, UnitNode } from '../../../records/units.ts'
import { useSay } from '../../../ui/language.ts'
import { unitWords } from '../../../words/unit.ts'

/** Units as a tree; at first the top two levels and the way to the chosen one are open. */
export function UnitTree(props: { tree: readonly UnitNode[]; units: readonly UnitLine[]; chosen: string | undefined }) {
  const { tree, units, chosen } = props
  const path = units.find(({ id }) => id === chosen)?.path
  return (
    <ul className="unit-tree">
      {tree.map((unit) => (
        <Branch key={unit.id} unit={unit} level={1} chosen={chosen} path={path} />
      ))}
    </ul>
  )
}

function Branch(props: { unit: UnitNode; level: number; chosen: string | undefined; path: string | undefined }) {
  const { unit, level, chosen, path } = props
  const onTheWay = path?.startsWith(unit.path) === true && unit.id !== chosen
  const [open, setOpen] = useState(level === 1 || onTheWay)
  return (
    <li>
      <div className="unit-line">
        {unit.children.length > 0 ? (
          <button
            type="button"
            className="unit-caret"
            aria-expanded={open}
            aria-label={unit.name}
            onClick={() => setOpen(!open)}
          >
            {open ? <CaretDownOutlined /> : <CaretRightOutlined />}
          </button>
        ) : (
          <span className="unit-caret" />
        )}
        <Link href={`/settings/units/${unit.id}`} aria-current={unit.id === chosen ? 'true' : undefined}>
          {unit.name}
        </Link>
        {unit.children.length > 0 && !open && <span className="quiet small number">{unit.children.length}</span>}
      </div>
      {open && unit.children.length > 0 && (
        <ul>
          {unit.children.map((child) => (
            <Branch key={child.id} unit={child} level={level + 1} chosen={chosen} path={path} />
          ))}
        </ul>
      )}
    </li>
  )
}

/** Most hits shown at once. */
const mostHits = 100

/** Units whose name or short name holds the words searched for. */
export function UnitFound({ units, search }: { units: readonly UnitLine[]; search: string }) {
  const say = useSay()
  const found = units.filter(({ name, shortName }) => name.includes(search) || shortName.includes(search))
  if (found.length === 0) return <p className="quiet">{say(unitWords.none)}</p>
  return (
    <ul className="unit-tree">
      {found.slice(0, mostHits).map((unit) => (
        <li key={unit.id} className="unit-line">
          <Link href={`/settings/units/${unit.id}`}>{unit.name}</Link>
          <span className="quiet small">{say(unitKindWords[unit.kind])}</span>
        </li>
      ))}
    </ul>
  )
}
