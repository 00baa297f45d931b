import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { listTies } from '#api/indicator.ts'
import { useAnswer } from '../../records/call.ts'
import { numberText } from '../../records/indicator-figure.tsx'
import { useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { indicatorWords as words } from '../../words/indicator.ts'
import { type TargetLine, TieForm } from './tie-form.tsx'

/** By which indicator each target of a published plan is measured: proposals, and what people decided. */
export function TiesTab({ planId }: { planId: string }) {
  const say = useSay()
  const asked = useAnswer(listTies, { params: { id: planId } }, { keep: true })
  return (
    <Answered asked={asked}>
      {({ targets, mayTie }) => {
        if (targets.length === 0) return <Empty title={say(words.tieNoTargets)} />
        const open = targets.filter(({ tie }) => tie === null).length
        return (
          <div className="stack">
            <p className="row">
              <span>{say(words.tieExplain)}</span>
              {open > 0 && <span className="tag tag-warn">{say(words.tieOpen, { count: open })}</span>}
            </p>
            <TieTable targets={targets} mayTie={mayTie} />
          </div>
        )
      }}
    </Answered>
  )
}

function TieTable({ targets, mayTie }: { targets: readonly TargetLine[]; mayTie: boolean }) {
  const say = useSay()
  const columns: Column<TargetLine>[] = [
    {
      key: 'target',
      title: say(words.targets),
      as: 'main',
      cell: ({ quote, item }) => (
        <>
          {quote}
          <div className="quiet small">{`${item.label}${item.title}`}</div>
        </>
      ),
    },
    {
      key: 'tie',
      title: say(words.tie),
      width: '46%',
      cell: (target) => <Tie target={target} mayTie={mayTie} />,
    },
  ]
  return <Table caption={say(words.tie)} rows={targets} columns={columns} keyOf={({ id }) => id} />
}

function Tie({ target, mayTie }: { target: TargetLine; mayTie: boolean }) {
  const say = useSay()
  const [changing, setChanging] = useState(false)
  const { tie, proposals } = target
  if (mayTie && (tie === null || changing)) return <TieForm target={target} onDone={() => setChanging(false)} />
  if (tie === null)
    return <span className="quiet">{proposals[0] ? `${say(words.proposal)}：${proposals[0].name}` : '—'}</span>
  return (
    <div className="row">
      {tie.indicator ? (
        <Link href={`/indicators/${tie.indicator}`}>{tie.name}</Link>
      ) : (
        <span>{say(words.tieNone)}</span>
      )}
      {tie.start && (
        <span className="quiet small">{`${say(words.start)} ${numberText(tie.start.value)}（${tie.start.day}）`}</span>
      )}
      {tie.points.length > 0 && (
        <span className="quiet small">
          {`${say(words.points)} ${tie.points.map(({ day, value }) => `${numberText(value)}（${day}）`).join('、')}`}
        </span>
      )}
      {tie.note !== '' && <span className="quiet small">{tie.note}</span>}
      <span className="quiet small">{say(words.tiedBy, { by: tie.by })}</span>
      {mayTie && (
        <Button size="small" onClick={() => setChanging(true)}>
          {say(words.tieChange)}
        </Button>
      )}
    </div>
  )
}
