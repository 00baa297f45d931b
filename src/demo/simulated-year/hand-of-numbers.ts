/** The counties enter the quantities of an indicator a few days after each month; one of them falls behind its path. */
import { workingDayFrom } from '#core/calendar.ts'
import { addDays } from '#core/day.ts'
import { counties } from '../counties.ts'
import { type HandOfDay, isDone } from './of-day.ts'

/** The indicator that measures a target of the year, with the way from the first day of the year. */
export const measuredBy = { indicator: 'petition.closing', start: { day: '2026-01-01', value: 90 } }

/** The county, in the order of the list, whose share hardly rises. */
const weakest = 3

export const enterNumbers: HandOfDay = async (of) => {
  if (of.day !== workingDayFrom(`${of.day.slice(0, 8)}07`, of.calendar)) return []
  const to = addDays(`${of.day.slice(0, 8)}01`, -1)
  // Within a year each number counts from its first day; the year before is not this one's.
  if (to.slice(0, 4) !== of.day.slice(0, 4)) return []
  const month = Number(to.slice(5, 7))
  const done: string[] = []
  for (const [at, { key, bureau }] of counties.entries()) {
    const person = of.doers.get(bureau)
    if (person === undefined) continue
    of.wait(1)
    const accepted = 200 * month
    const share = at === weakest ? 0.91 + month * 0.001 : 0.97 + month * 0.001
    const values = { 'petition.accepted': accepted, 'petition.closed': Math.round(accepted * share) }
    const quantities = Object.entries(values).map(([quantity, value]) => ({
      quantity,
      from: `${to.slice(0, 8)}01`,
      to,
      value,
      notApplicable: null,
    }))
    const desk = await of.people(person)
    const answer = await desk.post<object>(`/api/units/${of.unitId(key)}/quantities`, {
      quantities,
      explanation: '与上期口径一致，已核对。',
    })
    if (!isDone(answer)) throw new Error(`${key} ${of.day}: ${JSON.stringify(answer)}`)
    done.push(...quantities.map(() => 'entry enter'))
  }
  return done
}
