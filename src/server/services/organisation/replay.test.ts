import { beforeAll, expect, it } from 'vitest'
import { foldActs } from '#core/record.ts'
import { recordTable } from '../../storage/tables/ledger.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { firstDay, makeTestCity, type TestCity } from '../../testing.ts'
import { actsOf, begin, find, perform } from '../perform.ts'
import { groups, memberships, storedKinds, people as storedPeople } from '../stored.ts'
import { addAlias } from './add-alias.ts'
import { appoint } from './appoint.ts'
import { disableAccount, enableAccount } from './disable-account.ts'
import { erasePerson } from './erase-person.ts'
import { moveUnit } from './move-unit.ts'
import { openAccount, resetAccount } from './open-account.ts'
import { correctPerson, registerPerson } from './register-person.ts'
import { endRelation, relateUnit } from './relate-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { setTerm } from './set-term.ts'
import { succeedUnit } from './succeed-unit.ts'

/** Kinds of record that this room's services write. */
const kinds = ['account', 'alias', 'group', 'membership', 'person', 'post', 'relation', 'succession', 'term', 'unit']

eachEngine('after a busy year', (engine) => {
  let city: TestCity
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    const { units, people } = city
    await city.byHand(async (hand) => {
      const on = '2026-08-01'
      valueIn(
        await renameUnit(hand, units.northJunior, { name: '北县育才中学', shortName: '育才', on, document: '一号' }),
      )
      valueIn(await addAlias(hand, units.northJunior, { name: '育才中学', kind: 'other' }))
      valueIn(await moveUnit(hand, units.northPrimary, { parentId: units.northTown, on }))
      const relation = { kind: 'inspection' as const, targetId: units.district, from: on, document: '二号' }
      const { id } = valueIn(await relateUnit(hand, units.northPoint, relation))
      valueIn(await endRelation(hand, id, { on: '2026-09-01' }))
      const merger = { kind: 'merger' as const, successorIds: [units.northPrimary], on }
      valueIn(await succeedUnit(hand, units.northPoint, merger))

      const clerk = valueIn(
        await registerPerson(hand, { unitId: units.zonePrimary, name: '某甲', phone: '19900000100' }),
      )
      valueIn(await correctPerson(hand, clerk.id, { name: '某乙', phone: '19900000101' }))
      await perform(hand, storedPeople, clerk.id, 'reveal', { revealed: { field: 'phone', purpose: '核实' } })
      valueIn(
        await appoint(hand, {
          personId: clerk.id,
          unitId: units.zonePrimary,
          role: 'school-clerk',
          title: '干事',
          from: firstDay,
        }),
      )
      const account = valueIn(await openAccount(hand, { unitId: units.zonePrimary, login: 'jia', personId: clerk.id }))
      valueIn(await resetAccount(hand, account.id))
      valueIn(await disableAccount(hand, account.id, {}))
      valueIn(await enableAccount(hand, account.id, {}))
      valueIn(await erasePerson(hand, people.section.person, { reason: '本人申请' }))

      const term = {
        unitId: units.city,
        kind: 'term' as const,
        name: '第一学期',
        schoolYear: '2026-2027',
        from: '2026-09-01',
        to: '2027-01-20',
      }
      valueIn(await setTerm(hand, term))
      valueIn(await setTerm(hand, { ...term, to: '2027-01-25' }))
      const founded = { unitId: units.bureau, kind: 'alliance' as const, name: '联盟', from: firstDay }
      const [group] = await begin(hand, groups, [{ verb: 'found', values: founded }])
      const groupId = (group as { id: string }).id
      const join = { unitId: units.zonePrimary, groupId, duty: 'lead' as const, from: firstDay }
      const [member] = await begin(hand, memberships, [{ verb: 'join', values: join }])
      await perform(hand, memberships, (member as { id: string }).id, 'leave', { on })
      await perform(hand, groups, groupId, 'dissolve', { on })
    })
  })

  it.each(kinds)('the acts of every %s give its row', async (type) => {
    const stored = storedKinds.get(type)
    if (!stored) throw new Error(`no kind ${type}`)
    const pairs = await city.byHand(async (hand) => {
      const records = (await hand.tx.orm.select().from(recordTable)).filter((record) => record.type === type)
      const found: [unknown, unknown, number, number][] = []
      for (const { id, unitPath, version } of records) {
        const acts = await actsOf(hand, id)
        const state = foldActs(stored.kind, acts)
        found.push([await find(hand, stored, id), { ...state, unitPath }, acts.length, version])
      }
      return found
    })
    expect(pairs.length).toBeGreaterThan(0)
    expect(Math.max(...pairs.map(([, , acts]) => acts))).toBeGreaterThan(
      type === 'succession' || type === 'alias' ? 0 : 1,
    )
    for (const [row, folded, acts, version] of pairs) {
      expect(row).toEqual(folded)
      expect(version).toBe(acts)
    }
  })
})
