import { beforeAll, expect, test } from 'vitest'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { foldActs } from '#core/record.ts'
import { packs } from '#packs/index.ts'
import { policyWith } from '../../policy.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf, find } from '../perform.ts'
import { countRecords } from './count-records.ts'
import { beginRecord, doAct } from './do-act.ts'
import { listRecords } from './list-records.ts'
import { storedPack } from './stored-pack.ts'

const school = packs.find(({ name }) => name === 'school') as Pack

const primary = {
  schoolYear: '2025-2026',
  kind: 'primary-school',
  setting: 'town',
  organiser: 'education',
  ownership: 'public',
  capacity: 540,
  primaryPupils: 480,
  primaryClasses: 10,
  primaryLarge: 1,
  primaryTeachers: 30,
  equipment: 1_200_000.5,
  location: { longitude: 110.25, latitude: 25.5, system: 'cgcs2000' },
}

eachEngine('school years through the services', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    city.context.packs = packs
    city.context.policy = policyWith(packs)
  })
  const fill = (login: string, unit: keyof TestCity['units'], more: Values = {}) =>
    city.as(login, 'school.fill', (work) =>
      beginRecord(work, school, 'fill', { unit: city.units[unit], name: unit, ...primary, ...more }),
    )
  const act = (login: string, id: string, verb: string, given: Values = {}) =>
    city.as(login, `school.${verb}`, (work) => doAct(work, school, id, verb, given))
  const idOf = (outcome: { ok: boolean; value?: { id: string } }) => (outcome as { value: { id: string } }).value.id
  const codes = (outcome: { ok: boolean; problems?: { code: string; arguments?: object }[] }) =>
    outcome.ok ? [] : outcome.problems?.map(({ code, arguments: values }) => (values as Values)?.guard ?? code)
  let id: string

  test('a school fills in its year once; what does not add up is refused all at once', async () => {
    const wrong = await fill('school-clerk', 'northPrimary', { primaryLarge: 11, boarders: 500, identifier: '123' })
    expect(codes(wrong)).toEqual(['field/school-identifier', 'largeClassesAreAmongClasses', 'boardersAreAmongPupils'])
    id = idOf(await fill('school-clerk', 'northPrimary'))
    expect(codes(await fill('principal', 'northPrimary'))).toEqual(['register/doubled'])
    expect(codes(await fill('principal', 'northPrimary', { schoolYear: '2027-2028' }))).toEqual(['schoolYearHasBegun'])
    expect(codes(await fill('principal', 'northJunior'))).toContain('register/no-such-unit')
  })

  test('the county sends it back, checks it, the city locks it, and then only a slip changes it', async () => {
    expect(await act('county-clerk', id, 'send-back', { reason: '班数不符。' })).toMatchObject({ ok: true })
    expect(codes(await act('county-clerk', id, 'check'))).toEqual(['register/not-from-here'])
    expect(await act('school-clerk', id, 'amend', { primaryClasses: 12 })).toMatchObject({ ok: true })
    expect(await act('county-clerk', id, 'check')).toMatchObject({ ok: true })
    expect(await act('office', id, 'confirm')).toMatchObject({ ok: true })
    expect(codes(await act('school-clerk', id, 'amend', { primaryClasses: 13 }))).toEqual(['register/not-from-here'])
    const slip = { primaryPupils: 481, reason: '漏计一人。', slip: '更正〔2026〕1号' }
    expect(await act('office', id, 'correct', slip)).toMatchObject({ ok: true })
    await city.byHand(async (hand) => {
      const stored = storedPack(school)
      const { unitPath: _, ...row } = (await find(hand, stored, id)) as { unitPath: string }
      expect(foldActs(stored.kind, await actsOf(hand, id))).toEqual(row)
      expect(row).toMatchObject({
        state: 'confirmed',
        values: { primaryPupils: 481, primaryClasses: 12, equipment: 1_200_000.5, location: primary.location },
      })
    })
  })

  test('what the city checked itself is confirmed by another section', async () => {
    const own = idOf(
      await fill('zone', 'zonePrimary', {
        primaryPupils: 320,
        primaryClasses: 8,
        primaryLarge: 0,
        primaryTeachers: 20,
      }),
    )
    expect(await act('section', own, 'check')).toMatchObject({ ok: true })
    expect(codes(await act('section', own, 'confirm'))).toEqual(['register/own-work'])
    expect(await act('office', own, 'confirm')).toMatchObject({ ok: true })
  })

  test('figures add up the schools within reach before they divide', async () => {
    const figuresOf = async (login: string) => {
      const counted = await city.as(login, 'school.read', (work) => countRecords(work, school))
      return counted.ok ? Object.fromEntries(counted.value.indicators.map((figure) => [figure.name, figure])) : {}
    }
    expect(await figuresOf('office')).toMatchObject({
      primaryPupilsPerTeacher: { value: 801 / 50, numerator: 801, denominator: 50, period: '2025-2026' },
      primaryOver55: { value: 5, numerator: 1, denominator: 20 },
      largeClasses: { value: 5, threshold: { value: 5 } },
      juniorOver55: { value: null },
    })
    expect(await figuresOf('county-clerk')).toMatchObject({ primaryPupilsPerTeacher: { value: 481 / 30 } })
  })

  test('a year is listed by its filter, and a school lists its own years only', async () => {
    await fill('school-clerk', 'northPrimary', { schoolYear: '2026-2027' })
    const list = async (login: string, where: string) => {
      const listed = await city.as(login, 'school.read', (work) => listRecords(work, school, { limit: 50, where }))
      return listed.ok ? [listed.value.total, ...listed.value.records.map(({ unit }) => unit.name)] : []
    }
    expect(await list('office', 'schoolYear:2025-2026')).toEqual([2, '开发区第一小学', '北县第一小学'])
    expect(await list('principal', 'schoolYear:2025-2026')).toEqual([1, '北县第一小学'])
    expect(await list('office', 'schoolYear:2026-2027')).toEqual([1, '北县第一小学'])
  })
})
