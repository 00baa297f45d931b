/** Enters the year of the demo city through the services: plans, what was asked, what was returned and reviewed, up to the told day. */
import type { Assignment, Report } from '#core/assignment.ts'
import { addDays, atTime, type Day, dayOf, daysBetween } from '#core/day.ts'
import type { Work } from '#server/context.ts'
import { hashPicture } from '#server/parsing/parse-picture.ts'
import { judge } from '#server/services/assignments/judge.ts'
import { checkReturn, reviewReturn } from '#server/services/assignments/review-return.ts'
import { signAssignment } from '#server/services/assignments/sign-assignment.ts'
import { submitReturn } from '#server/services/assignments/submit-return.ts'
import { takeDecisions } from '#server/services/decisions/take-decisions.ts'
import { attachEvidence } from '#server/services/evidence/attach-evidence.ts'
import { assignItem } from '#server/services/plans/assign-item.ts'
import { getPlan } from '#server/services/plans/get-plan.ts'
import { publishPlan } from '#server/services/plans/publish-plan.ts'
import { suggestUnits } from '#server/services/plans/suggest-units.ts'
import { uploadPlan } from '#server/services/plans/upload-plan.ts'
import { bureauKey } from './bureau.ts'
import type { DemoCity } from './city.ts'
import { counties } from './counties.ts'
import { loadIndicators } from './load-indicators.ts'
import { loadMatters } from './load-matters.ts'
import { loadOrders } from './load-orders.ts'
import type { DemoIds, Hand } from './load-organisation.ts'
import { loadPapers } from './load-papers.ts'
import { planDocuments } from './plans/documents.ts'
import { type Random, randomFor } from './random.ts'
import { type Ask, type Breakdown, breakdowns, ordinaryStrength, strengths } from './year/asks.ts'
import { type Voice, writerOf } from './year/compose.ts'
import { type Course, courseOf, type Step } from './year/course.ts'
import { type MadeFile, makeEvidence } from './year/evidence-file.ts'
import { type Hands, handsOf } from './year/hands.ts'
import { judgements } from './year/judgements.ts'
import { partnerTexts } from './year/partner-texts.ts'
import { checkerOf, countyOf, placeOf } from './year/places.ts'
import { draftFile, type ReadFile } from './year/read-plans.ts'
import { schoolSendBacks, sendBacks } from './year/review-texts.ts'
import { settlePlan } from './year/settle-plan.ts'
import { subjectOf } from './year/subjects.ts'
import { must } from './year/told.ts'

/** What the year is entered into. */
type Year = {
  bare: Omit<Hand, 'actor' | 'now'>
  city: DemoCity
  ids: DemoIds
  hands: Hands
  told: Date
  /** The first picture handed in for each title; the second time one is due, another unit hands it in as its own. */
  pictures: Map<string, { unit: string; made: MadeFile } | null>
}

/** Something asked of a unit, with all that decides how it went. */
type Asked = {
  id: string
  file: string
  title: string
  unit: string
  role: Assignment['role']
  assignedAt: Date
  due: Date
  course: Course
}

/** What was entered, for the terminal. */
export type YearCounts = {
  plans: number
  papers: number
  numbers: number
  assignments: number
  matters: number
  orders: number
  returns: number
  files: number
}

const endOfOfficeDay = '17:00'

/** Enters everything into a city that has its organisation. */
export async function loadYear(
  bare: Omit<Hand, 'actor' | 'now'>,
  city: DemoCity,
  ids: DemoIds,
  read: readonly ReadFile[],
  told: Date,
): Promise<YearCounts> {
  const year: Year = { bare, city, ids, hands: handsOf(bare, city, ids), told, pictures: new Map() }
  const asked: Asked[] = []
  for (const breakdown of breakdowns) asked.push(...(await enterPlan(year, breakdown, fileOf(read, breakdown.file))))
  await enterDrafts(year, read)
  const matters = await loadMatters({ hands: year.hands, ids, context: bare.context })
  const papers = await loadPapers(year.hands, city, ids)
  const courses = await enterCourses(year, asked)
  const orders = await loadOrders({ hands: year.hands, ids, told })
  const numbers = await loadIndicators({ hands: year.hands, ids })
  return { plans: read.length, papers, numbers, assignments: asked.length, matters, orders, ...courses }
}

function fileOf(read: readonly ReadFile[], key: string): ReadFile {
  const found = read.find((each) => each.key === key)
  if (!found) throw new Error(`${key} was not read`)
  return found
}

/** Drafts that nobody published: the county's own plan, and the text on which opinions were asked. */
async function enterDrafts({ hands }: Year, read: readonly ReadFile[]) {
  const drafts: [string, Day][] = [
    [draftFile, '2026-01-12'],
    ['county-work-points-2026.md', '2026-03-09'],
  ]
  for (const [key, day] of drafts) {
    const { file, reading } = fileOf(read, key)
    must(await uploadPlan(hands.work('office-clerk', 'plan.upload', atTime(day, '10:20')), file, reading))
  }
}

