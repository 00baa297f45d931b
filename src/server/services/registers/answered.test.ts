import { expect, test } from 'vitest'
import { indicatorFor } from '#core/answered-target.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../policy.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity } from '../../testing.ts'
import { answerTargets } from './answer-targets.ts'
import { beginRecord, doAct } from './do-act.ts'

test('a target is answered by the indicator whose words its subject holds, in the same unit', () => {
  expect(indicatorFor(match, { subject: '全市对局按时结束率', unit: '%' })).toBe('finishedInTime')
  expect(indicatorFor(match, { subject: '对局按时结束率', unit: '个百分点' })).toBeUndefined()
  expect(indicatorFor(match, { subject: '出勤率', unit: '%' })).toBeUndefined()
})

eachEngine('a target that a register answers', (engine) => {
  test('has the figure of its own county, and of the city for the bureau; none where nothing can be computed', async () => {
    const city = await makeTestCity(await engine.open(await migrationsWith([match])))
    city.context.packs = [match]
    city.context.policy = policyWith([match])
    const play = async (login: 'principal' | 'office', club: 'northPrimary' | 'zonePrimary', ends: boolean) => {
      const made = await city.as(login, 'chess-match.arrange', (work) =>
        beginRecord(work, match, 'arrange', { club: city.units[club], opening: '残局', board: 'first' }),
      )
      if (!made.ok || !ends) return
      await city.as('principal', 'chess-match.begin', (work) => doAct(work, match, made.value.id, 'begin', {}))
      await city.as('principal', 'chess-match.draw', (work) => doAct(work, match, made.value.id, 'draw', {}))
    }
    await play('principal', 'northPrimary', true)
    await play('office', 'zonePrimary', false)
    const target = { id: '00000000-0000-7000-8000-000000000001', subject: '按时结束率', unit: '%' }
    const answersOf = (unit: 'northBureau' | 'zoneBureau' | 'basic' | 'northPrimary') =>
      city.byHand((hand) => answerTargets(hand, city.units[unit], [target]))
    const whole = { targetId: target.id, pack: 'chess-match', value: 100, numerator: 1, denominator: 1 }
    expect(await answersOf('northBureau')).toMatchObject([whole])
    expect(await answersOf('basic')).toMatchObject([whole])
    expect(await answersOf('northPrimary')).toMatchObject([whole])
    expect(await answersOf('zoneBureau')).toEqual([])
  })
})
