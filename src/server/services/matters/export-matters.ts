import { lightColours } from '#core/light.ts'
import { matterStateWords, sourceWords } from '#core/matter/words.ts'
import { type Outcome, success } from '#core/problem.ts'
import { word } from '#documents/words.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { begin } from '../perform.ts'
import { takenExports, unitOfHand } from '../registers/exchange.ts'
import { unitNames } from '../unit-names.ts'
import { type Filter, type Listed, readMatters } from './list-matters.ts'
import { columnWords, lightWords } from './words.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The columns with their width in characters. */
const columns = [
  { key: 'number', width: 14 },
  { key: 'kind', width: 12 },
  { key: 'source', width: 28 },
  { key: 'asked', width: 14 },
  { key: 'askedAt', width: 17 },
  { key: 'matter', width: 30 },
  { key: 'demand', width: 44 },
  { key: 'leaders', width: 16 },
  { key: 'lead', width: 16 },
  { key: 'officer', width: 10 },
  { key: 'support', width: 22 },
  { key: 'due', width: 17 },
  { key: 'state', width: 10 },
  { key: 'lights', width: 18 },
  { key: 'summary', width: 30 },
] as const

/** Clock time of Asia/Shanghai as a table shows it. */
const shown = (instant: string | Date) =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

/** The list as a workbook, by the same filter. Taking it is an act. */
export async function exportMatters(work: Work, filter: Filter): Promise<Outcome<GivenFile>> {
  const { language, now, visitor } = work
  const { shown: listed } = await readMatters(work, filter)
  const names = await unitNames(
    work,
    listed.flatMap(({ matter }) => [matter.leadUnitId, ...matter.supportUnitIds]),
  )
  const exportId = uuidv7(now)
  const number = `matter-${now.toISOString().slice(0, 10).replaceAll('-', '')}-${exportId.slice(-8)}`
  const unit = await unitOfHand(work)
  await begin(work, takenExports, [
    {
      id: exportId,
      verb: 'take',
      values: { unitId: unit.id, pack: 'matter', number, rows: listed.length, query: filter },
    },
  ])
  const title = columnWords.title[language]
  const user = visitor.account.name
  const at = shown(now)
  const content = await writeWorkbook({
    language,
    sheet: title,
    title,
    filled: { unit: unit.name, by: user, day: at.slice(0, 10) },
    columns: columns.map(({ key, width }) => ({
      heading: columnWords[key][language],
      width,
      kind: 'text',
      wrap: true,
    })),
    rows: listed.map((each) => rowOf(each, (id) => names.get(id)?.name ?? '', language)),
    numbered: true,
    frozenColumns: 2,
    watermark: word('watermark', language, { user, unit: unit.name, at, number }),
  })
  return success({ content, name: `${title}-${number}.xlsx`, mediaType: xlsx })
}

function rowOf({ matter, colours }: Listed, nameOf: (id: string) => string, language: 'zh' | 'en'): string[] {
  const { source, asked, leaders } = matter
  const counted = lightColours
    .map((colour) => ({ colour, count: colours.filter((each) => each === colour).length }))
    .filter(({ count }) => count > 0)
  return [
    matter.number ?? '',
    sourceWords[source.kind][language],
    [source.title, source.number].filter(Boolean).join(' '),
    asked.by,
    shown(asked.at),
    matter.title,
    matter.demand,
    [leaders.lead, leaders.responsible].filter(Boolean).join('、'),
    nameOf(matter.leadUnitId),
    matter.officer ?? '',
    matter.supportUnitIds.map(nameOf).filter(Boolean).join('、'),
    shown(matter.due),
    matterStateWords[matter.state][language],
    counted.map(({ colour, count }) => `${lightWords[colour][language]}${count}`).join(' '),
    matter.summary,
  ]
}