/** Uploads a plan, publishes it and asks what it asks. */
async function enterPlan(year: Year, breakdown: Breakdown, { file, reading }: ReadFile): Promise<Asked[]> {
  const { hands } = year
  const { uploadedOn, publishedOn, issuedOn, number, askedOn } = breakdown
  const { id } = must(
    await uploadPlan(hands.work('office-head', 'plan.upload', atTime(uploadedOn, '09:40')), file, reading),
  )
  const title = planDocuments.find((document) => document.file === breakdown.file)?.title as string
  const documentId = reading.documents[0]?.id as string
  const publishing = hands.work('office-head', 'plan.publish', atTime(publishedOn, '15:10'))
  const changes = settlePlan(reading, documentId)
  const settling = hands.work('office-head', 'plan.settle', atTime(publishedOn, '10:30'))
  if (changes.length > 0) must(await takeDecisions(settling, id, { changes, replaces: [] }))
  must(await publishPlan(publishing, id, { documentId, title, number, issuedOn }))
  const { items } = must(await getPlan(hands.work('office-head', 'plan.read', atTime(publishedOn, '15:20')), id))
  const asked: Asked[] = []
  for (const [at, ask] of breakdown.asks.entries()) {
    const item = items.find((each) => ask.title.test(each.title))
    if (!item) throw new Error(`${breakdown.file} has no item ${ask.title}`)
    const start = atTime(ask.on ?? askedOn, '09:05').getTime()
    const assignedAt = new Date(start + (ask.on ? 0 : at * 4 * 60_000))
    asked.push(...(await askItem(year, breakdown, ask, item, assignedAt)))
  }
  return asked
}

/** Asks one item: of the lead and the partners of the text as suggested, of counties and schools as the office adds them. */
async function askItem(
  { hands, ids, city }: Year,
  breakdown: Breakdown,
  ask: Ask,
  item: { id: string; title: string },
  assignedAt: Date,
): Promise<Asked[]> {
  const work = hands.work('office-head', 'item.assign', assignedAt)
  const { suggestions } = must(await suggestUnits(work, item.id))
  const keys = new Map(city.units.map(({ key }) => [ids.unit(key), key]))
  const named = suggestions.flatMap(({ unit, role }) => {
    const key = keys.get(unit.id)
    return key === undefined || countyOf(key) || key === bureauKey ? [] : [{ key, role }]
  })
  const partners = new Set(ask.partners)
  const groups: [units: { key: string; role: Assignment['role'] }[], due: Day][] = [
    [
      named.filter(({ key, role }) => role === 'lead' || (role === 'implement' && !partners.size) || partners.has(key)),
      ask.leadDue ?? ask.due,
    ],
    [
      [
        ...countiesOf(ask, breakdown.counties).map((key) => ({ key, role: 'implement' as const })),
        ...(ask.schools ?? []).map((key) => ({ key, role: 'implement' as const })),
      ],
      ask.due,
    ],
  ]
  const asked: Asked[] = []
  for (const [units, day] of groups.filter(([own]) => own.length > 0)) {
    const due = atTime(day, endOfOfficeDay)
    const { assignments } = must(
      await assignItem(work, item.id, {
        units: units.map(({ key, role }) => ({ unitId: ids.unit(key), role })),
        due: due.toISOString(),
        note: ask.note ?? '',
      }),
    )
    for (const [at, { key, role }] of units.entries()) {
      const told = breakdown.courses.find(([title, unit]) => unit === key && title.test(item.title))
      const id = assignments[at] as string
      const { title } = item
      asked.push({
        id,
        file: breakdown.file,
        title,
        unit: key,
        role,
        assignedAt,
        due,
        course: told?.[2] ?? 'by-chance',
      })
    }
  }
  return asked
}

function countiesOf({ counties: codes }: Ask, of: Breakdown['counties']): string[] {
  return (codes?.split(' ') ?? []).map((code) => {
    const county = counties.find(({ key }) => key === `yx/${code}`)
    if (!county) throw new Error(`no county ${code}`)
    return of === 'governments' ? county.key : county.bureau
  })
}

type Happening = { at: Date; happen: () => Promise<void> }

/** Everything that became of the assignments, in the order of time. */
async function enterCourses(year: Year, asked: readonly Asked[]): Promise<{ returns: number; files: number }> {
  const counts = { returns: 0, files: 0 }
  const happenings = [...asked.flatMap((each) => happeningsOf(year, each, counts)), ...judgementsOf(year, asked)]
  for (const { happen } of happenings.sort((a, b) => a.at.getTime() - b.at.getTime())) await happen()
  return counts
}

/** What leaders say of tasks of this year's plan, at its time. */
function judgementsOf({ hands }: Year, asked: readonly Asked[]): Happening[] {
  return judgements.map(({ title, unit, person, at, ...said }) => {
    const task = asked.findLast((each) => each.unit === unit && title.test(each.title))
    if (!task) throw new Error(`${unit} was not asked for ${title}`)
    const happen = async () => void must(await judge(hands.work(person, 'assignment.judge', at), task.id, said))
    return { at, happen }
  })
}

function strengthOf(unit: string): number {
  return strengths[unit] ?? strengths[countyOf(unit)?.slice(3) ?? ''] ?? ordinaryStrength
}

