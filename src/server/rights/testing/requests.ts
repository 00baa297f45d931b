/** For every door: how it is asked, about a place or about nothing in particular. */
import type { Role } from '#core/may.ts'
import { taskKey } from '#core/return-workbook/columns.ts'
import { placeOfRole, type UnitKey } from '../../testing.ts'
import {
  type About,
  placeLookedAfter,
  placeLookedAfterBeside,
  type Subject,
  speaksFor,
  type Table,
} from './expected.ts'
import type { MarkedCity } from './marked-city.ts'
import type { Place } from './marking.ts'
import { orderRequests } from './order-requests.ts'

/** An id that nothing has. */
export const nobody = '00000000-0000-4000-8000-000000000000'

/** Which unit the subject of the request stands at decides about it; otherwise only what the answer holds. */
export interface Asking {
  title?: string
  /** `place`: refused as not found when the place is out of reach; `filter`: then answered with nothing of it. */
  by: 'place' | 'filter' | 'nothing'
  /** Only who speaks for the unit may: others who reach it are told that it is not theirs. */
  speaks?: 'must' | 'must-not'
  params?: (place: Place, city: MarkedCity) => Record<string, string>
  query?: (place: Place, city: MarkedCity) => Record<string, string>
  body?: (place: Place, city: MarkedCity) => object
  file?: boolean
  /** The rows of a workbook that is sent as a file. */
  sheet?: (place: Place) => string[][]
  /** What the preparation of the door gives, where it is no workbook. */
  prepared?: unknown
  /** Code of the refusal out of reach, where it is another than `wire/not-found`. */
  refusal?: string
  /** Code of a refusal by another rule of rights, where reach lets it pass; null when that rule lets it pass too. */
  also?: (subject: Subject, about: About | null, judge: { table: Table; seesContact: readonly Role[] }) => string | null
  /** What an answer lacks; `within` are the units in reach, of those that were asked about. */
  proves?: (
    answer: string,
    facts: { within: UnitKey[]; about: About | null; markOf: (key: UnitKey) => string },
  ) => string | undefined
  /** Tried about one place in reach, one out of it, and one elsewhere: the same code stands behind the doors beside it. */
  sampled?: boolean
}

export type Proof = NonNullable<Asking['proves']>

export const about = (kind: Exclude<keyof Place, 'marks' | 'records'>) => ({
  by: 'place' as const,
  params: (place: Place) => ({ id: place[kind] }),
})
const on = '2026-09-15'
/** Asked about nothing in particular. */
export const nothing: Asking = { by: 'nothing' }
const code = { code: '000000' }

/** Who is there to review for a place. */
const reviewersOf: Partial<Record<UnitKey, readonly (Role | null)[]>> = {
  city: ['leader', 'office', 'section'],
  north: ['county-head'],
}

/**
 * Nobody reviews what the own unit returned. In the marked city each unit keeps what stands at it: it is reviewed by the place in which
 * the unit stands, or by the city where nobody is there who may; a section reviews what it leads.
 */
export const byReviewer: Pick<Asking, 'speaks' | 'also'> = {
  speaks: 'must-not',
  also: ({ role }, about, { table }) => {
    if (role === null || about === null || about === 'other-city' || about === 'missing') return null
    if (speaksFor(table, role, 'return.submit', about)) return null
    const home = placeLookedAfterBeside(about)
    const place = reviewersOf[home] === undefined ? 'city' : home
    if (!reviewersOf[place]?.includes(role)) return 'return/not-your-step'
    return role === 'section' && placeOfRole[role] !== about ? 'return/not-led' : null
  },
}

/** What the city asked of a unit under the county is checked there, by the clerk or the head; of the bureau itself by nobody. */
export const byChecker: Pick<Asking, 'speaks' | 'also'> = {
  speaks: 'must-not',
  also: ({ role }, about, { table }) => {
    if (role === null || about === null || about === 'other-city' || about === 'missing') return null
    if (speaksFor(table, role, 'return.submit', about)) return null
    const isOfCounty = role === 'county-clerk' || role === 'county-head'
    return isOfCounty && placeLookedAfterBeside(about) === 'north' ? null : 'return/not-your-step'
  },
}

/** A section tells those who owe in what it leads. */
export const byLeader: Pick<Asking, 'also'> = {
  also: ({ role }, about) => (role === 'section' && placeOfRole[role] !== about ? 'notice/not-led' : null),
}

/** Whoever asked decides: in the marked city each unit keeps what stands at it, for the bureau that looks after it. */
export const byAsker: Pick<Asking, 'also'> = {
  also: ({ role }, about) =>
    role === null || about === null || about === 'other-city' || about === 'missing'
      ? null
      : placeLookedAfter(about) === placeLookedAfter(placeOfRole[role])
        ? null
        : 'assignment/asked-by-another',
}

