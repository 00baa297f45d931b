/** How the doors of a pack are asked, from its declaration alone: a pack that is added is tried as it stands. */
import { packEndpoints, pointFields } from '#api/pack.ts'
import { publicReportEndpoints } from '#api/public-report.ts'
import type { FieldFile } from '#core/field.ts'
import type { FieldClass } from '#core/may.ts'
import { maskedFields, type Pack, type PackAct } from '#core/pack.ts'
import type { UnitKey } from '../../testing.ts'
import { comparisonRequests } from './comparison-requests.ts'
import { reaches } from './expected.ts'
import { indicatorRequests } from './indicator-requests.ts'
import { judgementRequests } from './judgement-requests.ts'
import type { MarkedCity } from './marked-city.ts'
import type { Place } from './marking.ts'
import { matterRequests } from './matter-requests.ts'
import { meetingRequests } from './meeting-requests.ts'
import { noticeRequests } from './notice-requests.ts'
import { onePageRequests } from './one-page-requests.ts'
import { organisationRequests } from './organisation-requests.ts'
import { rowOf } from './pack-rows.ts'
import { type Marks, searched, valuesOf } from './pack-values.ts'
import { paperRequests } from './paper-requests.ts'
import { planRequests } from './plan-requests.ts'
import { requestRequests } from './request-requests.ts'
import { type Asking, nobody, type Proof, requests, showsEach } from './requests.ts'
import { submissionRequests } from './submission-requests.ts'

/** Door -> the ways it is asked: the doors of the core and of these packs. */
export function requestsWith(packs: readonly Pack[]): Record<string, Asking[]> {
  const acts = packs.map((pack): Asking => {
    const also: Asking['also'] = ({ role }, about, { table }) =>
      role !== null && reaches(table, role, `${pack.name}.read`, about ?? 'missing') ? null : 'wire/not-found'
    return { ...recordOf(pack), title: `of a record of ${pack.name}`, also }
  })
  const all: Record<string, Asking[]> = {
    ...requests,
    ...planRequests,
    ...matterRequests,
    ...judgementRequests,
    ...organisationRequests(),
    ...noticeRequests,
    ...indicatorRequests,
    ...meetingRequests,
    ...requestRequests,
    ...onePageRequests,
    ...paperRequests,
    ...submissionRequests,
    'act.list': [...(requests['act.list'] ?? []), ...acts],
  }
  for (const pack of packs) Object.assign(all, requestsOf(pack))
  return all
}

function requestsOf(pack: Pack): Record<string, Asking[]> {
  const doors = packEndpoints(pack)
  const [state = ''] = pack.states
  const inState = () => ({ state })
  const total = totalIs(pack.states.length)
  const ofUnit = { by: 'place' as const, title: 'of a unit' }
  const all: Record<string, Asking[]> = {
    [doors.list.name]: [
      { by: 'nothing', proves: total },
      { by: 'nothing', title: 'of a state', query: inState, proves: both(totalIs(1), showsAll(pack)) },
      { by: 'nothing', title: 'by words', query: () => ({ q: searched, state }), proves: findsAll(pack) },
      { by: 'nothing', title: 'sorted', query: () => ({ sort: pack.lists[0] ?? '' }) },
      { by: 'nothing', title: 'overdue', query: () => ({ overdue: 'yes' }) },
      ...pack.counts
        .slice(0, 1)
        .map((name): Asking => ({ by: 'nothing', title: 'of a choice', query: choice(pack, name) })),
      { ...ofUnit, query: ({ unit }) => ({ unit }), proves: total },
      {
        by: 'filter',
        title: 'after a record',
        sampled: true,
        query: (place) => ({
          cursor: Buffer.from(JSON.stringify([recordAt(place, pack), null])).toString('base64url'),
        }),
      },
    ],
    [doors.get.name]: [
      recordOf(pack),
      { ...recordOf(pack), title: 'as of', sampled: true, query: () => ({ asOf: '2026-09-15T03:00:00Z' }) },
    ],
    [doors.counts.name]: [
      { by: 'nothing', proves: total },
      { ...ofUnit, query: ({ unit }) => ({ unit }), proves: total },
    ],
    [doors.file.name]: filesOf(pack),
    [doors.exported.name]: [
      { by: 'nothing', query: inState, proves: showsAll(pack) },
      { ...ofUnit, sampled: true, query: ({ unit }) => ({ unit, state }), proves: showsAll(pack) },
    ],
  }
  Object.assign(all, comparisonRequests(pack))
  if (pointFields(pack).length > 0)
    all[doors.points.name] = [
      { by: 'nothing', query: inState },
      { ...ofUnit, sampled: true, query: ({ unit }) => ({ unit, state }) },
    ]
  if (pack.imports)
    Object.assign(all, {
      [doors.template.name]: [{ by: 'nothing' }],
      [doors.commit.name]: commitsOf(pack),
      [doors.refused.name]: commitsOf(pack),
      [doors.preview.name]: [
        { by: 'filter', sampled: true, sheet: (place: Place) => rowOf(pack, place.marks), proves: unitIsKnown },
      ],
    })
  if (pack.reveals)
    all[doors.reveal.name] = maskedFields(pack).map((field) => ({
      ...recordOf(pack),
      title: field,
      sampled: true,
      body: () => ({ field, purpose: '核实' }),
    }))
  if (pack.publicReport) {
    const open = publicReportEndpoints(pack)
    Object.assign(all, {
      [open.form.name]: [{ by: 'nothing' }],
      [open.report.name]: [{ by: 'nothing', file: true }],
      [open.state.name]: [{ by: 'nothing', body: () => ({ code: '2222-2222-2222' }) }],
    })
  }
  for (const [verb, door] of Object.entries(doors.acts))
    all[door.name] = [actOf(pack, pack.acts[verb] as PackAct<string, string, string>)]
  return all
}

