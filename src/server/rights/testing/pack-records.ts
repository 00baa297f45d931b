/** Marked records of packs: at each unit one in every state, reached by the acts of the pack from its first. */
import type { FieldClass } from '#core/may.ts'
import { actsFrom, type Pack } from '#core/pack.ts'
import { begin, perform } from '../../services/perform.ts'
import { storedPack } from '../../services/registers/stored-pack.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import type { TestCity } from '../../testing.ts'
import { type Marks, valuesOf } from './pack-values.ts'

/** Pack -> state -> id of the record that stands in it. */
export type RecordIds = Record<string, Record<string, string>>

/** State -> the shortest way of acts to it, for every state that can be reached. */
export function waysTo(pack: Pack): Map<string, string[]> {
  const ways = new Map<string, string[]>()
  let ends: [state: string, way: string[]][] = [['new', []]]
  while (ends.length > 0) {
    const further: typeof ends = []
    for (const [state, way] of ends)
      for (const verb of actsFrom(pack, state)) {
        const to = pack.acts[verb]?.to as string
        if (to === 'same' || ways.has(to)) continue
        ways.set(to, [...way, verb])
        further.push([to, [...way, verb]])
      }
    ends = further
  }
  return ways
}

/** Makes the records at the units of these marks; gives their ids in the order of the marks. */
export async function makeRecords(city: TestCity, pack: Pack, all: readonly Marks[]): Promise<RecordIds[string][]> {
  const stored = storedPack(pack)
  const ids = all.map((): RecordIds[string] => ({}))
  await city.byHand(async (hand) => {
    let n = 0
    for (const [state, [first, ...others]] of waysTo(pack)) {
      const beginnings = all.map((marks, i) => {
        const id = uuidv7(hand.now)
        ;(ids[i] as RecordIds[string])[state] = id
        return {
          id,
          verb: first as string,
          values: { unitId: marks.unit, due: null, started: null, given: valuesOf(pack, marks, n) },
        }
      })
      await begin(hand, stored, beginnings)
      for (const verb of others)
        for (const { id, values } of beginnings) await perform(hand, stored, id, verb, { ...values, given: {} })
      n += 1
    }
  })
  return ids
}

/** Keeps one file for each class, whose content and name are marked. */
export async function keepFiles(city: TestCity, texts: Record<FieldClass, string>): Promise<Marks['files']> {
  const kept = await Promise.all(
    (Object.keys(texts) as FieldClass[]).map(async (each) => {
      const kept = await city.keep(`${texts[each]} 附件 ${each}`)
      return [each, { ...kept, name: `${texts[each]}.txt`, mediaType: 'text/plain' }]
    }),
  )
  return Object.fromEntries(kept)
}