/** The rows of a workbook of returns in which one assignment is filled in. */
function returnSheet(assignmentId: string): string[][] {
  const cells = { title: '任务', unit: '单位' }
  return [
    ['任务', '承办单位', '进展情况', '完成百分比', '识别码'],
    [cells.title, cells.unit, '已开工', '20', taskKey(assignmentId, new Date(0), cells)],
  ]
}

/** What stands at each unit in reach is shown. */
export function showsEach(answer: string, { within, markOf }: Parameters<Proof>[1]): string | undefined {
  const missing = within.filter((key) => !answer.includes(markOf(key)))
  return missing.length === 0 ? undefined : `does not show ${missing}`
}

/** Door -> the ways it is asked. */
export const requests: Record<string, Asking[]> = {
  'session.get': [nothing],
  'session.sign-in': [{ by: 'nothing', body: () => ({ login: 'nobody', password: 'Kingfisher-71' }) }],
  'session.second-factor': [{ by: 'nothing', body: () => code }],
  'session.change-password': [{ by: 'nothing', body: () => ({ current: 'x', next: 'y' }) }],
  'session.sign-out': [nothing],
  'session.list': [nothing],
  'session.end': [{ by: 'nothing', params: ({ account }) => ({ id: account }) }],
  'totp.begin': [{ by: 'nothing', body: () => ({ password: 'x' }) }],
  'totp.confirm': [{ by: 'nothing', body: () => code }],
  'provider.list': [nothing],
  'provider.go': [{ by: 'nothing', params: () => ({ provider: 'none' }) }],
  'provider.come': [{ by: 'nothing', params: () => ({ provider: 'none' }) }],
  'demo.accounts': [nothing],
  'demo.sign-in': [{ by: 'nothing', body: () => ({ login: 'demo-office' }) }],

  'unit.tree': [nothing, { title: 'of a day', by: 'nothing', query: () => ({ on: '2026-09-01' }) }],
  'unit.relations': [
    about('unit'),
    { ...about('unit'), title: 'as of', query: () => ({ asOf: '2026-09-15T03:00:00Z' }) },
  ],
  'unit.count': ['management', 'location', 'licensing', 'inspection'].map((by) => {
    return { title: by, by: 'nothing', query: () => ({ by }) }
  }),
  'unit.succeed': [
    { ...about('unit'), body: (_, { units }) => ({ kind: 'merger', successorIds: [units.cityHigh], on }) },
    {
      by: 'place',
      title: 'in the place',
      params: (_, { units }) => ({ id: units.finance }),
      body: ({ unit }) => ({ kind: 'merger', successorIds: [unit], on }),
    },
  ],
  'unit.relate': [
    { ...about('unit'), body: (_, { units }) => ({ kind: 'location', targetId: units.zone, from: on }) },
    {
      by: 'place',
      title: 'to the place',
      params: (_, { units }) => ({ id: units.finance }),
      body: ({ unit }) => ({ kind: 'location', targetId: unit, from: on }),
    },
  ],
  'relation.end': [{ ...about('relation'), body: () => ({ on }) }],
  'alias.add': [{ ...about('unit'), body: () => ({ name: '又称', kind: 'other' }) }],
  'group.list': [nothing],
  'person.posts': [about('person')],
  'post.appoint': [
    {
      by: 'place',
      body: ({ unit, person }) => ({ personId: person, unitId: unit, role: 'principal', title: '校长', from: on }),
    },
  ],
  'post.end': [{ ...about('post'), body: () => ({ on }) }],
  'account.open': [
    {
      title: 'of a person',
      by: 'place',
      body: ({ unit, person }) => ({ unitId: unit, login: 'new-one', personId: person }),
    },
    { title: 'of a unit', by: 'place', body: ({ unit }) => ({ unitId: unit, login: 'new-one', role: 'principal' }) },
  ],
  'account.reset': [about('account')],
  'account.disable': [{ ...about('account'), body: () => ({}) }],
  'account.enable': [{ ...about('account'), body: () => ({}) }],
  'account.link': [{ ...about('account'), body: () => ({ provider: 'none', subject: 'somebody' }) }],
  'file.upload': [{ by: 'nothing', file: true }],
  'map.boundaries': [nothing],
  'calendar.get': [{ by: 'nothing', params: () => ({ year: '2026' }) }],
  'term.set': [
    {
      by: 'place',
      body: ({ unit }) => ({
        unitId: unit,
        kind: 'term',
        name: '第一学期',
        schoolYear: '2026-2027',
        from: '2026-09-01',
        to: '2027-01-20',
      }),
    },
  ],

  'assignment.list': [
    nothing,
    { title: 'of a unit', by: 'filter', query: ({ unit }) => ({ unit }) },
    { title: 'of a plan', by: 'filter', query: ({ plan }) => ({ plan }) },
    { title: 'mine', by: 'nothing', query: () => ({ view: 'mine' }) },
    { title: 'owing', by: 'nothing', query: () => ({ view: 'owing' }) },
    { title: 'not returned yet', by: 'nothing', query: () => ({ view: 'unreturned' }) },
    { title: 'to review', by: 'nothing', query: () => ({ view: 'review' }) },
  ],
  'assignment.workbook': [
    nothing,
    { title: 'of a unit', by: 'filter', query: ({ unit }) => ({ unit }) },
    { title: 'of a plan', by: 'filter', query: ({ plan }) => ({ plan }) },
    { title: 'mine', by: 'nothing', query: () => ({ view: 'mine' }) },
  ],
  'assignment.get': [
    about('toReview'),
    { ...about('toReview'), title: 'as of', query: () => ({ asOf: '2026-09-15T03:00:00Z' }) },
  ],
  'assignment.sign': [{ ...about('toSign'), speaks: 'must' }],
  'evidence.attach': [{ ...about('toReturn'), speaks: 'must', file: true, prepared: null }],
  'evidence.list': [{ ...about('toReturn'), speaks: 'must' }],
  'evidence.date': [{ ...about('evidence'), speaks: 'must', body: () => ({ about: null, until: '2027-06-30' }) }],
  'evidence.pairs': [about('toReview')],
  'evidence.get': [about('evidence')],
  'return.submit': [
    {
      ...about('toReturn'),
      speaks: 'must',
      body: ({ evidence }) => ({ progress: '已开工', share: 20, evidence: [evidence] }),
    },
  ],
  'return.preview-workbook': [{ by: 'filter', sheet: ({ toReturn }) => returnSheet(toReturn) }],
  'return.commit-workbook': [{ by: 'nothing', params: () => ({ id: nobody }), also: () => 'wire/not-found' }],
  'return.refused-workbook': [{ by: 'nothing', params: () => ({ id: nobody }), also: () => 'wire/not-found' }],
  'return.withdraw': [{ ...about('returned'), speaks: 'must' }],
  'return.check': [{ ...about('toCheck'), ...byChecker, body: () => ({ remark: '属实' }) }],
  'return.accept': [{ ...about('returned'), ...byReviewer }],
  'return.send-back': [{ ...about('returned'), ...byReviewer, body: () => ({ reason: '请补充' }) }],
  'wall.get': [
    nothing,
    { title: 'of a plan', by: 'filter', query: ({ plan }) => ({ plan }) },
    { title: 'of matters', by: 'nothing', query: () => ({ matters: 'true' }) },
  ],
  'act.list': [
    { ...about('unit'), title: 'of a unit' },
    { ...about('person'), title: 'of a person' },
    { ...about('toReview'), title: 'of an assignment' },
    { ...about('matter'), title: 'of a matter' },
    { ...about('orderOpen'), title: 'of an order' },
  ],

  ...orderRequests,

  'contest.list': [{ by: 'nothing', proves: showsEach }],
  'contest.raise': [{ ...about('toReturn'), speaks: 'must', body: () => ({ targetId: nobody, reason: '与台账不符' }) }],
  'contest.correct': [{ ...about('contest'), body: () => ({ opinion: '已更正' }) }],
  'contest.keep': [{ ...about('contest'), body: () => ({ opinion: '口径一致' }) }],

  'value.list': [nothing],
  'value.get': [{ by: 'nothing', params: () => ({ key: 'petition.handle' }) }],
  'value.stale-uses': [{ by: 'nothing', proves: showsEach }],
  'value.confirm': [{ by: 'nothing', params: () => ({ key: 'petition.handle' }), body: () => ({}) }],
  'value.change': [
    {
      by: 'nothing',
      params: () => ({ key: 'petition.handle' }),
      body: () => ({ content: 45, comparator: 'is', from: on, basis: '新规定' }),
    },
  ],
  'value.switch': [
    { by: 'nothing', params: () => ({ key: 'petition.handle' }), body: () => ({ on: false, reason: '停用' }) },
  ],
  'value.add': [
    {
      by: 'nothing',
      body: () => {
        const period = { content: 3, comparator: 'is', unit: 'months', from: on, basis: '本市规定' }
        return { ...period, subject: 'petition', name: '新值' }
      },
    },
  ],
  'named-list.list': [nothing],
  'named-list.set': [
    {
      by: 'nothing',
      params: () => ({ key: 'four-100' }),
      body: () => ({ items: ['一项'], basis: '本市规定' }),
    },
  ],
  'named-list.confirm': [{ by: 'nothing', params: () => ({ key: 'four-100' }), body: () => ({}) }],
  'import-profile.list': [nothing],
  'import-profile.keep': [
    { by: 'nothing', params: () => ({ profile: 'teachers' }), body: () => ({ column: 'name', text: '老师' }) },
  ],
  'import-profile.drop': [
    { by: 'nothing', params: () => ({ profile: 'teachers' }), body: () => ({ column: 'name', text: '老师' }) },
  ],

  'service.health': [nothing],
  'audit.list': [nothing],
  'ledger.verify': [nothing],
}
