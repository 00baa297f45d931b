/** The demonstration that a service without data begins with. */
import { dayOf } from '#core/day.ts'
import { boundaries } from './boundaries.ts'
import { demoCity } from './city.ts'
import { type Hand, loadOrganisation } from './load-organisation.ts'
import { loadYear } from './load-year.ts'
import { loadRegisters } from './registers/load-registers.ts'
import { words } from './words.ts'
import { readPlans } from './year/read-plans.ts'

type Context = Hand['context']

/** A sentence of the word file in both languages, its places filled. */
function sentences(code: keyof typeof words, values: Record<string, string | number>): string[] {
  const { zh, en } = words[code]
  return [zh, en].map((text) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])))
}

/** Registers by name, each with its number of records. */
function listed({ packs }: Context, counts: Record<string, number>): string {
  const filled = packs.filter(({ name }) => counts[name] !== undefined)
  return filled.map(({ name, words: own }) => `${own.name.zh} ${own.name.en} ${counts[name]}`).join(', ')
}

/** Seconds within which everything must have been entered. */
const limit = 300

/** The day that the demo city tells of: Wednesday, 21 October 2026, half past nine in Shanghai; from then on its clock runs. */
export const toldFrom = new Date('2026-10-21T01:30:00.000Z')

export const demonstration = {
  city: { id: 'yx', name: '云溪市', path: '/yx/', demonstration: true, clockOffset: toldFrom.getTime() - Date.now() },
  boundaries,
  async load(context: Context, progress: (line: string) => void): Promise<void> {
    const { units, people } = demoCity
    const say = (code: keyof typeof words, values: Record<string, string | number>) => {
      for (const line of sentences(code, values)) progress(line)
    }
    say('demo/plans', {})
    const read = await readPlans(context)
    // One transaction: a loading that is cut off leaves an empty database, and the next start begins again.
    await context.database.asSystem(
      async (tx) => {
        const bare = { tx, context }
        say('demo/organisation', { city: context.city.name, units: units.length, people: people.length })
        const ids = await loadOrganisation({ ...bare, now: context.now() }, demoCity)
        say('demo/year', { day: dayOf(toldFrom) })
        say('demo/loaded', await loadYear(bare, demoCity, ids, read, toldFrom))
        const registers = await loadRegisters(bare, demoCity, ids, toldFrom)
        say('demo/registers', { registers: listed(context, registers) })
      },
      { limit },
    )
  },
}
