import { Button, Select } from 'antd'
import { type KeyboardEvent, memo, type RefObject, useEffect, useMemo, useState } from 'react'
import { words as decisionSentences } from '#core/decision/words.ts'
import type { ReadingProblem } from '../../../records/plan.ts'
import { useAddressValue } from '../../../ui/address.ts'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox } from '../../../ui/problems.tsx'
import { readingWords } from '../../../words/reading.ts'
import { changeWords, keyWords, settlingWords } from '../../../words/settling.ts'
import { sharedWords } from '../../../words/shared.ts'
import type { Entry } from './entries.ts'
import { useSettleEntries, type Way, waysOf } from './settle-entry.tsx'
import type { Settling } from './use-settling.ts'

const tags: Record<ReadingProblem['severity'], string> = {
  error: 'tag tag-error',
  question: 'tag tag-warn',
  note: 'tag',
}

/** Lines drawn at first, and beyond the one that is looked at: the rest follows when it is reached. */
const linesAtOnce = 200
const linesAhead = 50

/** What is to be settled, one key for each; the filters stand in the address. */
export function WorkList(props: {
  entries: readonly Entry[]
  settling: Settling
  editable: boolean
  /** Place that is lit. */
  active: string | undefined
  pane: RefObject<HTMLDivElement | null>
  hidden: string
  onPick: (id: string) => void
}) {
  const { entries, settling, editable, active, pane, hidden, onPick } = props
  const say = useSay()
  const [kind, setKind] = useAddressValue('kind')
  const [show = 'open', setShow] = useAddressValue('show')
  const [help, setHelp] = useState(false)
  const [current, setCurrent] = useState<string>()
  const [room, setRoom] = useState(linesAtOnce)
  const { begin, dialog, asking } = useSettleEntries(settling)
  const shown = useMemo(
    () =>
      entries.filter(
        ({ code, settledBy }) =>
          (kind === undefined || code === kind) &&
          (show === 'all' || (show === 'settled' ? settledBy !== null : settledBy === null)),
      ),
    [entries, kind, show],
  )
  const kinds = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { code, settledBy } of entries)
      if (show === 'all' || (show === 'settled') === (settledBy !== null)) counts.set(code, (counts.get(code) ?? 0) + 1)
    return [...counts].map(([code, count]) => ({ value: code, label: `${kindText(code, entries, say)} ${count}` }))
  }, [entries, show, say])
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === current),
  )
  const entry = shown[at]
  const lit = active === undefined ? -1 : shown.findIndex((each) => each.at === active)
  const drawn = shown.slice(0, Math.max(room, at + linesAhead, lit + linesAhead))
  const alike = shown.filter(({ code, settledBy }) => code === entry?.code && settledBy === null)
  const go = (index: number) => {
    const next = shown[Math.min(Math.max(index, 0), shown.length - 1)]
    if (!next) return
    setCurrent(next.id)
    if (next.at) onPick(next.at)
    const row = pane.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(next.id)}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  const settleBy = (way: Way, all: boolean) => {
    if (!entry || !editable || entry.settledBy !== null) return
    begin(way, all ? alike : [entry])
    if (!all && way === 'accept') setCurrent((shown[at + 1] ?? shown[at - 1])?.id)
  }
  const undoLast = () => {
    const mine = settling.settlement.placed.filter(({ decision }) => decision.by.account === settling.account)
    const last = entry?.settledBy ?? mine[mine.length - 1]?.decision.id
    if (last && editable) settling.undo([last])
  }
  const keys = (event: KeyboardEvent) => {
    if (asking || event.ctrlKey || event.metaKey || event.altKey) return
    if ((event.target as HTMLElement).closest('input, textarea, .ant-select')) return
    const done = onKey(event.key, {
      next: () => go(at + 1),
      previous: () => go(at - 1),
      settle: (way) => settleBy(way, event.shiftKey),
      enter: () => settleBy(entry && waysOf(entry).includes('accept') ? 'accept' : 'fill', event.shiftKey),
      undo: undoLast,
      help: () => setHelp(!help),
    })
    if (done) event.preventDefault()
  }
  // Where the focus was on a line that has gone, the next line takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list changes
  useEffect(() => {
    const pane_ = pane.current
    if (!pane_ || asking || hidden) return
    if (document.activeElement === document.body || document.activeElement === pane_)
      pane_.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry?.id ?? '')}"]`)?.focus({ preventScroll: true })
  }, [shown, asking])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the list; every one has a button as well
    <div ref={pane} className={`reading-pane work-list ${hidden}`} onKeyDown={keys}>
      <div className="row work-filters">
        <Select
          aria-label={say(settlingWords.show)}
          size="small"
          value={show}
          onChange={(next) => setShow(next === 'open' ? undefined : next)}
          options={(['open', 'settled', 'all'] as const).map((value) => ({ value, label: say(settlingWords[value]) }))}
        />
        <Select
          aria-label={say(settlingWords.kind)}
          size="small"
          allowClear
          placeholder={say(settlingWords.allKinds)}
          value={kind}
          onChange={setKind}
          options={kinds}
          popupMatchSelectWidth={false}
        />
        <Button size="small" aria-expanded={help} onClick={() => setHelp(!help)}>
          {say(settlingWords.keys)} ?
        </Button>
      </div>
      {help && (
        <dl className="work-keys" data-part="keys">
          {keyWords.map(({ keys: names, what }) => (
            <div key={names}>
              <dt>{names}</dt>
              <dd>{say(what)}</dd>
            </div>
          ))}
        </dl>
      )}
      <ProblemBox problems={settling.problems} />
      {shown.length === 0 && <p className="quiet">{say(settlingWords.nothing)}</p>}
      <ul>
        {drawn.map((each, index) => (
          <WorkLine
            key={each.id}
            entry={each}
            current={index === at}
            alike={index === at ? alike.length : 0}
            editable={editable}
            settling={settling}
            onPick={() => go(index)}
            onSettle={(way, all) => {
              setCurrent(each.id)
              begin(way, all ? alike : [each])
            }}
          />
        ))}
      </ul>
      {drawn.length < shown.length && (
        <Button size="small" onClick={() => setRoom(drawn.length + linesAtOnce)}>
          {say(sharedWords.moreRows, { shown: drawn.length, count: shown.length })}
        </Button>
      )}
      {dialog}
    </div>
  )
}

