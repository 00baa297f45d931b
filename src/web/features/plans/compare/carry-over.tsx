import { Button } from 'antd'
import { carryOver } from '#api/comparison.ts'
import { useAct } from '../../../records/call.ts'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../../ui/problems.tsx'
import { comparisonWords as words } from '../../../words/comparison.ts'
import type { Comparison } from './filter-findings.ts'

/** Published items that go on from one year to the next, each to be confirmed by a person. */
export function CarryOver({ comparison }: { comparison: Comparison }) {
  const say = useSay()
  const act = useAct(carryOver)
  const { before, after, pairs } = comparison
  const lines = pairs.flatMap(({ before: i, after: j, score }) => {
    const [old, now] = [before.parts[i], after.parts[j]]
    if (!old?.item || !now?.item) return []
    return [{ old, now, from: old.item, to: now.item, score, done: now.carriesOn.includes(old.item) }]
  })
  if (lines.length === 0 || (before.plan.year ?? 0) >= (after.plan.year ?? 0)) return null
  const open = lines.filter(({ done }) => !done)
  const set = (item: string, items: string[]) => act.mutateAsync({ params: { id: item }, body: { items } })
  const confirm = (line: (typeof lines)[number]) => set(line.to, [...line.now.carriesOn, line.from])
  const confirmAll = async () => {
    for (const line of open) await confirm(line)
  }
  const failed = () => undefined
  return (
    <section className="panel no-print carry-over">
      <div className="panel-head">
        <h2>{say(words.carryTitle)}</h2>
        {open.length > 1 && (
          <Button loading={act.isPending} onClick={() => confirmAll().catch(failed)}>
            {say(words.carryAll, { count: open.length })}
          </Button>
        )}
      </div>
      <p className="quiet small">{say(words.carryHint)}</p>
      {act.error && <ProblemBox problems={problemsOf(act.error, say)} />}
      <ul>
        {lines.map((line) => (
          <li key={line.to}>
            <span>
              {line.old.label}
              {line.old.title} <span aria-hidden="true">→</span> {line.now.label}
              {line.now.title}
            </span>
            <span className="quiet small">{say(words.alike, { percent: Math.round(line.score * 100) })}</span>
            {line.done ? (
              <>
                <span className="tag tag-brand">{say(words.carried)}</span>
                <Button
                  size="small"
                  disabled={act.isPending}
                  onClick={() =>
                    set(
                      line.to,
                      line.now.carriesOn.filter((id) => id !== line.from),
                    ).catch(failed)
                  }
                >
                  {say(words.uncarry)}
                </Button>
              </>
            ) : (
              <Button size="small" disabled={act.isPending} onClick={() => confirm(line).catch(failed)}>
                {say(words.carry)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
