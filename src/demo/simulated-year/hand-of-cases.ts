/** What comes in the year besides its plan: a paper of the bureau that opens matters, a matter of the government, a case of enforcement. */

import type { AnswerOf } from '#api/endpoint.ts'
import type { getMatter, listMatters } from '#api/matter.ts'
import { workingDayFrom } from '#core/calendar.ts'
import type { Day } from '#core/day.ts'
import { privateSeniorHigh } from '../bureau.ts'
import { counties } from '../counties.ts'
import { draft, keepers } from './hands-of-orders.ts'
import { type HandOfDay, isDone, type OfDay } from './of-day.ts'

const [office, section] = keepers
const bureauOf = (at: number) => (counties[at] as (typeof counties)[number]).bureau

/** A paper is drafted, and weeks later, signed and numbered, it is the source of matters. */
const paper = { title: '关于开展校园安全专项整治的通知', draftedOn: '2026-02-26', openedOn: '2026-03-16' }

/** A matter with the order that follows from its fact. */
interface Case {
  on: Day
  /** Who drafts the order. */
  by: string
  unit: string
  kind: 'government-supervision' | 'other'
  title: string
  due: string
  mandate: { caseNumber: string | null; issuer: object; designation: object | null }
  /** Where it asks a school without a paper from above. */
  gate?: object
  step: string
}

const issuer = (kind: string, name: string) => ({ kind, name, jointly: [], consent: '' })

const cases: readonly Case[] = [
  {
    on: '2026-04-08',
    by: office,
    unit: bureauOf(4),
    kind: 'government-supervision',
    title: '义务教育经费保障督查反馈问题整改',
    due: '2026-09-30T09:00:00.000Z',
    mandate: {
      issuer: issuer('government', '云溪市人民政府'),
      designation: {
        document: '云政办督〔2026〕3号',
        matters: '义务教育经费',
        unitIds: [],
        from: '2026-04-01',
        to: '2026-12-31',
      },
      caseNumber: null,
    },
    step: 'notice',
  },
  {
    on: '2026-05-12',
    by: section,
    unit: privateSeniorHigh,
    kind: 'other',
    title: '收费公示不规范问题查处',
    due: '2026-10-30T09:00:00.000Z',
    mandate: { issuer: issuer('enforcement', '云溪市教育局'), designation: null, caseNumber: '云教立〔2026〕1号' },
    gate: { until: '2027-07-31', minutes: 60 },
    step: 'rectification',
  },
]

/** The units that must act in the year because of these. */
export const unitsOfCases: readonly string[] = cases.map(({ unit }) => unit)

/** The office enters a matter and asks its unit; gives the assignment. */
async function enter(
  of: OfDay,
  source: { kind: string; title: string; number: string | null; gate?: object },
  { unit, title, due, mandate }: Pick<Case, 'unit' | 'title' | 'due' | 'mandate'>,
): Promise<string> {
  of.wait(1)
  const desk = await of.people(office)
  const answer = await desk.post<AnswerOf<typeof listMatters>>('/api/matters', {
    source: { ...source, on: of.day, words: `${title}，请按要求办理。`, picture: null, file: null },
    mandate,
    asked: { by: '市教育局', at: `${of.day}T00:30:00.000Z` },
    matters: [
      {
        title,
        demand: `${title}，按期报送结果。`,
        leaders: { lead: null, responsible: null },
        leadUnitId: of.unitId(unit),
        officer: null,
        supportUnitIds: [],
        nodes: [],
        due,
      },
    ],
    until: 'asked',
  })
  if (!isDone(answer)) throw new Error(`${title}: ${JSON.stringify(answer)}`)
  const matter = await desk.get<AnswerOf<typeof getMatter>>(`/api/matters/${answer.matters[0]?.id}`)
  return matter.assignments[0]?.id as string
}

export const openCases: HandOfDay = async (of) => {
  const isDay = (day: Day) => of.day === workingDayFrom(day, of.calendar)
  const done: string[] = []
  for (const each of cases.filter(({ on }) => isDay(on))) {
    const source = {
      kind: each.kind,
      title: each.title,
      number: '云督〔2026〕1号',
      ...(each.gate && { gate: each.gate }),
    }
    const assignment = await enter(of, source, each)
    done.push('assignment assign')
    const words = { fact: `${each.title}：经核查属实。`, demand: '限期整改并书面报告。' }
    const { caseNumber } = each.mandate
    const filed = caseNumber === null ? null : { on: of.day, number: caseNumber }
    done.push(...(await draft(of, each.by, assignment, { step: each.step, paper: 'by-relation' }, words, filed)))
  }
  if (isDay(paper.draftedOn)) done.push(...(await draftNotice(of)))
  if (isDay(paper.openedOn)) done.push(...(await openFromNotice(of)))
  return done
}

async function draftNotice(of: OfDay): Promise<string[]> {
  of.wait(1)
  const to = [0, 1].map((at) => ({ unitId: of.unitId(bureauOf(at)), name: bureauOf(at) }))
  const answer = await (await of.people('head yx/jyj/jjk')).post<object>('/api/papers', {
    title: paper.title,
    text: '请对照台账开展自查，按期整改。',
    paper: 'notice',
    to,
    copies: [],
    confidentiality: 'ordinary',
    urgency: 'ordinary',
    openness: { kind: 'public', reason: '' },
    attachments: [],
    countersigners: [],
  })
  if (!isDone(answer)) throw new Error(JSON.stringify(answer))
  return ['outgoing draft']
}

/** What the signed paper demands becomes matters under its number. */
async function openFromNotice(of: OfDay): Promise<string[]> {
  const desk = await of.people(office)
  const { papers } = await desk.get<{ papers: { title: string; number: string | null }[] }>('/api/papers?state=ended')
  const signed = papers.find(({ title }) => title === paper.title)
  if (!signed?.number) throw new Error(`the notice was not signed by ${of.day}`)
  const gate = { approval: '2026年专项整治清单第2项', until: '2026-12-31', minutes: 90 }
  const source = { kind: 'campaign', title: paper.title, number: signed.number, gate }
  const mandate = { issuer: issuer('bureau', ''), designation: null, caseNumber: null }
  for (const at of [0, 1])
    await enter(of, source, {
      unit: bureauOf(at),
      title: `校园安全专项整治（${at + 1}）`,
      due: '2026-08-31T09:00:00.000Z',
      mandate,
    })
  return ['assignment assign', 'assignment assign']
}
