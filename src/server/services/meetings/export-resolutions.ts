import { dayOf } from '#core/day.ts'
import { lightColours } from '#core/light.ts'
import { matterStateWords } from '#core/matter/words.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { word } from '#documents/words.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { lightWords } from '../matters/words.ts'
import { begin } from '../perform.ts'
import { takenExports, unitOfHand } from '../registers/exchange.ts'
import { findBodies } from './find-bodies.ts'
import { type PresentedResolution, presentResolutions } from './resolutions.ts'
import { columnWords } from './words.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The columns with their width in characters. */
const columns = [
  { key: 'meeting', width: 22 },
  { key: 'on', width: 12 },
  { key: 'minutes', width: 16 },
  { key: 'words', width: 50 },
  { key: 'number', width: 16 },
  { key: 'lead', width: 16 },
  { key: 'due', width: 17 },
  { key: 'state', width: 12 },
  { key: 'lights', width: 18 },
] as const

/** Clock time of Asia/Shanghai as a table shows it. */
const shown = (instant: string | Date) =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** Everything a body resolved and what became of it, the last meeting first, as a workbook. Taking it is an act. */
export async function exportResolutions(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const { language, now, visitor } = work
  const [found] = await findBodies(work, id)
  if (!found) return failure({ code: 'wire/not-found' })
  const presented = await presentResolutions(work, found.meetings)
  const rows = found.meetings.flatMap(({ title, at, heldAt, number, resolutions }) =>
    resolutions.map((each) => [
      title,
      dayOf(new Date(heldAt ?? at)),
      number ?? '',
      each.words,
      ...outcomeOf(presented.get(each.id), language),
    ]),
  )
  const exportId = uuidv7(now)
  const number = `resolution-${now.toISOString().slice(0, 10).replaceAll('-', '')}-${exportId.slice(-8)}`
  const unit = await unitOfHand(work)
  await begin(work, takenExports, [
    {
      id: exportId,
      verb: 'take',
      values: { unitId: unit.id, pack: 'resolution', number, rows: rows.length, query: { body: id } },
    },
  ])
  const title = `${found.body.name}${columnWords.title[language]}`
  const user = visitor.account.name
  const at = shown(now)
  const content = await writeWorkbook({
    language,
    sheet: columnWords.title[language],
    title,
    filled: { unit: unit.name, by: user, day: at.slice(0, 10) },
    columns: columns.map(({ key, width }) => ({
      heading: columnWords[key][language],
      width,
      kind: 'text',
      wrap: true,
    })),
    rows,
    numbered: true,
    frozenColumns: 2,
    watermark: word('watermark', language, { user, unit: unit.name, at, number }),
  })
  return success({ content, name: `${title}-${number}.xlsx`, mediaType: xlsx })
}

/** What became of a resolution, as the last columns tell it. */
function outcomeOf(resolution: PresentedResolution | undefined, language: 'zh' | 'en'): string[] {
  const matter = resolution?.matter
  if (!matter) return ['', '', '', columnWords[resolution?.noted ? 'noted' : 'elsewhere'][language], '']
  const lights = lightColours
    .filter((colour) => matter.lights[colour] > 0)
    .map((colour) => `${lightWords[colour][language]}${matter.lights[colour]}`)
  return [
    matter.number ?? '',
    matter.lead.name,
    shown(matter.due),
    matterStateWords[matter.state][language],
    lights.join(' '),
  ]
}
