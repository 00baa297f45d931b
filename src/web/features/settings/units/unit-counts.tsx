import { Segmented } from 'antd'
import type { AnswerOf } from '#api/endpoint.ts'
import { countUnits } from '#api/unit.ts'
import { type RelationKind, relationKinds } from '#core/organisation.ts'
import { unitKindWords } from '#core/unit-kind-words.ts'
import { useAnswer } from '../../../records/call.ts'
import { useAddressValue } from '../../../ui/address.ts'
import { useSay } from '../../../ui/language.ts'
import { Answered, Empty } from '../../../ui/states.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { relationWords, unitWords } from '../../../words/unit.ts'

type CountRow = AnswerOf<typeof countUnits>['rows'][number]

/** Numbers of units by a stated relation; the table names the one it uses. */
export function UnitCounts() {
  const say = useSay()
  const [kept, setBy] = useAddressValue('by')
  const by = (relationKinds.find((kind) => kind === kept) ?? 'management') as RelationKind
  const asked = useAnswer(countUnits, { query: { by } }, { keep: true })
  return (
    <div className="stack">
      <div className="row" style={{ gap: 12 }}>
        <span id="counted-by">{say(unitWords.countsBy)}</span>
        <div className="settings-scroll">
          <Segmented
            aria-labelledby="counted-by"
            value={by}
            onChange={setBy}
            options={relationKinds.map((kind) => ({ value: kind as string, label: say(relationWords[kind]) }))}
          />
        </div>
      </div>
      <p className="quiet">{say(unitWords.countsHelp)}</p>
      <Answered asked={asked}>
        {(answer) =>
          answer.rows.length === 0 ? (
            <Empty title={say(unitWords.none)} />
          ) : (
            <CountTable rows={answer.rows} by={answer.by} />
          )
        }
      </Answered>
    </div>
  )
}

function CountTable({ rows, by }: { rows: readonly CountRow[]; by: RelationKind }) {
  const say = useSay()
  const kinds = Object.keys(unitKindWords).filter((kind) =>
    rows.some((row) => row.counts[kind]),
  ) as (keyof typeof unitKindWords)[]
  const columns: Column<CountRow>[] = [
    {
      key: 'unit',
      title: `${say(unitWords.unit)}（${say(relationWords[by])}）`,
      as: 'main',
      cell: (row) => row.unit.name,
    },
    { key: 'total', title: say(unitWords.total), as: 'number', cell: (row) => <strong>{row.total}</strong> },
    ...kinds.map(
      (kind): Column<CountRow> => ({
        key: kind,
        title: say(unitKindWords[kind]),
        as: 'number',
        cell: (row) => row.counts[kind] ?? 0,
      }),
    ),
  ]
  return (
    <div className="settings-scroll">
      <Table caption={say(unitWords.counts)} rows={rows} columns={columns} keyOf={(row) => row.unit.id} />
    </div>
  )
}
