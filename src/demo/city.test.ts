import { describe, expect, test } from 'vitest'
import { roles } from '#core/may.ts'
import { schoolKinds, unitKinds } from '#core/organisation.ts'
import { demonstrationAccounts } from './accounts.ts'
import { closedOn } from './changes.ts'
import { demoCity } from './city.ts'
import { counties } from './counties.ts'
import { codeOf } from './keyed.ts'
import { supervisionDistricts } from './relations.ts'
import { rolls, staff } from './rolls.ts'
import { schools } from './schools.ts'

const keys = new Set(demoCity.units.map(({ key }) => key))
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** Keys that are mentioned but not there. */
const missing = (mentioned: (string | null | undefined)[]) => mentioned.filter((key) => key && !keys.has(key))

describe('the tree of the demo city', () => {
  test('every unit stands under one that was entered before it, and the city alone under none', () => {
    const seen = new Set<string>()
    for (const { key, parent } of demoCity.units) {
      expect(parent === null ? key === 'yx' : seen.has(parent)).toBe(true)
      seen.add(key)
    }
  })

  test('keys are paths of codes as the tree demands them, each once', () => {
    expect(keys.size).toBe(demoCity.units.length)
    for (const { key, code, parent } of demoCity.units) {
      expect(code).toMatch(/^[a-z0-9]{1,12}$/)
      expect(key).toBe(parent === null ? code : `${parent}/${code}`)
      expect(codeOf(key)).toBe(code)
    }
  })

  test('nothing refers to a unit, person or group that is not there', () => {
    expect(missing(demoCity.relations.flatMap(({ unit, target }) => [unit, target]))).toEqual([])
    expect(missing(demoCity.successions.flatMap(({ unit, successor }) => [unit, successor]))).toEqual([])
    expect(missing(demoCity.memberships.map(({ unit }) => unit))).toEqual([])
    expect(missing(demoCity.posts.map(({ unit }) => unit))).toEqual([])
    expect(missing([...demoCity.aliases, ...demoCity.accounts, ...demoCity.periods].map(({ unit }) => unit))).toEqual(
      [],
    )
    expect(missing([...demoCity.renamings, ...demoCity.closings, ...demoCity.moves].map(({ unit }) => unit))).toEqual(
      [],
    )
    const persons = new Set(demoCity.people.map(({ key }) => key))
    expect(demoCity.posts.filter(({ person }) => !persons.has(person))).toEqual([])
    expect(demoCity.accounts.filter(({ person }) => person && !persons.has(person))).toEqual([])
    const groups = new Set(demoCity.groups.map(({ key }) => key))
    expect(demoCity.memberships.filter(({ group }) => !groups.has(group))).toEqual([])
  })

  test('schools of different kinds, sections, departments, towns and groups are all there', () => {
    const kinds = new Set(demoCity.units.map(({ kind }) => kind))
    const absent = schoolKinds.filter((kind) => !kinds.has(kind))
    expect(absent).toEqual([])
    expect(unitKinds.filter((kind) => kinds.has(kind)).length).toBeGreaterThanOrEqual(30)
  })
})

describe('the numbers of the demo city', () => {
  test('there are 319 schools and kindergartens in six counties and under the city', () => {
    expect(schools).toHaveLength(319)
    expect(new Set(schools.map(({ name }) => name)).size).toBe(319)
    expect(new Set(schools.map(({ county }) => county))).toEqual(new Set(['yx', ...counties.map(({ key }) => key)]))
  })

  test('they have about 180,000 pupils, and fewer children begin than leave kindergarten', () => {
    const pupils = (year: string, grade?: string) =>
      sum(rolls.filter((r) => r.schoolYear === year && (!grade || r.grade === grade)).map((r) => r.pupils))
    expect(pupils('2026-2027')).toBeGreaterThan(178_000)
    expect(pupils('2026-2027')).toBeLessThan(184_000)
    expect(pupils('2026-2027', 'k1')).toBeLessThan(pupils('2026-2027', 'k3'))
    expect(pupils('2026-2027')).toBeLessThan(pupils('2025-2026'))
  })

  test('a grade that moved up keeps its pupils', () => {
    const of = (year: string, grade: string) =>
      rolls.find((r) => r.school === 'yx/ql/jtj/g01' && r.schoolYear === year && r.grade === grade)?.pupils
    expect(of('2026-2027', 's2')).toBe(of('2025-2026', 's1'))
  })

  test('every school has classes where it has pupils, and teachers', () => {
    expect(rolls.filter(({ pupils, classes }) => pupils > 0 !== classes > 0)).toEqual([])
    expect(staff.filter(({ teachers, eligible, rotated }) => teachers < 2 || rotated > eligible)).toEqual([])
  })
})

