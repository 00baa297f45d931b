import { Socket } from 'node:net'

// The permissions of a process do not cover the network; a parser that was talked into calling somebody meets this.
Socket.prototype.connect = () => {
  throw Object.assign(new Error('A parser has nobody to call'), { code: 'ERR_ACCESS_DENIED' })
}

/** Sends a piece of the answer before its end; comes back when it is on its way, so that pieces do not pile up here. */
const give = (piece: unknown) => new Promise<void>((sent) => process.send?.({ piece }, undefined, {}, () => sent()))

/** The child of `run-limited.ts`: takes one order, answers in pieces and once at the end, and is gone. */
process.once('message', async (order: { module: string; path: string; name: string }) => {
  const { default: work } = (await import(order.module)) as {
    default: (path: string, name: string, give: (piece: unknown) => Promise<void>) => Promise<unknown>
  }
  process.send?.({ value: await work(order.path, order.name, give) }, undefined, {}, () => process.disconnect())
})