function onKey(
  key: string,
  act: {
    next: () => void
    previous: () => void
    settle: (way: Way) => void
    enter: () => void
    undo: () => void
    help: () => void
  },
): boolean {
  const doing: Record<string, () => void> = {
    j: act.next,
    arrowdown: act.next,
    k: act.previous,
    arrowup: act.previous,
    enter: act.enter,
    e: () => act.settle('fill'),
    x: () => act.settle('ignore'),
    o: () => act.settle('leave-open'),
    u: act.undo,
    '?': act.help,
    '？': act.help,
  }
  const does = doing[key.toLowerCase()]
  does?.()
  return does !== undefined
}

const WorkLine = memo(
  function WorkLine(props: {
    entry: Entry
    current: boolean
    alike: number
    editable: boolean
    settling: Settling
    onPick: () => void
    onSettle: (way: Way, all: boolean) => void
  }) {
    const { entry, current, alike, editable, settling, onPick, onSettle } = props
    const say = useSay()
    const { question, lacking, settledBy } = entry
    const settled = settling.settlement.placed.find(({ decision }) => decision.id === settledBy)?.decision
    const ways = waysOf(entry)
    const names = { accept: settlingWords.accept, fill: settlingWords.fill, ignore: settlingWords.ignore }
    const nameOf = (way: Way) =>
      say(
        way === 'leave-open'
          ? settlingWords.leaveOpen
          : way === 'fill' && question
            ? settlingWords.correct
            : names[way],
      )
    return (
      <li className={current ? 'work-line work-current' : 'work-line'}>
        <button
          type="button"
          data-row={entry.at ?? entry.id}
          data-entry={entry.id}
          className="reading-problem"
          onClick={onPick}
        >
          <span className={tags[entry.severity]}>
            {lacking ? say(settlingWords.lacks) : say(readingWords[entry.severity])}
          </span>
          <span className="reading-words">
            {question ? question.message : lackingText(lacking, say)}
            {question?.proposal && (
              <span className="quiet">
                {' '}
                {say(readingWords.proposal, { actual: question.actual ?? '', proposal: question.proposal })}
              </span>
            )}
            {settled && (
              <span className="tag tag-brand">
                {say(settlingWords.by, { name: settled.by.name, what: say(changeWords[settled.change.verb] as never) })}
              </span>
            )}
          </span>
        </button>
        {current && editable && !settled && (
          <div className="row work-ways">
            {ways.map((way) => (
              <Button
                key={way}
                size="small"
                type={way === ways[0] ? 'primary' : 'default'}
                onClick={() => onSettle(way, false)}
              >
                {nameOf(way)}
              </Button>
            ))}
            {alike > 1 && (
              <>
                <span className="quiet small">{say(settlingWords.ofKind, { count: alike })}</span>
                {ways
                  .filter((way) => way !== 'fill' || !question)
                  .map((way) => (
                    <Button key={way} size="small" data-bulk={way} onClick={() => onSettle(way, true)}>
                      {nameOf(way)}
                    </Button>
                  ))}
              </>
            )}
          </div>
        )}
        {current && editable && settled && (
          <div className="row work-ways">
            <Button size="small" onClick={() => settling.undo([settled.id])}>
              {say(settlingWords.undo)}
            </Button>
          </div>
        )}
      </li>
    )
  },
  (before, after) =>
    before.entry.id === after.entry.id &&
    before.entry.settledBy === after.entry.settledBy &&
    !before.current &&
    !after.current &&
    before.editable === after.editable,
)

type Say = ReturnType<typeof useSay>

/** What a plan lacks, in a sentence. */
export const lackingText = (lacking: Entry['lacking'], say: Say) => {
  const words = decisionSentences[lacking?.code as keyof typeof decisionSentences]
  const blanks = { actual: lacking?.actual ?? '', expected: lacking?.expected ?? '', ...lacking?.arguments }
  return words ? say(words, blanks) : (lacking?.code ?? '')
}

/** A kind in words: the sentence of its first entry, shortened. */
const kindText = (code: string, entries: readonly Entry[], say: Say) => {
  const first = entries.find((entry) => entry.code === code)
  const text = first?.question ? first.question.message : lackingText(first?.lacking, say)
  return text.replace(/“[^”]*”/g, '…').slice(0, 16)
}
