/** A city with one record of every kind at every unit, each marked so that it is known again wherever it turns up. */
import { ownMandate } from '#core/authority/mandate.ts'
import { defaultLadders } from '#core/ladder/default-ladders.ts'
import { findStep, type Step } from '#core/ladder/ladder.ts'
import type { MatterValues } from '#core/matter/matter.ts'
import type { Source } from '#core/matter/source.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import type { Pack } from '#core/pack.ts'
import type { RecordState, Verbs } from '#core/record.ts'
import { readSource } from '#reader/files/read-source.ts'
import { readPlan } from '#reader/read-plan.ts'
import { type Draft, writeMessages } from '../../services/notices/write-messages.ts'
import { begin } from '../../services/perform.ts'
import { addReading } from '../../services/plans/add-reading.ts'
import {
  accounts,
  aliases,
  applications,
  assignments,
  bodies,
  bodyMembers,
  clues,
  consultations,
  consultees,
  contests,
  deliveries,
  entries,
  evidences,
  groups,
  items,
  matters,
  meetings,
  memberships,
  opinions,
  orders,
  papers,
  people,
  plans,
  posts,
  quotas,
  relations,
  reminders,
  returns,
  type Stored,
  schoolPeriods,
  submissions,
  targets,
} from '../../services/stored.ts'
import { changeValue } from '../../services/values/change-value.ts'
import type { Database } from '../../storage/database.ts'
import { valueIn } from '../../storage/testing.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { firstDay, makeTestCity, phoneOf, type TestCity, type UnitKey, unitRows } from '../../testing.ts'
import { bureauOf } from './expected.ts'
import { keepFiles, makeRecords, type RecordIds } from './pack-records.ts'
import { makePreviews } from './pack-rows.ts'
import type { Marks } from './pack-values.ts'

/** Ids of what stands at a unit. */
export interface Place {
  key: UnitKey
  unit: string
  person: string
  account: string
  post: string
  relation: string
  group: string
  /** A plan that was read, and one that is published with an item. */
  draft: string
  plan: string
  item: string
  target: string
  /** The matter that the item is, filed; and one entered from a note of a leader. */
  matter: string
  note: string
  /** SHA-256 of the picture of the note. */
  pictureHash: string
  /** A body that is kept there with a meeting that is called, one that was held, and whoever sits in it. */
  body: string
  member: string
  called: string
  held: string
  /** A part of the target, an application that waits, a consultation that was answered with an opinion, and an open one. */
  quota: string
  /** A quantity that the unit entered. */
  entry: string
  application: string
  /** A register's figure that the unit contests. */
  contest: string
  consultation: string
  opinion: string
  toAnswer: string
  /** Assignments that wait to be signed, to be returned, and for review. */
  toSign: string
  toReturn: string
  toReview: string
  returned: string
  evidence: string
  /** An order that is drafted, one that waits for a statement in defence, and one in effect. */
  orderDraft: string
  orderTold: string
  orderOpen: string
  /** A paper that was drafted here, and one that went out and was delivered here. */
  paper: string
  sent: string
  /** What the unit filled in and has not signed yet. */
  submission: string
  /** What values of records of packs are made of here, and the records. */
  marks: Marks
  records: RecordIds
}

export interface MarkedCity extends TestCity {
  places: Record<UnitKey, Place>
  /** Imports that wait for their commit: `pack role` -> id. */
  previews: Record<string, string>
  /** The mark in every text that stands at a unit. */
  markOf(key: UnitKey): string
  /** Telephone number of the person at a unit. */
  phoneAt(key: UnitKey): string
}

const kinds = [
  'person',
  'account',
  'post',
  'relation',
  'group',
  'draft',
  'plan',
  'item',
  'target',
  'matter',
  'note',
  'body',
  'member',
  'called',
  'held',
  'quota',
  'entry',
  'application',
  'contest',
  'consultation',
  'opinion',
  'toAnswer',
  'toSign',
  'toReturn',
  'toReview',
  'returned',
  'evidence',
  'orderDraft',
  'orderTold',
  'orderOpen',
  'paper',
  'sent',
  'submission',
] as const