function voiceOf({ unit, role }: Asked): Voice {
  if (unit in partnerTexts) return 'partner'
  if (role === 'support' || role === 'assist') return 'support'
  const county = counties.find(({ key, bureau }) => unit === key || unit === bureau)
  if (county) return 'county'
  return unit.startsWith(`${bureauKey}/z0`) || unit.startsWith(`${bureauKey}/z1`) || countyOf(unit)
    ? 'school'
    : 'section'
}

/** The acts of one assignment: each is done by somebody of the unit, or reviewed by the level above. */
function happeningsOf(year: Year, asked: Asked, counts: { returns: number; files: number }): Happening[] {
  const { bare, hands, told } = year
  const { calendar } = bare.context
  const random = randomFor(`year ${asked.file} ${asked.title} ${asked.unit}`)
  const voice = voiceOf(asked)
  const writer = writerOf(
    {
      voice,
      subject: subjectOf(asked.title),
      title: asked.title,
      unit: asked.unit,
      place: placeOf(asked.unit),
    },
    random,
    calendar,
  )
  const { course, assignedAt, due, unit } = asked
  const steps = courseOf(
    { course, assignedAt, due, strength: strengthOf(unit), told, checked: checkerOf(unit) !== undefined },
    random,
    calendar,
  )
  const reasons = random.shuffle(voice === 'school' ? schoolSendBacks : sendBacks)
  let open: (Report & { id: string }) | null = null
  let answer: string | undefined

  const perform = async (step: Step) => {
    const day = dayOf(step.at)
    const doers = hands.doersOf(unit, day)
    const doer = random.chance(0.85) ? doers[0] : random.pick(doers)
    if (!doer) throw new Error(`nobody acts for ${unit} on ${day}`)
    if (step.verb === 'sign') must(await signAssignment(hands.work(doer, 'assignment.sign', step.at), asked.id))
    else if (step.verb === 'submit') {
      const work = hands.work(doer, 'return.submit', step.at)
      const behind = step.share < 100 && daysBetween(day, dayOf(due)) < 25
      const report = writer.write(day, step.share, answer, behind)
      answer = undefined
      const evidence = random.chance(0.14) ? [await attach(year, work, asked, step.share, day, random)] : []
      counts.files += evidence.length
      counts.returns += 1
      open = { ...report, evidence, id: must(await submitReturn(work, asked.id, { ...report, evidence })).id }
    } else if (open) {
      const checker = checkerOf(unit)
      if (step.verb === 'check') {
        const remark = open.share < 100 ? '' : '已核对台账，情况属实。'
        const checking = hands.work(checker ?? '', 'return.check', step.at)
        must(await checkReturn(checking, open.id, { remark }))
        return
      }
      // What a county sends back it has not checked.
      const reviewer = step.verb === 'send-back' && checker ? checker : reviewerOf(unit, random)
      const work = hands.work(reviewer, step.verb === 'accept' ? 'return.review' : 'return.check', step.at)
      if (step.verb === 'accept') must(await reviewReturn(work, open.id, { verb: 'accept' }))
      else {
        const at = reasons.findIndex(({ fits }) => open && (fits?.(open) ?? true))
        const [given] = reasons.splice(at, 1)
        if (!given) throw new Error(`no reason is left to send back a return of ${asked.title}`)
        answer = given.answer
        must(
          await reviewReturn(work, open.id, { verb: 'send-back', reason: writer.fill(given.reason, day, open.share) }),
        )
      }
    }
  }
  return steps.map((step) => ({ at: step.at, happen: () => perform(step) }))
}

/** Who accepts what a unit returned to the city: the office or the urging section. */
function reviewerOf(unit: string, random: Random): string {
  if (unit === `${bureauKey}/bgs`) return 'urging-head'
  if (unit === `${bureauKey}/dcs`) return 'office-head'
  return random.chance(0.6) ? 'urging-head' : 'office-head'
}

async function attach(
  { pictures }: Year,
  work: Work,
  { id, unit, title }: Asked,
  share: number,
  day: Day,
  random: Random,
): Promise<string> {
  const [thing, measure] = subjectOf(title).ledger
  const standing = work.visitor.standings[0]
  const name = standing?.unitName ?? unit
  const about = addDays(day, -random.integer(1, 6))
  let made = await makeEvidence({ unit: name, thing, measure, share, day: about, place: placeOf(unit) }, random)
  if (made.mediaType === 'image/png') {
    const first = pictures.get(title)
    if (first && first.unit !== unit) made = { ...made, bytes: first.made.bytes }
    if (!first || first.unit !== unit) pictures.set(title, first === undefined ? { unit, made } : null)
  }
  const kept = await work.context.files.put([made.bytes], work.context.settings.largestUpload)
  if (kept === 'too-large') throw new Error(`${made.name} is too large`)
  const { name: fileName, mediaType } = made
  const perceptualHash = await hashPicture(work.context.files.pathOf(kept.hash), fileName, mediaType)
  return must(await attachEvidence(work, id, { ...kept, name: fileName, mediaType, perceptualHash }, made)).id
}
