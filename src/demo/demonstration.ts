/** The demonstration that a service without data begins with. */
import { demoCity } from './city.ts'
import { type Hand, loadOrganisation } from './load-organisation.ts'
import { words } from './words.ts'

type Context = Hand['context']

/** A sentence of the word file in both languages, its places filled. */
function sentences(code: keyof typeof words, values: Record<string, string | number>): string[] {
  const { zh, en } = words[code]
  return [zh, en].map((text) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])))
}

/** Seconds within which the organisation must have been entered; measured: 2 on two cores. */
const limit = 120

/** The day that the demo city tells of: Wednesday, 21 October 2026, half past nine in Shanghai; from then on its clock runs. */
export const toldFrom = new Date('2026-10-21T01:30:00.000Z')

export const demonstration = {
  city: { id: 'yx', name: '云溪市', path: '/yx/', demonstration: true, clockOffset: toldFrom.getTime() - Date.now() },
  async load(context: Context, progress: (line: string) => void): Promise<void> {
    const { units, people } = demoCity
    const counts = { city: context.city.name, units: units.length, people: people.length }
    for (const line of sentences('demo/organisation', counts)) progress(line)
    await context.database.asSystem((tx) => loadOrganisation({ tx, now: context.now(), context }, demoCity), { limit })
  },
}
