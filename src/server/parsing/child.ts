/** The child of `run-limited.ts`: takes one order, answers once, and is gone. */
process.once('message', async (order: { module: string; path: string; name: string }) => {
  const { default: work } = (await import(order.module)) as {
    default: (path: string, name: string) => Promise<unknown>
  }
  process.send?.({ value: await work(order.path, order.name) }, undefined, {}, () => process.disconnect())
})