describe('what crosses the tree', () => {
  test('every school lies somewhere and is inspected by one district of at most twenty', () => {
    for (const { key } of schools) {
      const own = demoCity.relations.filter(({ unit }) => unit === key)
      expect(own.filter(({ kind }) => kind === 'location')).toHaveLength(1)
      expect(own.filter(({ kind }) => kind === 'inspection')).toHaveLength(1)
    }
    for (const { key } of supervisionDistricts) {
      const inspected = demoCity.relations.filter(({ kind, target }) => kind === 'inspection' && target === key)
      expect(inspected.length).toBeGreaterThan(0)
      expect(inspected.length).toBeLessThanOrEqual(20)
    }
  })

  test('every private school has one licence at a time', () => {
    for (const { key } of schools.filter(({ ownership }) => ownership !== 'public')) {
      const licences = demoCity.relations.filter(({ unit, kind }) => unit === key && kind === 'licensing')
      expect(licences.filter(({ to }) => to === undefined)).toHaveLength(1)
    }
  })

  test('directly run schools and those of the development zone lie where others run schools', () => {
    const territory = (unit: string) =>
      demoCity.relations.find((relation) => relation.unit === unit && relation.kind === 'location')?.target
    const abroad = schools.filter(({ key }) => !key.startsWith(`${territory(key)}/`))
    expect(new Set(abroad.map(({ county }) => county))).toEqual(new Set(['yx', 'yx/gx']))
    expect(abroad).toHaveLength(12 + 24)
  })

  test('a school that moved was older than the move, and its code was free where it stood before', () => {
    for (const { unit, from, to, on } of demoCity.moves) {
      const moved = demoCity.units.find(({ key }) => key === unit)
      expect(moved?.parent).toBe(to)
      expect(moved && moved.from < on).toBe(true)
      expect(keys.has(`${from}/${codeOf(unit)}`)).toBe(false)
    }
  })

  test('a closed unit was merged, split, taken over or closed, and nothing begins after that', () => {
    expect(closedOn.size).toBe(4)
    const late = demoCity.relations.filter(({ unit, from }) => from >= (closedOn.get(unit) ?? '9999'))
    expect(late).toEqual([])
  })
})

describe('the people of the demo city', () => {
  test('every role of the policy has somebody, and a demonstration account', () => {
    const held = new Set(demoCity.posts.map(({ role }) => role))
    expect(roles.filter((role) => !held.has(role))).toEqual([])
    const shown = new Set(
      demonstrationAccounts.flatMap(({ person }) =>
        demoCity.posts.filter((post) => post.person === person).map(({ role }) => role),
      ),
    )
    const unitRoles = new Set(demoCity.accounts.flatMap(({ role }) => (role ? [role] : [])))
    expect(roles.filter((role) => !shown.has(role) && !unitRoles.has(role))).toEqual([])
  })

  test('names come from the fixed list, each once, and telephones from a range that is not in use', () => {
    expect(new Set(demoCity.people.map(({ name }) => name)).size).toBe(demoCity.people.length)
    expect(demoCity.people.filter(({ phone }) => !/^1990000\d{4}$/.test(phone ?? ''))).toEqual([])
    expect(new Set(demoCity.people.map(({ phone }) => phone)).size).toBe(demoCity.people.length)
  })

  test('somebody holds two posts, somebody acts for another, and a secondment has ended', () => {
    const perPerson = Map.groupBy(demoCity.posts, ({ person }) => person)
    expect([...perPerson.values()].filter((own) => own.length > 1).length).toBeGreaterThanOrEqual(2)
    expect(demoCity.posts.some(({ acting }) => acting)).toBe(true)
    expect(demoCity.posts.some(({ to }) => to !== undefined)).toBe(true)
  })

  test('logins are unique and of the form that the sign-in accepts', () => {
    const logins = demoCity.accounts.map(({ login }) => login)
    expect(new Set(logins).size).toBe(logins.length)
    expect(logins.filter((login) => !/^[a-z0-9._-]{3,40}$/.test(login))).toEqual([])
  })
})
