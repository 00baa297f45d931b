import { Input } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { listUnits } from '#api/unit.ts'
import { unitRegister } from '#core/unit-register.ts'
import { useAnswer } from '../../../records/call.ts'
import { registerHref } from '../../../records/pack/doors.ts'
import { treeOf, type UnitLine } from '../../../records/units.ts'
import { useSay } from '../../../ui/language.ts'
import { Answered, Empty } from '../../../ui/states.tsx'
import { useNarrow } from '../../../ui/use-media.ts'
import { unitWords } from '../../../words/unit.ts'
import { UnitPage } from './unit-page.tsx'
import { UnitFound, UnitTree } from './unit-tree.tsx'

/** The tree of units with search, and the unit chosen in it. On a phone one or the other. */
export function Units({ id }: { id: string | undefined }) {
  const say = useSay()
  const narrow = useNarrow()
  const asked = useAnswer(listUnits)
  return (
    <div className="settings-sides">
      {(!narrow || !id) && <Answered asked={asked}>{({ units }) => <UnitIndex units={units} chosen={id} />}</Answered>}
      {id ? <UnitPage id={id} key={id} /> : !narrow && <Empty title={say(unitWords.pick)} />}
    </div>
  )
}

function UnitIndex({ units, chosen }: { units: readonly UnitLine[]; chosen: string | undefined }) {
  const say = useSay()
  const [search, setSearch] = useState('')
  const tree = useMemo(() => treeOf(units), [units])
  const wanted = search.trim()
  return (
    <nav className="panel settings-index" aria-label={say(unitWords.title)}>
      <Input.Search
        allowClear
        placeholder={say(unitWords.search)}
        aria-label={say(unitWords.search)}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p className="row spread small">
        <span className="quiet">{say(unitWords.count, { count: units.length })}</span>
        <Link href={registerHref(unitRegister)}>{say(unitWords.list)}</Link>
      </p>
      {wanted ? <UnitFound units={units} search={wanted} /> : <UnitTree tree={tree} units={units} chosen={chosen} />}
    </nav>
  )
}
