/** Contacts of units that are asked for something: most have one, some have none yet. */
import { addDays, atTime, dayOf } from '#core/day.ts'
import type { Pack } from '#core/pack.ts'
import { enterStories, recordIdAt } from '#server/services/enter-stories.ts'
import { storedPack } from '#server/services/registers/stored-pack.ts'
import { people, posts } from '../people.ts'
import { type City, tell } from './register-hands.ts'

/** Roles whose holders are contacts of their units. */
const roles = ['office', 'section', 'department', 'county-clerk', 'school-clerk']

/** Every so many of them is not listed yet. */
const gap = 7

/** So many who have left were not taken out. */
const stillListed = 4

/** Gives how many records were made. */
export async function loadContacts(city: City, pack: Pack): Promise<number> {
  const holders = posts.filter(({ role, to, acting }) => roles.includes(role) && to === undefined && !acting)
  const listed = new Map(holders.map((post) => [`${post.unit} ${post.person}`, post]))
  // Some who have left are in the directory still.
  const gone = posts.filter(({ role, to, acting }) => roles.includes(role) && to !== undefined && !acting)
  for (const post of gone.slice(0, stillListed)) {
    const key = `${post.unit} ${post.person}`
    if (!listed.has(key)) listed.set(key, post)
  }
  const stories = [...listed.values()].flatMap(({ person, unit }, i) => {
    const known = people.find(({ key }) => key === person)
    if (!known || i % gap === gap - 1) return []
    const at = atTime(addDays(dayOf(city.told), -(20 + (i % 150))), '10:00')
    const telling = tell(city, pack, recordIdAt(at), unit)
    const number = String(i + 1).padStart(4, '0')
    const given = {
      unit: city.ids.unit(unit),
      name: known.name,
      mobile: known.phone,
      email: `c${number}@yunxi.example`,
      app: `c${number}`,
    }
    telling.act('office-clerk', 'register', given, at)
    return [telling]
  })
  await enterStories(
    { ...city.bare, ...city.hands.work('office-clerk', 'contact.register', city.told) },
    storedPack(pack),
    stories,
  )
  return stories.length
}
