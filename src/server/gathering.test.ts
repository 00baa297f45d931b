import { expect, it, vi } from 'vitest'
import { Gathering, type Grouping } from './gathering.ts'

/** Doubles numbers; each group ends when it is told to. */
function doubling(most: number, lanes: number, rest?: Grouping['rest']) {
  const groups: number[][] = []
  const ends: ((error?: Error) => void)[] = []
  const gathering = new Gathering<number, number>(
    (all) => {
      groups.push(all)
      return new Promise((resolve, reject) => {
        ends.push((error) => (error ? reject(error) : resolve(all.map((each) => 2 * each))))
      })
    },
    { most, lanes, rest },
  )
  return { gathering, groups, ends }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 5))

it('does at once what comes alone, and together what comes meanwhile', async () => {
  const { gathering, groups, ends } = doubling(3, 1)
  const first = gathering.add(1)
  await soon()
  const others = [2, 3, 4, 5].map((each) => gathering.add(each))
  await soon()
  expect(groups).toEqual([[1]])
  ends[0]?.()
  expect(await first).toBe(2)
  await soon()
  expect(groups).toEqual([[1], [2, 3, 4]])
  ends[1]?.()
  await soon()
  expect(groups).toEqual([[1], [2, 3, 4], [5]])
  ends[2]?.()
  expect(await Promise.all(others)).toEqual([4, 6, 8, 10])
})

it('has as many groups under way as it has lanes', async () => {
  const { gathering, groups, ends } = doubling(2, 2)
  const all = [1, 2, 3, 4, 5].map((each) => gathering.add(each))
  await soon()
  expect(groups).toEqual([
    [1, 2],
    [3, 4],
  ])
  for (const end of ends) end()
  await soon()
  ends[2]?.()
  expect(await Promise.all(all)).toEqual([2, 4, 6, 8, 10])
})

it('rests after a crowd, so that what comes meanwhile goes together though a lane is free', async () => {
  vi.useFakeTimers()
  const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
  const { gathering, groups, ends } = doubling(10, 3, { crowd: 2, milliseconds: 20 })
  for (const some of [[1, 2], [3], [4, 5, 6]]) {
    for (const each of some) void gathering.add(each)
    await pass(1)
  }
  expect(groups).toEqual([[1, 2], [3], [4, 5, 6]])
  for (const end of ends) end()
  const others = []
  for (const each of [7, 8]) {
    others.push(gathering.add(each))
    await pass(9)
  }
  expect(groups).toHaveLength(3)
  await pass(2)
  expect(groups[3]).toEqual([7, 8])
  ends[3]?.()
  expect(await Promise.all(others)).toEqual([14, 16])
  vi.useRealTimers()
})

it('goes on after a group that failed, whose members all hear of it', async () => {
  const { gathering, ends } = doubling(2, 1)
  const all = [1, 2, 3].map((each) => gathering.add(each))
  await soon()
  ends[0]?.(new Error('no disk'))
  await expect(all[0]).rejects.toThrow('no disk')
  await expect(all[1]).rejects.toThrow('no disk')
  await soon()
  ends[1]?.()
  expect(await all[2]).toBe(6)
})
