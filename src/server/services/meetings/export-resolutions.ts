import { clockText, dayOf } from '#core/day.ts'
import { lightColours } from '#core/light.ts'
import { matterStateWords } from '#core/matter/words.ts'
import { failure, type Outcome } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { lightWords } from '../matters/words.ts'
import { exportList } from '../registers/export-list.ts'
import { findBodies } from './find-bodies.ts'
import { type PresentedResolution, presentResolutions } from './resolutions.ts'
import { columnWords } from './words.ts'

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

/** Everything a body resolved and what became of it, the last meeting first, as a workbook. Taking it is an act. */
export async function exportResolutions(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const { language } = work
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
  return exportList(work, {
    name: 'resolution',
    sheet: columnWords.title[language],
    title: `${found.body.name}${columnWords.title[language]}`,
    columns: columns.map(({ key, width }) => ({ heading: columnWords[key][language], width })),
    rows,
    query: { body: id },
  })
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
    clockText(matter.due),
    matterStateWords[matter.state][language],
    lights.join(' '),
  ]
}
