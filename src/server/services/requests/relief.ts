import type { getRelief as door } from '#api/burden.ts'
import type { AnswerOf, InputOf } from '#api/endpoint.ts'
import { clockText, dayOf } from '#core/day.ts'
import { type Outcome, success } from '#core/problem.ts'
import { type Relief, reliefOf } from '#core/request/burden.ts'
import type { RequestRecord } from '#core/request/request.ts'
import { reliefKindWords, requestKindWords } from '#core/request/words.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { sentence } from '../../words.ts'
import { exportList } from '../registers/export-list.ts'
import { askerNames, findRequests } from './find-requests.ts'
import { reliefWords } from './words.ts'

type Query = InputOf<typeof door>['query']
type Answer = AnswerOf<typeof door>

/** What schools were spared by requests that are kept in reach, between two days; the last first. */
export async function getRelief(work: Work, { from, to }: Query): Promise<Outcome<Answer>> {
  const kept = (await findRequests(work)).filter((found) => found.kept).map(({ request }) => request)
  const spared = kept
    .flatMap((request) => reliefOf(request).map((relief) => ({ request, relief })))
    .filter(({ relief }) => {
      const day = dayOf(new Date(relief.at))
      return (!from || from <= day) && (!to || day <= to)
    })
    .sort((a, b) => b.relief.at.localeCompare(a.relief.at))
  const names = await askerNames(
    work,
    spared.map(({ request }) => request.unitId),
  )
  const lines = spared.map(({ request, relief }) => ({
    request: { id: request.id, title: request.title, kind: request.kind },
    asker: names.get(request.unitId) ?? { id: request.unitId, name: '' },
    kind: relief.kind,
    at: relief.at,
    units: request.cost?.units ?? request.unitIds.length,
    minutes: relief.minutes,
    ...explained(request, relief, work.language),
  }))
  return success({ lines, minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0) })
}

/** Why it was not asked, in words, and the documents that say so. */
function explained(
  { findings, reason, answered }: RequestRecord,
  { kind }: Relief,
  language: Work['language'],
): Pick<Answer['lines'][number], 'because' | 'basis'> {
  if (kind === 'stopped') {
    const stops = findings.filter((finding) => finding.stops)
    return {
      because: stops.map(({ code, arguments: blanks }) => sentence(code, blanks, language)),
      basis: [...new Set(stops.map(({ basis }) => basis))],
    }
  }
  if (kind === 'answered')
    return { because: answered.map(({ field, register }) => `${field} ← ${register}`), basis: [] }
  return { because: [reason], basis: [] }
}

/** The columns with their width in characters. */
const columns = [
  { key: 'day', width: 17 },
  { key: 'kind', width: 12 },
  { key: 'request', width: 34 },
  { key: 'asker', width: 16 },
  { key: 'how', width: 18 },
  { key: 'because', width: 48 },
  { key: 'basis', width: 28 },
  { key: 'units', width: 10 },
  { key: 'minutes', width: 12 },
] as const

/** The relief list as a workbook. Taking it is an act. */
export async function exportRelief(work: Work, query: Query): Promise<Outcome<GivenFile>> {
  const { language } = work
  const relief = await getRelief(work, query)
  if (!relief.ok) return relief
  const { lines } = relief.value
  return exportList(work, {
    name: 'relief',
    sheet: reliefWords.title[language],
    title: reliefWords.title[language],
    columns: columns.map(({ key, width }) => ({ heading: reliefWords[key][language], width })),
    rows: lines.map((line) => [
      clockText(line.at),
      requestKindWords[line.request.kind][language],
      line.request.title,
      line.asker.name,
      reliefKindWords[line.kind][language],
      line.because.join('\n'),
      line.basis.join('\n'),
      String(line.units),
      String(line.minutes),
    ]),
    query,
  })
}
