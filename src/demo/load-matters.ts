/** Enters the matters of the demo city that no plan gave, through the services, with what became of them. */
import { mediaTypes } from '#core/media-types.ts'
import type { Outcome } from '#core/problem.ts'
import type { Context } from '#server/context.ts'
import { reviewReturn } from '#server/services/assignments/review-return.ts'
import { signAssignment } from '#server/services/assignments/sign-assignment.ts'
import { submitReturn } from '#server/services/assignments/submit-return.ts'
import { actOnMatter } from '#server/services/matters/act-on-matter.ts'
import { enterMatters } from '#server/services/matters/enter-matters.ts'
import { getMatter } from '#server/services/matters/get-matter.ts'
import { demoMinutes } from './load-meetings.ts'
import type { DemoIds } from './load-organisation.ts'
import { requestEntries } from './load-requests.ts'
import { paletted } from './year/evidence-file.ts'
import type { Hands } from './year/hands.ts'
import { type DemoMatter, type DemoSource, demoMatters } from './year/matters.ts'
import { at, must, toldYear } from './year/told.ts'

/** Who enters matters, and who decides about them. */
export const keeper = 'urging-head'

export type City = { hands: Hands; ids: DemoIds; context: Context }

/** Matters that come from one source, and how they are entered: gives their ids in order. */
export interface Entry {
  at: Date
  matters: readonly DemoMatter[]
  enter: () => Promise<string[]>
}

type Happening = { at: Date; happen: () => Promise<unknown> }

/** Enters everything in the order of time. Gives how many matters there are. */
export async function loadMatters(city: City): Promise<number> {
  let count = 0
  const happenings: Happening[] = []
  const entries: Entry[] = [
    ...demoMatters.map((source) => ({
      at: at(source.enteredAt),
      matters: source.matters,
      enter: () => enter(city, source),
    })),
    ...(await demoMinutes(city)),
    ...requestEntries(city),
  ]
  for (const { enter: enterAll, matters } of entries.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const ids = await enterAll()
    count += ids.length
    for (const [i, matter] of matters.entries()) happenings.push(...(await follow(city, ids[i] as string, matter)))
  }
  for (const { happen } of happenings.sort((a, b) => a.at.getTime() - b.at.getTime())) await happen()
  return count
}

async function enter({ hands, ids, context }: City, source: DemoSource): Promise<string[]> {
  const { matters } = must(
    await enterMatters(hands.work(keeper, 'matter.enter', at(source.enteredAt)), {
      source: {
        kind: source.kind,
        title: source.title,
        number: source.number ?? null,
        on: source.on,
        words: source.words,
        picture: source.photographed ? await photograph(context, source.words) : null,
        file: null,
        gate: source.gate,
      },
      mandate: {
        issuer: { kind: source.issuer ?? 'bureau', name: source.issuer ? source.by : '', jointly: [], consent: '' },
        designation: null,
        caseNumber: null,
      },
      asked: { by: source.by, at: at(source.askedAt).toISOString() },
      matters: source.matters.map((matter) => demandOf(matter, ids)),
      until: source.until,
    }),
  )
  return matters.map(({ id }) => id)
}

/** What is demanded in a matter, as the doors take it. */
export function demandOf(
  { title, demand, lead, support = [], leader, officer, due, nodes = [] }: DemoMatter,
  ids: DemoIds,
) {
  return {
    title,
    demand,
    leaders: { lead: leader ?? null, responsible: null },
    leadUnitId: ids.unit(lead),
    officer: officer ?? null,
    supportUnitIds: support.map(ids.unit),
    nodes: nodes.map((node) => ({ name: node.name, due: at(node.due).toISOString() })),
    due: at(due).toISOString(),
  }
}