const unitKeys = Object.keys(unitRows) as UnitKey[]

/** A plan of one item. `mark` is in its title and in its item. */
const planText = (mark: string) => `${mark}工作要点
一、扩大学位供给
1.建设公办幼儿园${mark}。
目标任务：新建公办幼儿园6所。
工作措施：编制布局规划，落实用地。
`

/** Makes the city; the numbers of two cities must not overlap. */
export async function makeMarkedCity(
  database: Database,
  {
    id,
    numbersFrom,
    packs = [],
    recordsAt = unitKeys,
  }: { id: string; numbersFrom: number; packs?: readonly Pack[]; recordsAt?: readonly UnitKey[] },
): Promise<MarkedCity> {
  const city = await makeTestCity(database, { id, numbersFrom, packs })
  const { context, clock } = city
  const markOf = (key: UnitKey) => `@${id}.${key}@`
  const phoneAt = (key: UnitKey) => phoneOf(numbersFrom + 100 + unitKeys.indexOf(key))
  const places = {} as Record<UnitKey, Place>
  for (const [i, key] of unitKeys.entries()) {
    const ids = Object.fromEntries(kinds.map((kind) => [kind, uuidv7(clock.now)]))
    const secret = { contact: `~contact.${id}.${key}~`, personal: `~personal.${id}.${key}~` }
    const marks: Marks = {
      unit: city.units[key],
      mark: markOf(key),
      secret,
      phone: phoneAt(key),
      digits: String(numbersFrom + 100 + i).padStart(4, '0'),
      files: await keepFiles(city, { open: markOf(key), ...secret }),
    }
    places[key] = { key, unit: city.units[key], ...ids, marks, records: {} } as unknown as Place
  }
  const all = unitKeys.map((key) => ({ ...places[key], mark: markOf(key) }))
  const bytes = (text: string) => Buffer.from(text)
  const keep = async (text: string) => {
    const kept = await context.files.put(
      (async function* () {
        yield bytes(text)
      })(),
      1_000_000,
    )
    if (kept === 'too-large') throw new Error('a small file is too large')
    return kept.hash
  }
  const hashes = new Map<string, string>()
  for (const { mark } of all) hashes.set(mark, await keep(planText(mark)))
  for (const place of Object.values(places)) place.pictureHash = hashes.get(markOf(place.key)) as string

  await city.byHand(async (hand) => {
    async function enter<State extends RecordState, Acts extends Verbs, Verb extends keyof Acts & string>(
      stored: Stored<State, Acts>,
      verb: Verb,
      kind: (typeof kinds)[number] | null,
      values: (place: Place & { mark: string }) => Acts[Verb],
    ) {
      const beginnings = all.map((place) => {
        return { id: kind === null ? uuidv7(clock.now) : place[kind], verb, values: values(place) }
      })
      await begin(hand, stored, beginnings)
    }
    const at = ({ unit }: Place) => ({ unitId: unit })
    await enter(aliases, 'add', null, (p) => ({ ...at(p), name: `${p.mark}别称`, kind: 'other' as const }))
    await enter(relations, 'begin', 'relation', (p) => ({
      ...at(p),
      kind: 'management' as const,
      targetId: city.units.city,
      from: firstDay,
      document: p.mark,
    }))
    await enter(groups, 'found', 'group', (p) => ({
      ...at(p),
      kind: 'alliance' as const,
      name: `${p.mark}联盟`,
      from: firstDay,
    }))
    await enter(memberships, 'join', null, (p) => ({
      ...at(p),
      groupId: p.group,
      duty: 'lead' as const,
      from: firstDay,
    }))
    await enter(people, 'register', 'person', (p) => ({ ...at(p), name: `${p.mark}人`, phone: phoneAt(p.key) }))
    await enter(posts, 'appoint', 'post', (p) => ({
      ...at(p),
      personId: p.person,
      role: 'school-clerk' as const,
      title: `${p.mark}职`,
      from: firstDay,
    }))
    await enter(accounts, 'open', 'account', (p) => ({ ...at(p), login: `${p.mark}号`, personId: p.person }))
    await enter(schoolPeriods, 'set', null, (p) => ({
      ...at(p),
      kind: 'holiday' as const,
      name: `${p.mark}假`,
      schoolYear: '2026-2027',
      from: '2026-10-01',
      to: '2026-10-07',
    }))
    const upload = (p: Place & { mark: string }) => ({
      ...at(p),
      title: `${p.mark}要点`,
      kind: 'work-points',
      issuer: null,
      yearFrom: 2026,
      yearTo: 2026,
      fileHash: hashes.get(p.mark) as string,
      fileName: `${p.mark}.txt`,
      mediaType: 'text/plain',
      size: 1,
    })
    await enter(plans, 'upload', 'draft', upload)
    await enter(plans, 'upload', 'plan', upload)
    await enter(items, 'publish', 'item', (p) => ({
      ...at(p),
      planId: p.plan,
      node: 'n1',
      position: 0,
      label: '1.',
      title: `${p.mark}任务`,
      section: `${p.mark}章`,
      objective: p.mark,
      measures: p.mark,
      from: 0,
      to: 1,
    }))
    await enter(targets, 'publish', 'target', (p) => ({
      ...at(p),
      planId: p.plan,
      itemId: p.item,
      position: 0,
      // Names the number of a value that was changed since.
      quote: `${p.mark}公办`,
      subject: p.mark,
      comparator: '=' as const,
      value: 50,
      to: null,
      unit: '所',
      change: 'reach' as const,
      scope: null,
      byDate: null,
      placeholder: false,
    }))
    const matterOf = (p: Place & { mark: string }, source: Source): MatterValues => ({
      ...at(p),
      title: `${p.mark}事项`,
      demand: p.mark,
      source,
      mandate: ownMandate(p.mark),
      asked: { by: `${p.mark}领导`, unitId: null, at: '2026-09-01T01:00:00.000Z' },
      leaders: { lead: p.mark, responsible: null },
      leadUnitId: p.unit,
      officer: p.mark,
      supportUnitIds: [],
      nodes: [],
      due: '2026-12-01T09:00:00.000Z',
    })
    const source = (p: Place & { mark: string }) => ({
      title: `${p.mark}来源`,
      number: p.mark,
      on: '2026-09-01',
      file: null,
      words: p.mark,
    })
    await enter(matters, 'enter', 'matter', (p) =>
      matterOf(p, { ...source(p), kind: 'plan-item', record: { type: 'item', id: p.item }, picture: null }),
    )
    await enter(matters, 'enter', 'note', (p) =>
      matterOf(p, {
        ...source(p),
        kind: 'instruction',
        record: null,
        picture: { hash: hashes.get(p.mark) as string, name: `${p.mark}.jpg`, mediaType: 'image/jpeg' },
      }),
    )
    for (const kind of ['toSign', 'toReturn', 'toReview'] as const)
      await enter(assignments, 'assign', kind, (p) => ({
        ...at(p),
        matterId: p.matter,
        planId: p.plan,
        itemId: p.item,
        role: 'lead' as const,
        due: '2026-12-01T09:00:00.000Z',
        note: p.mark,
      }))
    await enter(entries, 'enter', 'entry', (p) => ({
      ...at(p),
      quantity: 'teachers.all',
      from: '2025-01-01',
      to: '2025-12-31',
      value: null,
      notApplicable: p.mark,
      returnId: null,
      explanation: p.mark,
    }))
    await enter(bodies, 'found', 'body', (p) => ({
      ...at(p),
      kind: 'joint-conference' as const,
      name: `${p.mark}联席会议`,
      frequency: 'quarter' as const,
      basis: p.mark,
      from: firstDay,
    }))
    await enter(bodyMembers, 'join', 'member', (p) => ({
      ...at(p),
      bodyId: p.body,
      name: `${p.mark}成员`,
      duty: 'member' as const,
      charge: p.mark,
      from: firstDay,
    }))
    for (const kind of ['called', 'held'] as const)
      await enter(meetings, 'call', kind, (p) => ({
        ...at(p),
        bodyId: p.body,
        title: `${p.mark}会议`,
        at: '2026-09-16T01:00:00.000Z',
        place: p.mark,
        agenda: [
          {
            title: p.mark,
            reporter: p.mark,
            papers: [{ hash: hashes.get(p.mark) as string, name: `${p.mark}.txt`, mediaType: 'text/plain' }],
          },
        ],
      }))
    await enter(quotas, 'set', 'quota', (p) => ({
      ...at(p),
      planId: p.plan,
      itemId: p.item,
      targetId: p.target,
      value: 50,
    }))
    await enter(applications, 'submit', 'application', (p) => ({
      ...at(p),
      assignmentId: p.toReturn,
      planId: p.plan,
      itemId: p.item,
      kind: 'extension' as const,
      text: `${p.mark}申请`,
      due: '2027-01-01T09:00:00.000Z',
    }))
    await enter(contests, 'raise', 'contest', (p) => ({
      ...at(p),
      assignmentId: p.toReturn,
      reason: `${p.mark}异议`,
      figure: {
        targetId: p.target,
        pack: 'hazard',
        indicator: 'none',
        value: 1,
        unit: '所',
        numerator: 1,
        denominator: null,
        basis: '',
        period: null,
        at: '2026-09-01T00:00:00.000Z',
      },
    }))
    for (const kind of ['consultation', 'toAnswer'] as const) {
      await enter(consultations, 'ask', kind, (p) => ({
        ...at(p),
        planId: p.draft,
        title: `${p.mark}征求意见稿`,
        due: '2026-12-01T09:00:00.000Z',
        note: p.mark,
        rows: [],
      }))
      await enter(consultees, 'ask', null, (p) => ({ ...at(p), consultationId: p[kind] }))
    }
    await enter(opinions, 'give', 'opinion', (p) => ({
      ...at(p),
      consultationId: p.consultation,
      key: null,
      text: `${p.mark}意见`,
    }))
    await enter(evidences, 'attach', 'evidence', (p) => ({
      ...at(p),
      hash: hashes.get(p.mark) as string,
      name: `${p.mark}.txt`,
      mediaType: 'text/plain',
      size: 1,
      perceptualHash: null,
      about: null,
      until: null,
      revises: null,
    }))
    await enter(returns, 'submit', 'returned', (p) => ({
      ...at(p),
      assignmentId: p.toReview,
      progress: p.mark,
      problems: '',
      next: '',
      coordination: '',
      share: 50,
      evidence: [p.evidence],
      scan: { hash: hashes.get(p.mark) as string, name: `${p.mark}.pdf`, mediaType: 'application/pdf' },
    }))
    await enter(submissions, 'fill', 'submission', (p) => ({
      ...at(p),
      assignmentId: p.toReturn,
      report: { progress: p.mark, problems: '', next: '', coordination: '', share: 20, evidence: [p.evidence] },
      steps: ['check' as const],
      filledFor: null,
    }))
    const draftOf = (p: Place & { mark: string }, kind: 'notice' | 'rectification' | 'talk') => ({
      ...at(p),
      keeperId: p.unit,
      assignmentId: p.toReview,
      authority: 'A' as const,
      relation: 'own' as const,
      step: findStep(defaultLadders.A, kind) as Step,
      clocks: defaultLadders.A.clocks,
      fact: { id: p.mark, text: `${p.mark}事实`, foundOn: '2026-09-01', supervisionEnded: null },
      paper: 'supervision-notice' as const,
      demand: `${p.mark}整改`,
      follows: null,
    })
    await enter(orders, 'draft', 'orderDraft', (p) => draftOf(p, 'rectification'))
    await enter(orders, 'draft', 'orderTold', (p) => draftOf(p, 'talk'))
    await enter(orders, 'draft', 'orderOpen', (p) => draftOf(p, 'notice'))
    await enter(reminders, 'send', null, (p) => ({
      ...at(p),
      assignmentId: p.toReview,
      occasion: null,
      channel: 'telephone' as const,
      to: p.mark,
      said: p.mark,
    }))
    await enter(clues, 'hand-over', null, (p) => ({ ...at(p), to: p.mark, paper: p.mark }))
    const paperOf = (p: Place & { mark: string }) => ({
      ...at(p),
      bureauId: city.units[bureauOf(p.key)],
      title: `${p.mark}通知`,
      text: p.mark,
      paper: 'notice' as const,
      to: [{ unitId: p.unit, name: p.mark }],
      copies: [],
      confidentiality: 'ordinary' as const,
      urgency: 'ordinary' as const,
      openness: { kind: 'public' as const, reason: '' },
      attachments: [{ hash: hashes.get(p.mark) as string, name: `${p.mark}.txt`, mediaType: 'text/plain' }],
      countersigners: [],
      hash: p.mark,
      about: null,
    })
    for (const kind of ['paper', 'sent'] as const) await enter(papers, 'draft', kind, paperOf)
    await enter(deliveries, 'deliver', null, (p) => ({ ...at(p), paperId: p.sent, as: 'to' as const }))
    const { tx } = hand
    for (const { mark, draft, plan, unit, toReturn } of all) {
      const reading = readPlan(await readSource(bytes(planText(mark)), `${mark}.txt`))
      const [row] = await tx.query<{ unit_path: string }>('select unit_path from unit where city_id = $1 and id = $2', [
        id,
        unit,
      ])
      const path = (row as { unit_path: string }).unit_path
      await writeMessages(tx, city.context, hand.now, [messageTo(mark, unit, path, toReturn)])
      for (const planId of [draft, plan]) await addReading(hand, { planId, unitPath: path, edition: 1 }, reading)
    }
    const period = { content: 55, comparator: 'at-least' as const, from: '2026-09-01', basis: '新规定', reason: '' }
    valueIn(await changeValue(hand, 'kindergarten.public-share', period))
    // States that several acts lead to are set at once: what is tried here is who reaches them.
    await tx.query(
      `update plan set state = 'published', document_id = 'd1' where city_id = $1 and id = any($2::uuid[])`,
      [id, all.map((place) => place.plan)],
    )
    await tx.query(`update matter set state = 'filed', number = id::text where city_id = $1 and id = any($2::uuid[])`, [
      id,
      all.map((place) => place.matter),
    ])
    await tx.query(`update meeting set state = 'held', held_at = at where city_id = $1 and id = any($2::uuid[])`, [
      id,
      all.map((place) => place.held),
    ])
    await tx.query(
      `update outgoing set state = 'sealed', signed_at = changed_at, package = attachments -> 0 ->> 'hash' where city_id = $1 and id = any($2::uuid[])`,
      [id, all.map((place) => place.sent)],
    )
    await tx.query(
      `update ladder_order set state = 'told', told_at = last_at where city_id = $1 and id = any($2::uuid[])`,
      [id, all.map((place) => place.orderTold)],
    )
    await tx.query(
      `update ladder_order set state = 'in-effect', number = id::text, signed_at = last_at, effective_at = last_at
        where city_id = $1 and id = any($2::uuid[])`,
      [id, all.map((place) => place.orderOpen)],
    )
    await tx.query(`update assignment set state = 'signed' where city_id = $1 and id = any($2::uuid[])`, [
      id,
      all.flatMap((place) => [place.toReturn, place.toReview]),
    ])
  })
  const previews: MarkedCity['previews'] = {}
  for (const pack of packs) {
    const made = await makeRecords(
      city,
      pack,
      recordsAt.map((key) => places[key].marks),
    )
    for (const [i, key] of recordsAt.entries()) places[key].records[pack.name] = made[i] ?? {}
    Object.assign(previews, await makePreviews(city, pack, places.northPrimary.marks))
  }
  for (const register of organisationRegisters)
    Object.assign(previews, await makePreviews(city, register, places.northPrimary.marks))
  return { ...city, places, previews, markOf, phoneAt }
}

/** A message that was shown to somebody of a unit. */
function messageTo(mark: string, unitId: string, unitPath: string, assignment: string): Draft {
  return {
    receiver: { account: uuidv7(new Date(0)), name: mark, unitId, unitPath },
    way: 'system',
    kind: 'chase',
    occasion: mark,
    urgent: false,
    subject: mark,
    text: mark,
    keys: [],
    assignments: [assignment],
    sender: mark,
    to: null,
    from: new Date(0),
  }
}
