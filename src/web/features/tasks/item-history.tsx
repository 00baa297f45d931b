import { Link } from 'wouter'
import { getItemHistory } from '#api/comparison.ts'
import { useAnswer } from '../../records/call.ts'
import { useSay } from '../../ui/language.ts'
import { LightCounts } from '../../ui/light.tsx'
import { comparisonWords } from '../../words/comparison.ts'

/** The item through the years: what it carries on, plan by plan; nothing where it was not carried over. */
export function ItemHistory({ itemId }: { itemId: string }) {
  const say = useSay()
  const asked = useAnswer(getItemHistory, { params: { id: itemId } })
  const years = asked.data?.years ?? []
  if (years.length < 2) return null
  return (
    <section className="panel">
      <h2>{say(comparisonWords.history)}</h2>
      <ol className="item-years">
        {years.map(({ item, plan, targets, lights }) => (
          <li key={item.id}>
            <p className="spread row">
              <strong>{plan.year ?? say(comparisonWords.yearUnknown)}</strong>
              <LightCounts counts={lights} />
            </p>
            <p>
              <Link href={`/plans/${plan.id}?tab=items`}>
                {item.label}
                {item.title}
              </Link>
            </p>
            {targets.length > 0 && <p className="quiet small">{targets.join('；')}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
