import { expect, test } from 'vitest'
import { openQueue } from './queue.ts'

function openGate(): { passed: Promise<void>; open(): void } {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open: () => open() }
}

test('At most as many tasks run at once as allowed, the others in order after them', async () => {
  const queue = openQueue(2, 10)
  const gates = [openGate(), openGate(), openGate(), openGate()]
  const begun: number[] = []
  const tasks = gates.map((gate, index) =>
    queue.run(async () => {
      begun.push(index)
      await gate.passed
      return index
    }),
  )
  await new Promise(setImmediate)
  expect(begun).toEqual([0, 1])
  expect(queue.waiting()).toBe(2)
  gates[1]?.open()
  await tasks[1]
  await new Promise(setImmediate)
  expect(begun).toEqual([0, 1, 2])
  for (const gate of gates) gate.open()
  expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3])
  expect(queue.waiting()).toBe(0)
})

test('A task that fails gives its place to the next', async () => {
  const queue = openQueue(1, 1)
  const first = queue.run(() => Promise.reject(new Error('no')))
  const second = queue.run(async () => 'done')
  await expect(first).rejects.toThrow('no')
  expect(await second).toBe('done')
})

test('When no place is left the task is refused at once', () => {
  const queue = openQueue(1, 1)
  const forever = () => new Promise<never>(() => {})
  expect(queue.run(forever)).not.toBeNull()
  expect(queue.run(forever)).not.toBeNull()
  expect(queue.run(forever)).toBeNull()
})
