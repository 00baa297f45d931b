// Two plans of 300 items each, a third of the sentences changed. One line of JSON. Limit: 1 second of one core.
import { comparePlans } from '#algorithms/compare-plans/compare-plans.ts'
import { comparedPlan } from '#core/compared-plan.ts'
import { plainText } from '#reader/plain-text.ts'
import { readPlan } from '#reader/read-plan.ts'

const count = Number(process.env.ITEMS ?? 300)
let state = 7
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
const verbs = ['推进', '完善', '建设', '落实', '规范', '开展', '实施', '加强']
const things = [
  '幼儿园',
  '小学',
  '初中',
  '高中',
  '职业学校',
  '特殊教育学校',
  '寄宿制学校',
  '教学点',
  '食堂',
  '校车',
  '宿舍',
  '体育场馆',
]
const matters = [
  '布局',
  '课程',
  '师资',
  '经费',
  '安全',
  '评价',
  '信息化',
  '资助',
  '图书',
  '卫生',
  '招生',
  '培训',
  '督导',
  '研学',
]
const of = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string
const sentence = () =>
  `${of(verbs)}${of(things)}${of(matters)}，${of(verbs)}${of(matters)}${of(matters)}制度，${of(verbs)}${of(things)}${Math.ceil(random() * 40)}所。`
const items = Array.from({ length: count }, () => [
  `${of(verbs)}${of(things)}${of(matters)}`,
  ...Array.from({ length: 6 }, sentence),
])
const changed = items.map((lines) =>
  lines.map((line, at) => (at > 0 && random() < 0.33 ? line.replace(/\d+/, (n) => String(Number(n) + 2)) : line)),
)
changed.reverse()

const planOf = (list: string[][]) => {
  const text = `某市教育局工作要点\n${list.map(([title, ...rest], at) => `${at + 1}.${title}。${rest.join('')}`).join('\n')}\n`
  return comparedPlan(readPlan({ name: 'plan.txt', text }), plainText(text))
}
const [before, after] = [planOf(items), planOf(changed)]
const rounds = Array.from({ length: 3 }, () => {
  const begun = process.cpuUsage()
  const { counts } = comparePlans({ before, after })
  return { seconds: process.cpuUsage(begun).user / 1e6, counts }
})
console.log(
  JSON.stringify({
    bench: 'compare-plans',
    items: [before.parts.length, after.parts.length],
    characters: before.text.length,
    first: Number(rounds[0]?.seconds.toFixed(2)),
    best: Number(Math.min(...rounds.map(({ seconds }) => seconds)).toFixed(2)),
    counts: rounds[0]?.counts,
  }),
)
