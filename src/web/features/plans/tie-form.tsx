import { App, Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import { type listTies, tieTarget } from '#api/indicator.ts'
import { definitions } from '#core/indicator/catalogue.ts'
import { useAct } from '../../records/call.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { problemsOf } from '../../ui/problems.tsx'
import { indicatorWords as words } from '../../words/indicator.ts'
import { finishedPoints, firstUnfinished, type OpenPoint, WayPoints } from './way-points.tsx'

export type TargetLine = AnswerOf<typeof listTies>['targets'][number]

const none = 'none'

/** By which indicator a target is measured, from where its way starts, and the points that it passes; begins with what stands. */
export function TieForm({ target, onDone }: { target: TargetLine; onDone: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const { message } = App.useApp()
  const tying = useAct(tieTarget)
  const { tie, proposals, quote } = target
  const [indicator, setIndicator] = useState<string>(tie ? (tie.indicator ?? none) : (proposals[0]?.indicator ?? none))
  const [value, setValue] = useState<number | null>(tie?.start?.value ?? null)
  const [day, setDay] = useState(tie?.start?.day ?? '')
  const [points, setPoints] = useState<readonly OpenPoint[]>(tie?.points ?? [])
  const [note, setNote] = useState(tie?.note ?? '')
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
    const unfinished = firstUnfinished(points)
    if (unfinished !== null) return message.error(say(words.pointUnfinished, { n: unfinished + 1 }))
    try {
      const start = value !== null && day !== '' ? { day, value } : null
      await tying.mutateAsync({
        params: { id: target.id },
        body: { indicator: indicator === none ? null : indicator, start, points: finishedPoints(points), note },
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
    <div className="stack">
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
            <Input
              type="date"
              aria-label={`${say(words.startOn)}：${quote}`}
              style={{ width: 150 }}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          </>
        )}
      </div>
      {indicator !== none && <WayPoints points={points} onChange={setPoints} of={quote} />}
      <div className="row">
        {(tie !== null || points.length > 0) && (
          <Input
            aria-label={`${say(words.note)}：${quote}`}
            placeholder={say(words.note)}
            style={{ flex: '1 1 160px', minWidth: 0 }}
            maxLength={400}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
        <Button type="primary" loading={tying.isPending} onClick={send}>
          {say(words.tieTo)}
        </Button>
        {tie && <Button onClick={onDone}>{say(words.close)}</Button>}
      </div>
    </div>
  )
}
