import { beforeAll, expect, test } from 'vitest'
import { foldActs } from '#core/record.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../policy.ts'
import { migrationsWith } from '../storage/pack-testing.ts'
import { eachEngine } from '../storage/testing.ts'
import { makeTestCity, type TestCity } from '../testing.ts'
import { enterStories, recordIdAt } from './enter-stories.ts'
import { actsOf, find } from './perform.ts'
import { countRecords } from './registers/count-records.ts'
import { doAct } from './registers/do-act.ts'
import { storedPack } from './registers/stored-pack.ts'

eachEngine('records entered with their stories', (engine) => {
  let city: TestCity
  const stored = storedPack(match)
  const begun = new Date('2026-09-01T02:00:00.000Z')
  const ended = new Date('2026-09-03T02:00:00.000Z')
  const white = '110101199003070134'
  let ids: string[]

  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])))
    city.context.packs = [match]
    city.context.policy = policyWith([match])
    const unitId = city.units.northPrimary
    await city.byHand(async (hand) => {
      const by = { ...hand.actor, name: '甲' }
      const stories = Array.from({ length: 3 }, (_, i) => ({
        id: recordIdAt(begun),
        acts: [
          {
            verb: 'arrange',
            values: {
              unitId,
              due: null,
              started: null,
              given: { club: unitId, opening: `开局 ${i}`, board: 'first', white },
            },
            by,
            at: begun,
          },
          ...(i < 2
            ? [{ verb: 'begin', values: { unitId, due: null, started: null, given: {} }, by: hand.actor, at: ended }]
            : []),
        ],
      }))
      await enterStories(hand, stored, stories)
      ids = stories.map(({ id }) => id)
    })
  })

  test('each row is the fold of its acts, which keep their own time and doer, sealed values included', async () => {
    await city.byHand(async (hand) => {
      for (const id of ids) {
        const { unitPath: _, ...row } = (await find(hand, stored, id)) as { unitPath: string }
        expect(foldActs(stored.kind, await actsOf(hand, id))).toEqual(row)
      }
      const [first, second] = await actsOf(hand, ids[0] as string)
      expect([first?.at, first?.by.name, first?.step]).toEqual([begun.toISOString(), '甲', 1])
      expect([second?.at, second?.verb, second?.step]).toEqual([ended.toISOString(), 'begin', 2])
      expect(JSON.stringify(await hand.tx.query('select * from chess_match'))).not.toContain(white)
    })
  })

  test('they are counted, and go on by ordinary acts', async () => {
    const counts = async () => {
      const counted = await city.as('office', 'chess-match.read', (work) => countRecords(work, match))
      return counted.ok && counted.value.by.state
    }
    expect(await counts()).toEqual({ playing: 2, arranged: 1 })
    const drawn = await city.as('principal', 'chess-match.draw', (work) =>
      doAct(work, match, ids[0] as string, 'draw', {}),
    )
    expect(drawn).toMatchObject({ ok: true })
    expect(await counts()).toMatchObject({ playing: 1, drawn: 1 })
  })
})
