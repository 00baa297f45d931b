import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listMatters } from '#api/matter.ts'
import { sourceWords } from '#core/matter/words.ts'
import { Due } from '../../records/due.tsx'
import { useSay } from '../../ui/language.ts'
import { LightCounts } from '../../ui/light.tsx'
import { matterWords } from '../../words/matter.ts'

type Line = AnswerOf<typeof listMatters>['matters'][number]

/** Matters shown on the desk; the rest is one click away. */
const shownMatters = 6

/** Matters that no plan gave and that are late, due today or within a week. */
export function DueMatters({ matters, href }: { matters: readonly Line[]; href: string }) {
  const say = useSay()
  const pressing = matters.filter(({ span }) => span === 'overdue' || span === 'today' || span === 'week')
  if (pressing.length === 0) return null
  return (
    <section className="panel" data-part="due-matters">
      <div className="panel-head">
        <h2>{say(matterWords.deskDue)}</h2>
        <Link href={href} className="desk-all">
          {say(matterWords.deskAll)}
        </Link>
      </div>
      <ul className="desk-matters">
        {pressing.slice(0, shownMatters).map(({ id, title, kind, number, due, lights }) => (
          <li key={id}>
            <Link href={`/matters/${id}`}>{title}</Link>
            <span className="quiet small">{[say(sourceWords[kind]), number].filter(Boolean).join(' · ')}</span>
            <Due at={due} />
            <LightCounts counts={lights} />
          </li>
        ))}
      </ul>
    </section>
  )
}
