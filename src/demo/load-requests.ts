/** Enters what was asked of schools in the demo city, through the services, with what became of it. */
import type { Outcome } from '#core/problem.ts'
import { checkReturn, reviewReturn } from '#server/services/assignments/review-return.ts'
import { signAssignment } from '#server/services/assignments/sign-assignment.ts'
import { submitReturn } from '#server/services/assignments/submit-return.ts'
import { getMatter } from '#server/services/matters/get-matter.ts'
import {
  answerFields,
  checkRequest,
  draftRequest,
  mergeRequest,
  withdrawRequest,
} from '#server/services/requests/keep-request.ts'
import { endRequest, openRequest } from '#server/services/requests/open-request.ts'
import type { City, Entry } from './load-matters.ts'
import { checkerOf } from './year/places.ts'
import { type DemoFilled, type DemoRequest, type DemoRequestEnd, demoRequests } from './year/requests.ts'
import { at, must } from './year/told.ts'

/** Who opens and ends what the city asks. */
const decider = 'office-head'

/** Requests as entries in the order of time; those that are opened become matters. Ids by title, for those that are merged. */
export function requestEntries(city: City): Entry[] {
  const ids = new Map<string, string>()
  return demoRequests.map((request) => ({
    at: at(openedAt(request) ?? request.draftedAt),
    matters: [],
    enter: async () => {
      const id = await draft(city, request)
      ids.set(request.title, id)
      return follow(city, request, id, ids)
    },
  }))
}

const openedAt = ({ end }: DemoRequest) =>
  end?.verb === 'open' ? end.at : end?.verb === 'end' ? end.opened : end && 'at' in end ? end.at : undefined

async function draft({ hands, ids }: City, request: DemoRequest): Promise<string> {
  const { by, draftedAt, schools, end: _, ...said } = request
  const drafting = hands.work(by, 'request.draft', at(draftedAt))
  const { id } = must(
    await draftRequest(drafting, {
      text: '',
      basis: '',
      article: '',
      approval: '',
      from: null,
      until: null,
      due: null,
      cadence: null,
      scope: null,
      survey: { number: '', maker: '', approval: '', until: null },
      minutes: 0,
      visit: 0,
      holidayReason: '',
      contact: '',
      ...said,
      fields: said.fields ?? [],
      unitIds: schools.map(ids.unit),
    }),
  )
  return id
}

/** Gives the ids of the matters that it became. */
async function follow(
  city: City,
  request: DemoRequest,
  id: string,
  ids: ReadonlyMap<string, string>,
): Promise<string[]> {
  const { end, by, draftedAt } = request
  const { hands } = city
  if (!end) return []
  if (end.verb !== 'answer') must(await checkRequest(hands.work(by, 'request.draft', at(draftedAt)), id))
  if (end.verb === 'check') return []
  const drafting = hands.work(by, 'request.draft', at(end.at))
  if (end.verb === 'withdraw') must(await withdrawRequest(drafting, id, { reason: end.reason }))
  if (end.verb === 'merge')
    must(await mergeRequest(drafting, id, { into: ids.get(end.into) as string, reason: end.reason }))
  // Without registers there is nothing to take from them.
  if (end.verb === 'answer' && city.context.packs.length > 0)
    must(await answerFields(drafting, id, { fields: end.fields }))
  if (end.verb !== 'open' && end.verb !== 'end') return []
  const opening = hands.work(decider, 'request.decide', at(end.verb === 'open' ? end.at : end.opened))
  const { matter } = must(await openRequest(opening, id))
  if (end.verb === 'end')
    must(await endRequest(hands.work(decider, 'request.decide', at(end.at)), id, { reason: end.reason }))
  else await answer(city, request, matter.id, end)
  return [matter.id]
}

/** Its schools sign, and return where they did. */
async function answer(
  city: City,
  { schools, title, fields = [] }: DemoRequest,
  matterId: string,
  { signed, returned, filled = [] }: Extract<DemoRequestEnd, { verb: 'open' }>,
) {
  if (!signed) return
  const { hands, ids } = city
  const { assignments } = must(await getMatter(hands.work(decider, 'matter.read', at(signed)), matterId))
  for (const school of schools) {
    const assignment = assignments.find(({ unit }) => unit.id === ids.unit(school))
    const [doer] = hands.doersOf(school, '2026-10-01')
    if (!assignment || !doer) throw new Error(`nobody acts for ${school}`)
    const did: Outcome<unknown> = await signAssignment(hands.work(doer, 'assignment.sign', at(signed)), assignment.id)
    must(did)
    const own = filled.find((each) => each.school === school)
    if (own) {
      const report = { ...nothingSaid, filled: fields.map((field, i) => ({ field, value: own.values[i] ?? '' })) }
      await handIn(city, { doer, school, assignment: assignment.id, at: own.at, report, reviewed: own.reviewed })
    } else if (returned) {
      const report = { ...nothingSaid, progress: `${title}已配合完成。`, share: 100 }
      await handIn(city, { doer, school, assignment: assignment.id, at: returned, report, reviewed: { at: returned } })
    }
  }
}

const nothingSaid = { progress: '', problems: '', next: '', coordination: '', evidence: [] }

/** A return, and its review where it was reviewed: with a reason it was sent back. */
async function handIn(
  { hands }: City,
  returned: {
    doer: string
    school: string
    assignment: string
    at: string
    report: Parameters<typeof submitReturn>[2]
    reviewed: DemoFilled['reviewed']
  },
) {
  const { doer, school, assignment, report, reviewed } = returned
  const { id } = must(await submitReturn(hands.work(doer, 'return.submit', at(returned.at)), assignment, report))
  if (!reviewed) return
  const { reason } = reviewed
  const checker = checkerOf(school)
  if (checker) must(await checkReturn(hands.work(checker, 'return.check', at(reviewed.at)), id, { remark: '' }))
  const verdict = reason === undefined ? { verb: 'accept' as const } : { verb: 'send-back' as const, reason }
  must(await reviewReturn(hands.work(decider, 'return.review', at(reviewed.at)), id, verdict))
}
