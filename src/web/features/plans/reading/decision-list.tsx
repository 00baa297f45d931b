import { Button } from 'antd'
import { inForce, placesOf } from '#core/decision/decision.ts'
import { Instant } from '../../../ui/instant.tsx'
import { useSay } from '../../../ui/language.ts'
import { changeWords, settlingWords } from '../../../words/settling.ts'
import type { Settling } from './use-settling.ts'

/** Everything that was decided, the newest first: by whom, when, where, and whether it still stands. */
export function DecisionList({ settling, editable }: { settling: Settling; editable: boolean }) {
  const say = useSay()
  const { deeds, settlement } = settling
  const force = new Set(inForce(deeds).map(({ id }) => id))
  const undone = new Map(deeds.flatMap((deed) => ('undo' in deed ? [[deed.undo, deed.by.name] as const] : [])))
  const lost = new Set([...settlement.lost, ...settlement.refused].map(({ decision }) => decision.id))
  const moved = new Set(settlement.placed.filter((each) => each.moved).map(({ decision }) => decision.id))
  const decisions = deeds.flatMap((deed) => ('decide' in deed ? [deed.decide] : [])).reverse()
  return (
    <div className="reading-pane">
      {decisions.length === 0 && <p className="quiet">{say(settlingWords.noDecisions)}</p>}
      <ul>
        {decisions.map((decision) => {
          const places = placesOf(decision.change)
          return (
            <li key={decision.id} className="decision-line" data-decision={decision.change.verb}>
              <p>
                <strong>{say(changeWords[decision.change.verb] as never)}</strong>{' '}
                {places.length > 1 && <span className="number">×{places.length}</span>}{' '}
                {places[0]?.anchor.quote.replace(/\s+/g, ' ').slice(0, 40)}
              </p>
              <p className="quiet small">
                {decision.by.name} <Instant at={decision.at} />{' '}
                {lost.has(decision.id) && <span className="tag tag-error">{say(settlingWords.lost)}</span>}
                {moved.has(decision.id) && <span className="tag tag-warn">{say(settlingWords.moved)}</span>}
                {undone.has(decision.id) && say(settlingWords.undone, { name: undone.get(decision.id) ?? '' })}
                {!undone.has(decision.id) && !force.has(decision.id) && say(settlingWords.replaced)}
              </p>
              {editable && force.has(decision.id) && (
                <Button size="small" onClick={() => settling.undo([decision.id])}>
                  {say(settlingWords.undo)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