/** What became of a matter: what its units did, nodes that were reached, and how the office went on. */
async function follow({ hands, ids }: City, id: string, { courses = [], nodes = [], end }: DemoMatter) {
  const { assignments } = must(await getMatter(hands.work(keeper, 'matter.read', at('10-21 09:00')), id))
  const happenings: Happening[] = []
  for (const { unit, signed, returned } of courses) {
    const assignment = assignments.find((each) => each.unit.id === ids.unit(unit))?.id
    const [doer] = hands.doersOf(unit, `${toldYear}-10-01`)
    if (!assignment || !doer) throw new Error(`nobody acts for ${unit}`)
    const on = (text: string, happen: (now: Date) => Promise<Outcome<unknown>>) =>
      happenings.push({ at: at(text), happen: async () => must(await happen(at(text))) })
    if (signed) on(signed, (now) => signAssignment(hands.work(doer, 'assignment.sign', now), assignment))
    if (!returned) continue
    const { share, progress, accepted } = returned
    let made = ''
    on(returned.at, async (now) => {
      const report = { progress, problems: '', next: '', coordination: '', share, evidence: [] }
      const outcome = await submitReturn(hands.work(doer, 'return.submit', now), assignment, report)
      made = must(outcome).id
      return outcome
    })
    if (accepted)
      on(accepted, (now) => reviewReturn(hands.work(keeper, 'return.review', now), made, { verb: 'accept' }))
  }
  for (const { name, reached } of nodes)
    if (reached) {
      const work = hands.work(keeper, 'matter.report', at(reached))
      happenings.push({
        at: at(reached),
        happen: async () => must(await actOnMatter(work, id, 'reach', { node: name })),
      })
    }
  if (end) happenings.push({ at: at(end.at), happen: () => conclude(hands, id, end) })
  return happenings
}

async function conclude(hands: Hands, id: string, { at: text, verb, text: words }: NonNullable<DemoMatter['end']>) {
  const deciding = hands.work(keeper, 'matter.decide', at(text))
  if (verb === 'hold')
    return must(await actOnMatter(deciding, id, 'hold', { reason: '等待批复', document: words, until: null }))
  const asking = hands.work(keeper, 'matter.report', at(text))
  must(await actOnMatter(asking, id, 'ask-closing', { outcome: 'done', summary: words, document: null }))
  if (verb === 'close') must(await actOnMatter(deciding, id, 'close', { approvedBy: '分管副局长' }))
  return undefined
}

/** A note as a picture: a sheet with strokes where characters would stand, the same for the same words. */
async function photograph(context: Context, words: string) {
  const [width, height] = [480, 320]
  const pixels = Buffer.alloc(height * (width + 1), 0)
  const dot = (x: number, y: number) => {
    for (const [dx, dy] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      pixels[(Math.round(y) + dy) * (width + 1) + 1 + Math.round(x) + dx] = 1
  }
  const stroke = ([x, y]: Point, [toX, toY]: Point) => {
    for (let step = 0; step <= 24; step += 1) dot(x + ((toX - x) * step) / 24, y + ((toY - y) * step) / 24)
  }
  for (const [i, letter] of [...words].entries()) {
    const [left, top] = [36 + (i % 14) * 30, 56 + Math.floor(i / 14) * 52]
    const code = letter.codePointAt(0) as number
    const at = ([x, y]: Point): Point => [left + x + ((code >> 3) % 3), top + y + ((code >> 5) % 3)]
    for (const [bit, [from, to]] of strokes.entries()) if ((code >> bit) & 1) stroke(at(from), at(to))
  }
  const bytes = paletted(width, height, pixels, [250, 247, 238, 43, 52, 74])
  const kept = await context.files.put([bytes], bytes.length)
  if (kept === 'too-large') throw new Error('a small picture is too large')
  return { hash: kept.hash, name: '批示件.png', mediaType: mediaTypes.png }
}

type Point = readonly [x: number, y: number]

/** Strokes that a character may have, in pixels of its square. */
const strokes: readonly [Point, Point][] = [
  [
    [0, 4],
    [20, 3],
  ],
  [
    [10, 0],
    [10, 20],
  ],
  [
    [1, 11],
    [19, 10],
  ],
  [
    [10, 10],
    [1, 20],
  ],
  [
    [10, 10],
    [20, 20],
  ],
  [
    [3, 2],
    [3, 18],
  ],
  [
    [17, 2],
    [16, 19],
  ],
  [
    [2, 19],
    [19, 19],
  ],
  [
    [6, 0],
    [1, 8],
  ],
  [
    [14, 6],
    [18, 9],
  ],
]
