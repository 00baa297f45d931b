// Runs before the page: it asks ahead, and what its libraries call and the oldest supported browser (Chrome 86) lacks, and the word to the
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

// Who is signed in, and the first records of the register at the address, are asked for while the code of the page is still
// being read: `src/web/records/asked.ts` gives the answers to who asks for them there.
const english = (() => {
  try {
    return localStorage.getItem('yaodian.language') === 'en'
  } catch {
    return false
  }
})()
const headers = { accept: 'application/json', 'accept-language': english ? 'en' : 'zh' }
globalThis.__asked = {}
function ask(path) {
  const answer = fetch(path, { headers, credentials: 'same-origin' })
  // Whoever takes the answer hears of a failure.
  answer.catch(() => {})
  globalThis.__asked[`${headers['accept-language']} ${path}`] = answer
}
ask('/api/session')
const register = /^\/(?:settings\/)?registers\/([a-z-]+)$/.exec(location.pathname)
if (register && location.search === '') ask(`/api/registers/${register[1]}?limit=100`)

globalThis.__zod_globalConfig = { jitless: true }
