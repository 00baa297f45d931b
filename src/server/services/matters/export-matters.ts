import { clockText } from '#core/day.ts'
import { lightColours } from '#core/light.ts'
import { matterStateWords, sourceWords } from '#core/matter/words.ts'
import type { Outcome } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { exportList } from '../registers/export-list.ts'
import { unitNames } from '../unit-names.ts'
import { type Filter, type Listed, readMatters } from './list-matters.ts'
import { columnWords, lightWords } from './words.ts'

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

/** The list as a workbook, by the same filter. Taking it is an act. */
export async function exportMatters(work: Work, filter: Filter): Promise<Outcome<GivenFile>> {
  const { language } = work
  const { shown: listed } = await readMatters(work, filter)
  const names = await unitNames(
    work,
    listed.flatMap(({ matter }) => [matter.leadUnitId, ...matter.supportUnitIds]),
  )
  return exportList(work, {
    name: 'matter',
    sheet: columnWords.title[language],
    title: columnWords.title[language],
    columns: columns.map(({ key, width }) => ({ heading: columnWords[key][language], width })),
    rows: listed.map((each) => rowOf(each, (id) => names.get(id)?.name ?? '', language)),
    query: filter,
  })
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
    clockText(asked.at),
    matter.title,
    matter.demand,
    [leaders.lead, leaders.responsible].filter(Boolean).join('、'),
    nameOf(matter.leadUnitId),
    matter.officer ?? '',
    matter.supportUnitIds.map(nameOf).filter(Boolean).join('、'),
    clockText(matter.due),
    matterStateWords[matter.state][language],
    counted.map(({ colour, count }) => `${lightWords[colour][language]}${count}`).join(' '),
    matter.summary,
  ]
}
