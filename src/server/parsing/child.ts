import { Socket } from 'node:net'

// The permissions of a process do not cover the network; a parser that was talked into calling somebody meets this.
Socket.prototype.connect = () => {
  throw Object.assign(new Error('A parser has nobody to call'), { code: 'ERR_ACCESS_DENIED' })
}

/** The child of `run-limited.ts`: takes one order, answers once, and is gone. */
process.once('message', async (order: { module: string; path: string; name: string }) => {
  const { default: work } = (await import(order.module)) as {
    default: (path: string, name: string) => Promise<unknown>
  }
  process.send?.({ value: await work(order.path, order.name) }, undefined, {}, () => process.disconnect())
})
