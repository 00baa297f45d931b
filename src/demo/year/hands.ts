/** Works for the people of the demo city: the same visitor, right and extent that a signed-in person has at a door. */
import type { Day } from '#core/day.ts'
import { dayOf } from '#core/day.ts'
import { extentOf, type Right, type Role, type Standing } from '#core/may.ts'
import { actorOf, type Visitor, type Work } from '#server/context.ts'
import type { DemoCity } from '../city.ts'
import type { DemoPost } from '../keyed.ts'
import type { DemoIds, Hand } from '../load-organisation.ts'

/** Hands of the city. People and units by key. */
export type Hands = {
  /** The work of a person for a right at an instant. */
  work(person: string, right: Right, now: Date): Work
  /** Those who act for a unit on a day, the clerk before the head. */
  doersOf(unit: string, day: Day): string[]
}

const doing: Role[] = ['county-clerk', 'school-clerk', 'section', 'office', 'department', 'county-head', 'principal']
const bureaus = ['education-bureau', 'social-affairs-bureau']

export function handsOf(bare: Omit<Hand, 'actor' | 'now'>, city: DemoCity, ids: DemoIds): Hands {
  const units = new Map(city.units.map((unit) => [unit.key, unit]))
  const people = new Map(city.people.map((person) => [person.key, person]))
  const accounts = new Map(city.accounts.map((account) => [account.person, account]))
  const postsOf = Map.groupBy(city.posts, ({ person }) => person)
  const holds = (post: DemoPost, day: Day) => post.from <= day && (post.to === undefined || day < post.to)
  const pathOf = (key: string) => `/${key}/`
  const above = (key: string) => key.slice(0, Math.max(0, key.lastIndexOf('/')))

  /** What the nearest bureau at or above a unit looks after; without one the unit itself. */
  function jurisdictionOf(unit: string): string {
    for (let key = unit; key !== ''; key = above(key)) {
      if (bureaus.includes(units.get(key)?.kind ?? '')) return pathOf(above(key))
    }
    return pathOf(unit)
  }

  function standingsOf(person: string, day: Day): Visitor['standings'] {
    return (postsOf.get(person) ?? [])
      .filter((post) => holds(post, day))
      .map((post): Visitor['standings'][number] => ({
        role: post.role,
        unitId: ids.unit(post.unit),
        unitPath: pathOf(post.unit),
        jurisdiction: jurisdictionOf(post.unit),
        inspected: [],
        title: post.title,
        acting: post.acting ?? false,
        unitName: units.get(post.unit)?.name ?? '',
        unitKind: units.get(post.unit)?.kind ?? '',
      }))
  }

  return {
    work(person, right, now) {
      const account = accounts.get(person)
      const known = people.get(person)
      if (!account || !known) throw new Error(`${person} has no account`)
      const standings = standingsOf(person, dayOf(now))
      const visitor: Visitor = {
        sessionId: '',
        stage: 'open',
        account: {
          id: ids.account(account.login),
          login: account.login,
          name: known.name,
          ofUnit: false,
          totp: false,
          unitId: ids.unit(account.unit),
          personId: ids.person(person),
        },
        standings,
      }
      const extent = extentOf(standings as Standing[], right, bare.context.city.path, bare.context.policy)
      return { ...bare, actor: actorOf(visitor), now, visitor, right, extent, language: 'zh' }
    },
    doersOf(unit, day) {
      const county = city.units.find(
        ({ key, parent }) => parent === unit && bureaus.includes(units.get(key)?.kind ?? ''),
      )
      const places = [unit, `${unit}/bgs`, ...(county && unit !== 'yx' ? [county.key, `${county.key}/bgs`] : [])]
      return city.posts
        .filter((post) => places.includes(post.unit) && doing.includes(post.role) && holds(post, day))
        .filter((post) => post.unit === unit || post.role.startsWith('county'))
        .filter((post) => accounts.has(post.person))
        .sort((a, b) => doing.indexOf(a.role) - doing.indexOf(b.role))
        .map(({ person }) => person)
    },
  }
}
