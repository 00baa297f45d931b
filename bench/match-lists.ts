// Two lists of 100,000 persons with seeded errors compared. One line of JSON. Limit: seconds; everybody with everybody would be 10^10 pairs.
import type { ListedPerson } from '#algorithms/listed-persons.ts'
import { matchLists } from '#algorithms/match-lists.ts'

const count = Number(process.env.ROWS ?? 100_000)
let state = 11
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
const character = () => String.fromCodePoint(0x4e00 + Math.floor(random() ** 2 * 2500))

const here: ListedPerson[] = Array.from({ length: count }, (_, i) => ({
  identity: random() < 0.9 ? `1101012015${String(i).padStart(8, '0')}` : null,
  name: '张王李赵陈杨黄周吴徐'[Math.floor(random() * 10)] + character() + character(),
  birth: `20${10 + Math.floor(random() * 8)}-0${1 + Math.floor(random() * 9)}-${10 + Math.floor(random() * 18)}`,
  school: `第${Math.floor(random() * 900)}小学`,
}))
const there = here.flatMap((each): ListedPerson[] => {
  const fate = random()
  if (fate < 0.03) return []
  if (fate < 0.08) return [{ ...each, school: '转入学校' }]
  if (fate < 0.13) return [{ ...each, identity: null, name: each.name.slice(0, 2) + character() }]
  return [fate < 0.4 ? { ...each, identity: null } : each]
})
there.reverse()

const begun = performance.now()
const { same, changed, doubtful, onlyHere, onlyThere } = matchLists(here, there)
const seconds = (performance.now() - begun) / 1000
console.log(
  JSON.stringify({
    bench: 'match-lists',
    here: here.length,
    there: there.length,
    seconds: Number(seconds.toFixed(2)),
    same: same.length,
    changed: changed.length,
    doubtful: doubtful.length,
    onlyHere: onlyHere.length,
    onlyThere: onlyThere.length,
    megabytes: Math.round(process.memoryUsage().rss / 1024 / 1024),
  }),
)