const recordAt = ({ records }: Place, pack: Pack, state = pack.states[0] as string) =>
  records[pack.name]?.[state] ?? nobody

const recordOf = (pack: Pack): Asking => ({ by: 'place', params: (place) => ({ id: recordAt(place, pack) }) })

/** An act on the record that stands where it may be done; one that begins a record is refused at the unit it names. */
function actOf(pack: Pack, act: PackAct<string, string, string>): Asking {
  const names = [...(act.asks ?? []), ...(act.allows ?? [])]
  const body = ({ marks }: Place) => valuesOf(pack, withPlainNames(marks), pack.states.length, names)
  if (act.from === 'new') return { by: 'place', refusal: 'register/no-such-unit', body }
  const [from] = act.from
  return { by: 'place', sampled: true, params: (place) => ({ id: recordAt(place, pack, from) }), body }
}

/** Files whose names say nothing: a refusal may name the file that was sent. */
function withPlainNames(marks: Marks): Marks {
  const plain = (file: FieldFile) => ({ ...file, name: '1.txt' })
  const { open, contact, personal } = marks.files
  return { ...marks, files: { open: plain(open), contact: plain(contact), personal: plain(personal) } }
}

/** A file of each class of field that holds files, and a file that is another record's. */
function filesOf(pack: Pack): Asking[] {
  const classes = new Set(
    Object.values(pack.fields).flatMap((field): FieldClass[] =>
      field.kind === 'files' ? [field.class ?? 'open'] : [],
    ),
  )
  const other = ({ key }: Place, { places }: MarkedCity) => places[key === 'zonePrimary' ? 'finance' : 'zonePrimary']
  const file = (place: Place, hash: string) => ({ id: recordAt(place, pack), hash })
  return [
    ...[...classes].map(
      (fieldClass): Asking => ({
        by: 'place',
        title: fieldClass,
        params: (place) => file(place, place.marks.files[fieldClass].hash),
        also: ({ role }, _, { seesContact }) =>
          fieldClass === 'open' || (fieldClass === 'contact' && role !== null && seesContact.includes(role))
            ? null
            : 'wire/not-found',
      }),
    ),
    {
      by: 'place',
      title: 'of another record',
      sampled: true,
      params: (place, city) => file(place, other(place, city).marks.files.open.hash),
      also: () => 'wire/not-found',
    },
  ]
}

/** A preview is committed by whoever made it and nobody else. */
function commitsOf(pack: Pack): Asking[] {
  const roles = Object.keys(pack.acts[pack.imports?.act ?? '']?.by ?? {})
  return roles.map((owner) => ({
    by: 'nothing',
    title: `of ${owner}`,
    params: (_, { previews }) => ({ id: previews[`${pack.name} ${owner}`] ?? nobody }),
    also: ({ role }) => (role === owner ? null : 'wire/not-found'),
  }))
}

function choice(pack: Pack, name: string): Asking['query'] {
  const field = pack.fields[name]
  return () => ({ where: `${name}:${field?.kind === 'choice' ? field.of[0] : ''}` })
}

/** The total is that of the records at the units in reach, `each` at every unit. */
function totalIs(each: number): Proof {
  return (answer, { within }) => {
    const { total } = JSON.parse(answer)
    return total === within.length * each ? undefined : `counts ${total} where ${within.length * each} stand in reach`
  }
}

const isMarked = (pack: Pack, name: string) => {
  const field = pack.fields[name]
  return field?.kind === 'text' && (field.class ?? 'open') === 'open' && field.max >= 30
}

/** Every record in reach is shown, where the pack has a text that shows it. */
function showsAll(pack: Pack): Proof | undefined {
  const marked = Object.keys(pack.fields).some((name) => isMarked(pack, name))
  return marked ? showsEach : undefined
}

/** Every record in reach is found, where the pack has a text that is searched. */
function findsAll(pack: Pack): Proof | undefined {
  return pack.searches.some((name) => isMarked(pack, name)) ? showsAll(pack) : undefined
}

function both(first: Proof, second: Proof | undefined): Proof {
  return (answer, facts) => first(answer, facts) ?? second?.(answer, facts)
}

/** A row about a unit in reach finds it; about any other it is told that there is none. */
const unitIsKnown: Proof = (answer, { within, about }) => {
  const known = !answer.includes('"import/no-such-unit"')
  if (known === within.includes(about as UnitKey)) return undefined
  return known ? 'finds the unit out of reach' : 'does not find the unit in reach'
}
