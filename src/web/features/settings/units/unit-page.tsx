import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { getUnitRelations } from '#api/unit.ts'
import { unitRegister } from '#core/unit-register.ts'
import { useAnswer } from '../../../records/call.ts'
import { RecordPage } from '../../../records/pack/record-page.tsx'
import { useMay } from '../../../records/session.ts'
import { type Say, useLanguage, useSay } from '../../../ui/language.ts'
import { Answered } from '../../../ui/states.tsx'
import { dayText } from '../../../ui/time.ts'
import { frameWords, roleWords } from '../../../words/frame.ts'
import { sharedWords } from '../../../words/shared.ts'
import {
  aliasWords,
  dutyWords,
  groupKindWords,
  relationWords,
  successionWords,
  unitWords,
} from '../../../words/unit.ts'
import { EndRelation, UnitActs } from './unit-acts.tsx'

type Around = AnswerOf<typeof getUnitRelations>

/** A unit: its record in the register, and what stands around it. */
export function UnitPage({ id }: { id: string }) {
  return (
    <div>
      <RecordPage
        pack={unitRegister}
        id={id}
        inner
        parts={({ record }, asOf) => (
          <UnitParts id={id} name={record.title} asOf={asOf} open={record.state === 'open'} />
        )}
      />
    </div>
  )
}

/** Other names, dated relations, what became of it, groups and posts. */
function UnitParts(props: { id: string; name: string; asOf: string | undefined; open: boolean }) {
  const { id, name, asOf, open } = props
  const may = useMay()
  const asked = useAnswer(getUnitRelations, { params: { id }, query: { asOf } }, { keep: true })
  return (
    <section className="panel" data-part="around">
      {may('unit.change') && open && !asOf && <UnitActs unit={{ id, name }} />}
      <Answered asked={asked}>{(around) => <Facts around={around} />}</Answered>
    </section>
  )
}

function Facts({ around }: { around: Around }) {
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const { aliases, relations, successions, groups, posts } = around
  const day = (value: string) => dayText(value, language)
  const span = (dated: { from: string | null; to: string | null }) => spanText(dated, say, day)
  return (
    <dl className="facts">
      <Fact title={say(unitWords.aliases)} count={aliases.length}>
        {aliases.map((alias) => (
          <li key={alias.id}>
            {alias.name} <span className="tag">{say(aliasWords[alias.kind])}</span>{' '}
            {(alias.from || alias.to) && <span className="quiet small">{span(alias)}</span>}
          </li>
        ))}
      </Fact>
      <Fact title={say(unitWords.relations)} count={relations.length}>
        {relations.map((relation) => (
          <li key={relation.id}>
            <span className="tag tag-brand">{say(relationWords[relation.kind])}</span>{' '}
            <Link href={`/settings/units/${relation.target.id}`}>{relation.target.name}</Link>{' '}
            <span className="quiet small">
              {span(relation)} {relation.document}
            </span>{' '}
            {may('unit.change') && !relation.to && relation.kind !== 'management' && <EndRelation id={relation.id} />}
          </li>
        ))}
      </Fact>
      <Fact title={say(unitWords.successions)} count={successions.length}>
        {successions.map((each) => (
          <li key={each.id}>
            {day(each.on)} {each.unit.name} {say(successionWords[each.kind])}{' '}
            <Link href={`/settings/units/${each.successor.id}`}>{each.successor.name}</Link>{' '}
            <span className="quiet small">{each.document}</span>
          </li>
        ))}
      </Fact>
      <Fact title={say(unitWords.groups)} count={groups.length}>
        {groups.map((group) => (
          <li key={group.id}>
            {group.name} <span className="tag">{groupKindWords[group.kind]?.[language] ?? group.kind}</span>{' '}
            {say(dutyWords[group.duty])} <span className="quiet small">{span(group)}</span>
          </li>
        ))}
      </Fact>
      <Fact title={say(unitWords.posts)} count={posts.length}>
        {posts.map((post) => (
          <li key={post.id}>
            <Link href={`/settings/people/${post.person.id}`}>{post.person.name}</Link> {post.title}
            {post.acting && `（${say(frameWords.acting)}）`}{' '}
            <span className="quiet small">{say(roleWords[post.role])}</span>
          </li>
        ))}
      </Fact>
    </dl>
  )
}

/** One fact; a list of none is said as none. */
function Fact({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  const say = useSay()
  return (
    <div>
      <dt>{title}</dt>
      <dd>{count === 0 ? <span className="quiet">{say(sharedWords.none)}</span> : <ul>{children}</ul>}</dd>
    </div>
  )
}

/** `自 2026年1月1日`, or both days. */
export function spanText(
  dated: { from: string | null; to: string | null },
  say: Say,
  day: (value: string) => string,
): string {
  if (dated.from && dated.to) return say(unitWords.span, { from: day(dated.from), to: day(dated.to) })
  if (dated.from) return say(unitWords.since, { day: day(dated.from) })
  return dated.to ? say(unitWords.until, { day: day(dated.to) }) : ''
}
