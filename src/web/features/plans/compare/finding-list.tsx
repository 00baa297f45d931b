import { type KeyboardEvent, useRef } from 'react'
import { useSay } from '../../../ui/language.ts'
import { Empty } from '../../../ui/states.tsx'
import { comparisonWords as words } from '../../../words/comparison.ts'
import type { Comparison, Finding } from './filter-findings.ts'
import { FindingCard } from './finding-card.tsx'

/** Steps of the keys: arrows, and j and k as in the reading room. */
const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }

/** The findings; the keyboard goes from one to the next. */
export function FindingList({ comparison, findings }: { comparison: Comparison; findings: readonly Finding[] }) {
  const say = useSay()
  const list = useRef<HTMLOListElement>(null)
  if (findings.length === 0) return <Empty title={say(words.none)}>{say(words.noneHint)}</Empty>
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const cards = [...(list.current?.children ?? [])] as HTMLElement[]
    const at = cards.findIndex((card) => card.contains(document.activeElement))
    const next = step === undefined ? undefined : cards[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <p className="quiet small no-print finding-keys">{say(words.keys)}</p>
      <ol className="findings" ref={list} onKeyDown={move}>
        {findings.map((finding) => (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard goes from finding to finding
          <li key={keyOf(finding)} className="finding panel" tabIndex={0}>
            <FindingCard comparison={comparison} finding={finding} />
          </li>
        ))}
      </ol>
    </>
  )
}

function keyOf({ kind, what, before, after }: Finding): string {
  const place = ({ words: [from, to] }: Finding['before'][number]) => `${from}-${to}`
  return [kind, what.code, what.message, ...before.map(place), '/', ...after.map(place)].join(' ')
}
