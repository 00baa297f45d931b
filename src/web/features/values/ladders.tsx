import '../../records/orders/orders.css'
import { Button } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import { listLadders } from '#api/ladder.ts'
import { authorityWords, paperWords } from '#core/authority/words.ts'
import { ladderClockWords, stepWords } from '#core/ladder/words.ts'
import { useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { type Say, useLanguage, useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { instantText } from '../../ui/time.ts'
import { roleWords } from '../../words/frame.ts'
import { clockKindWords, ladderWords, orderWords } from '../../words/order.ts'
import { SetLadder } from './set-ladder.tsx'
import { useValueNames } from './value-names.ts'

export type Kept = AnswerOf<typeof listLadders>['ladders'][number]
type Step = Kept['ladder']['steps'][number]
type NameOf = ReturnType<typeof useValueNames>

/** The ladders in force, one table for each authority. */
export function Ladders() {
  const say = useSay()
  const asked = useAnswer(listLadders)
  const nameOf = useValueNames()
  return (
    <div className="stack">
      <p className="quiet">{say(ladderWords.about)}</p>
      <Answered asked={asked}>
        {({ ladders }) =>
          ladders.map((kept) => <LadderPanel key={kept.ladder.authority} kept={kept} nameOf={nameOf} />)
        }
      </Answered>
    </div>
  )
}

function LadderPanel({ kept, nameOf }: { kept: Kept; nameOf: NameOf }) {
  const { ladder, set } = kept
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const title = `${ladder.authority} ${say(authorityWords[ladder.authority])}`
  return (
    <section className="panel" data-ladder={ladder.authority}>
      <div className="panel-head">
        <div className="row">
          <h2>{title}</h2>
          <span className="quiet small">
            {set
              ? say(ladderWords.setAt, { at: instantText(set.at, language), reason: set.reason })
              : say(ladderWords.shipped)}
          </span>
        </div>
        {may('value.change') && (
          <Button size="small" className="no-print" onClick={() => setOpen(true)}>
            {say(ladderWords.edit)}
          </Button>
        )}
      </div>
      <Table caption={title} rows={ladder.steps} columns={columnsOf(say, nameOf)} keyOf={({ kind }) => kind} />
      <p className="order-term">{say(ladderWords.clocks)}</p>
      <ul className="ladder-clocks">
        {Object.entries(ladder.clocks).map(([name, { clock }]) => (
          <li key={name}>
            {say(ladderClockWords[name as keyof typeof ladderClockWords])}{' '}
            <span className="number">
              {clock.amount} {say(clockKindWords[clock.kind])}
            </span>
          </li>
        ))}
      </ul>
      {open && <SetLadder kept={kept} onClose={() => setOpen(false)} />}
    </section>
  )
}

function columnsOf(say: Say, nameOf: NameOf): Column<Step>[] {
  const roles = (names: readonly (keyof typeof roleWords)[]) => names.map((name) => say(roleWords[name])).join('、')
  return [
    {
      key: 'step',
      title: say(ladderWords.step),
      as: 'main',
      cell: ({ kind, basis, sure }) => (
        <>
          {say(stepWords[kind])}
          <div className="quiet small">
            {basis} {(sure === 'press' || sure === 'assumption') && `（${say(orderWords.press)}）`}
          </div>
        </>
      ),
    },
    {
      key: 'first',
      title: say(ladderWords.begins),
      width: '11em',
      cell: ({ first }) =>
        first === null
          ? say(ladderWords.follows)
          : first === 'fact'
            ? say(ladderWords.fact)
            : say(ladderWords.lateBy, { days: first.lateBy }),
    },
    {
      key: 'paper',
      title: say(ladderWords.paper),
      width: '9em',
      cell: ({ paper }) =>
        paper === null
          ? say(orderWords.noPaper)
          : paper === 'by-relation'
            ? say(ladderWords.byRelation)
            : say(paperWords[paper]),
    },
    { key: 'drafts', title: say(ladderWords.drafts), width: '9em', cell: ({ drafts }) => roles(drafts) },
    { key: 'signs', title: say(ladderWords.signs), width: '9em', cell: ({ signs }) => roles(signs) },
    {
      key: 'clock',
      title: say(ladderWords.clock),
      width: '9em',
      cell: ({ clock: { clock, value } }) => (
        <>
          {clock.amount} {say(clockKindWords[clock.kind])}
          {value && <div className="quiet small">{say(ladderWords.byValue, { name: nameOf(value) })}</div>}
        </>
      ),
    },
    {
      key: 'next',
      title: say(ladderWords.next),
      cell: ({ next }) => next.map((kind) => say(stepWords[kind])).join('、') || '—',
    },
  ]
}
