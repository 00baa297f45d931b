import { beforeAll, expect, test } from 'vitest'
import { foldActs } from '#core/record.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf, find } from '../perform.ts'
import { beginRecord } from './do-act.ts'
import { getRecord } from './get-record.ts'
import { revealField } from './reveal-field.ts'
import { storedPack } from './stored-pack.ts'

const white = '110101199003070134'

eachEngine('a masked value of a record', (engine) => {
  let city: TestCity
  let id = ''
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])))
    city.context.packs = [match]
    city.context.policy = policyWith([match])
    const given = { club: city.units.northPrimary, opening: '西班牙开局', board: 'first', white, phone: '13800000000' }
    const begun = await city.as('principal', 'chess-match.arrange', (work) =>
      beginRecord(work, match, 'arrange', given),
    )
    id = valueIn(begun).id
  })
  const reveal = (login: string, field: string) =>
    city.as(login, 'chess-match.reveal', (work) => revealField(work, match, id, { field, purpose: '核对报名' }))
  const shownTo = async (login: string) =>
    valueIn(await city.as(login, 'chess-match.read', (work) => getRecord(work, match, id)))

  test('is shown whole for a purpose, which stays in the story; the value does not', async () => {
    expect(valueIn(await reveal('county-clerk', 'white'))).toEqual({ value: white })
    expect(valueIn(await reveal('county-clerk', 'phone'))).toEqual({ value: '13800000000' })
    const { acts, record } = await shownTo('principal')
    expect(acts.slice(1)).toMatchObject([
      { title: '查看完整信息', name: 'county-clerk 某', revealed: { field: 'white', purpose: '核对报名' }, values: {} },
      { title: '查看完整信息', revealed: { field: 'phone' } },
    ])
    expect(record.values.white).not.toBe(white)
    expect(JSON.stringify(acts)).not.toContain(white)
  })

  test('changes nothing: the record is still the fold of its acts', async () => {
    await city.byHand(async (hand) => {
      const stored = storedPack(match)
      const { unitPath: _, ...row } = (await find(hand, stored, id)) as { unitPath: string }
      expect(row).toMatchObject({ state: 'arranged' })
      expect(foldActs(stored.kind, await actsOf(hand, id))).toEqual(row)
    })
  })

  test('is offered only to whom it may be shown, and is not there for anybody else', async () => {
    expect([(await shownTo('county-clerk')).reveals, (await shownTo('principal')).reveals]).toEqual([true, false])
    expect(await reveal('zone', 'white')).toMatchObject({ problems: [{ code: 'wire/not-found' }] })
  })

  test('is none where the field is open, or is no field', async () => {
    for (const field of ['opening', 'hall', 'nothing'])
      expect(await reveal('county-clerk', field)).toMatchObject({ problems: [{ code: 'wire/not-found' }] })
  })
})
