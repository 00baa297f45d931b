/** Methods that libraries call and the oldest supported browser (Chrome 86) lacks. Runs before everything else. */

function lack(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function findLast(this: unknown[], holds: (value: unknown, index: number, all: unknown[]) => unknown): unknown {
  for (let index = this.length - 1; index >= 0; index -= 1) if (holds(this[index], index, this)) return this[index]
  return undefined
}

lack(Array.prototype, 'at', at)
lack(Array.prototype, 'findLast', findLast)
// biome-ignore lint/suspicious/noPrototypeBuiltins: this is where Object.hasOwn comes from
const hasOwn = (owner: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(owner, name)
lack(Object, 'hasOwn', hasOwn)
