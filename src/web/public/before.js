// Runs before the page: what its libraries call and the oldest supported browser (Chrome 86) lacks, and the word to the
// shapes of the wire (zod) that the page's content policy allows no code made from text.

function lack(owner, name, value) {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
}

function at(index) {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function findLast(holds) {
  for (let index = this.length - 1; index >= 0; index -= 1) if (holds(this[index], index, this)) return this[index]
  return undefined
}

lack(Array.prototype, 'at', at)
lack(Array.prototype, 'findLast', findLast)
// biome-ignore lint/suspicious/noPrototypeBuiltins: this is where Object.hasOwn comes from
lack(Object, 'hasOwn', (owner, name) => Object.prototype.hasOwnProperty.call(owner, name))

globalThis.__zod_globalConfig = { jitless: true }
