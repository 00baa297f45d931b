import { App, Button, DatePicker, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { listTies, tieTarget } from '#api/indicator.ts'
import { definitions } from '#core/indicator/catalogue.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { numberText } from '../../records/indicator-figure.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { indicatorWords as words } from '../../words/indicator.ts'

type TargetLine = AnswerOf<typeof listTies>['targets'][number]

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
      <span className="quiet small">{say(words.tiedBy, { by: tie.by })}</span>
      {mayTie && (
        <Button size="small" onClick={() => setChanging(true)}>
          {say(words.tieChange)}
        </Button>
      )}
    </div>
  )
}

const none = 'none'

function TieForm({ target, onDone }: { target: TargetLine; onDone: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const { message } = App.useApp()
  const tying = useAct(tieTarget)
  const { tie, proposals, quote } = target
  const [indicator, setIndicator] = useState<string>(tie ? (tie.indicator ?? none) : (proposals[0]?.indicator ?? none))
  const [value, setValue] = useState<number | null>(tie?.start?.value ?? null)
  const [day, setDay] = useState<string | null>(tie?.start?.day ?? null)
  const proposed = new Set(proposals.map((each) => each.indicator))
  const options = [
    ...proposals.map((each) => ({
      value: each.indicator,
      label: `${say(words.proposal)}：${each.name}（${each.unit}）`,
    })),
    { value: none, label: say(words.tieNone) },
    ...definitions
      .filter(({ key }) => !proposed.has(key))
      .map(({ key, name, unit }) => ({ value: key, label: `${name[language]}（${unit}）` })),
  ]
  const send = async () => {
    try {
      const start = value !== null && day !== null ? { day, value } : null
      await tying.mutateAsync({
        params: { id: target.id },
        body: { indicator: indicator === none ? null : indicator, start, points: [], note: '' },
      })
      onDone()
    } catch (error) {
      message.error(
        problemsOf(error, say)
          .map((problem) => problem.message)
          .join(' '),
      )
    }
  }
  return (
    <div className="row tie-form">
      <Select
        aria-label={`${say(words.choose)}：${quote}`}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ flex: '1 1 220px', minWidth: 0 }}
        value={indicator}
        onChange={setIndicator}
        options={options}
      />
      {indicator !== none && (
        <>
          <InputNumber
            aria-label={`${say(words.start)}：${quote}`}
            placeholder={say(words.start)}
            style={{ width: 100 }}
            value={value}
            onChange={setValue}
          />
          <DatePicker
            aria-label={`${say(words.startOn)}：${quote}`}
            placeholder={say(words.startOn)}
            style={{ width: 140 }}
            onChange={(chosen) => setDay(chosen ? chosen.format('YYYY-MM-DD') : null)}
          />
        </>
      )}
      <Button type="primary" loading={tying.isPending} onClick={send}>
        {say(words.tieTo)}
      </Button>
      {tie && <Button onClick={onDone}>{say(words.close)}</Button>}
    </div>
  )
}
