// node bench/reader.ts: characters per second of the reader, hostile input, and its peer on the same text. One JSON object a line.
// The five documents come from the folder in YAODIAN_SEEDS; without it a plan written here stands in and the line says so.
// Times are those of the one thread (CPU); `wall` is beside them, larger where the machine is busy.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '#reader/read-plan.ts'
import type { Target } from '#reader/reading.ts'

type Time = { ms: number; wall: number }

function time(work: () => void): Time {
  const wall = performance.now()
  const start = process.threadCpuUsage()
  work()
  const used = process.threadCpuUsage(start)
  return { ms: (used.user + used.system) / 1000, wall: performance.now() - wall }
}

/** The best of several runs. */
function best(runs: number, work: () => void): Time {
  const times = Array.from({ length: runs }, () => time(work))
  return times.reduce((one, other) => (other.ms < one.ms ? other : one))
}

function report(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function perSecond(characters: number, { ms }: Time): number {
  return Math.round((characters / ms) * 1000)
}

const OWN_PLAN = `某市教育局2022年工作要点
一、推进基础教育发展
1.办好学前教育。公办园在园幼儿占比达到55%以上,新建幼儿园12所,新增学位3600个。(责任单位:市教育局、财政局;具体实施单位:各县(市、区)人民政府)
2.办好义务教育。到2022年底,每个县至少建成1个教育集团,培训骨干教师800名。每月调度一次。
二、加强队伍建设
3.培养教师。“双师型”教师比例不低于50%,补助标准为每人每年1200元。
`

const folder = process.env.YAODIAN_SEEDS
const texts = folder
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'))
  : [OWN_PLAN.repeat(60)]
const corpus = texts.join('\n')
const from = folder ? 'YAODIAN_SEEDS' : 'own plan (YAODIAN_SEEDS is not set)'

function repeated(characters: number): string {
  return `${corpus}\n`.repeat(Math.ceil(characters / (corpus.length + 1)))
}

for (let warm = 0; warm < 4; warm++) readPlan({ name: 'warm', text: corpus })
const sizes = [400_000, 4_000_000].map((size) => {
  const text = repeated(size)
  const took = best(3, () => void readPlan({ name: 'plan', text }))
  report({
    bench: 'reader',
    corpus: from,
    characters: text.length,
    ms: Math.round(took.ms),
    wall: Math.round(took.wall),
    perSecond: perSecond(text.length, took),
  })
  return took.ms / text.length
})
report({
  bench: 'reader growth',
  timePerCharacter: Number(((sizes[1] as number) / (sizes[0] as number)).toFixed(2)),
  meaning: '4 million against 0.4 million; 1 is linear',
})

const HOSTILE: Record<string, string> = {
  'open brackets': '(',
  'close brackets': ')',
  第: '第',
  digits: '7',
  quotes: '“',
  'book marks': '《',
  一: '一',
  'labels without text': '1、\n',
  roles: '责任单位:',
  words: '发展',
  years: '2021年',
  blanks: 'X所',
  stars: '*',
  'short lines': '甲\n',
  numbers: '1\n',
  percentages: '90%,',
  'doubled words': '政府政府',
  plans: '某县2022年工作计划\n一、甲\n',
  tables: '序号\n任务\n责任单位\n1\n甲\n乙局\n',
}
for (const [name, piece] of Object.entries(HOSTILE)) {
  const small = piece.repeat(Math.ceil(250_000 / piece.length))
  const large = piece.repeat(Math.ceil(1_000_000 / piece.length))
  const one = time(() => void readPlan({ name, text: small }))
  const other = time(() => void readPlan({ name, text: large }))
  report({
    bench: 'reader hostile',
    input: name,
    characters: large.length,
    ms: Math.round(other.ms),
    fourTimesTheText: Number((other.ms / Math.max(one.ms, 1)).toFixed(1)),
  })
}

/** Expressions and their values; a range has two. */
const EXPRESSIONS: [words: string, value: number, to?: number][] = [
  ['入园率达到80%', 80],
  ['覆盖率达到百分之八十五', 85],
  ['新增学位2万个', 20000],
  ['新建校舍面积40万平方米', 400000],
  ['投入1.2亿元', 120000000],
  ['补助标准为每人每年1200元', 1200],
  ['新建幼儿园12所', 12],
  ['建设3-5所试点学校', 3, 5],
  ['组建1—2个教育集团', 1, 2],
  ['培训教师500人次', 500],
  ['生师比达到15:1', 15],
  ['巩固率保持在99.5%以上', 99.5],
  ['每天锻炼不少于1小时', 1],
  ['掌握一项运动技能', 1],
  ['班额控制在45人以内', 45],
  ['办公经费压减10%', 10],
  ['满意度提高3个百分点', 3],
  ['接入带宽达到1000M', 1000],
]
const COMPARED: [words: string, comparator: Target['comparator']][] = [
  ['入园率不低于80%', '>='],
  ['入园率在80%以上', '>='],
  ['大班额比例控制在5%以内', '<='],
  ['辍学率低于1%', '<'],
  ['巩固率超过99%', '>'],
  ['建设3-5所试点学校', 'between'],
  ['新建幼儿园12所', '='],
  ['每个乡镇至少办好1所幼儿园', '>='],
]

await comparePeer()

/** Expressions with what they mean; ours are written into a sentence of a plan, the peer gets the expression itself. */
async function comparePeer(): Promise<void> {
  const suite = (await import('@microsoft/recognizers-text-suite')) as unknown as Record<
    string,
    (text: string, culture: string) => { text: string; resolution?: Record<string, unknown> }[]
  >
  const chinese = 'zh-cn'
  const all = [
    'recognizeNumber',
    'recognizePercentage',
    'recognizeNumberWithUnit',
    'recognizeDimension',
    'recognizeCurrency',
    'recognizeDateTime',
    'recognizeOrdinal',
  ].filter((name) => typeof suite[name] === 'function')
  const text = repeated(100_000).slice(0, 100_000)
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  const theirs = time(() => {
    for (const paragraph of paragraphs) for (const name of all) suite[name]?.(paragraph, chinese)
  })
  const ours = best(3, () => void readPlan({ name: 'plan', text }))
  report({
    bench: 'peer speed',
    peer: '@microsoft/recognizers-text-suite',
    models: all,
    characters: text.length,
    peerPerSecond: perSecond(text.length, theirs),
    oursPerSecond: perSecond(text.length, ours),
    times: Math.round(theirs.ms / ours.ms),
  })
  let [mine, peer] = [0, 0]
  for (const [words, value, to] of EXPRESSIONS) {
    const [target] = readPlan({
      name: 'plan',
      text: `某市2022年教育工作计划\n一、建设\n1.推进建设。${words}。`,
    }).targets
    if (target && target.value === value && target.to === (to ?? null)) mine++
    const numbers = all
      .flatMap((name) => suite[name]?.(words, chinese) ?? [])
      .map((found) => Number.parseFloat(String(found.resolution?.value ?? '')))
    if (numbers.includes(value) && (to === undefined || numbers.includes(to))) peer++
  }
  const modified = COMPARED.filter(
    ([words, comparator]) =>
      readPlan({ name: 'plan', text: `某市2022年教育工作计划\n一、建设\n1.推进建设。${words}。` }).targets[0]
        ?.comparator === comparator,
  ).length
  report({
    bench: 'peer accuracy',
    expressions: EXPRESSIONS.length,
    ours: mine,
    peer,
    comparators: COMPARED.length,
    oursComparators: modified,
    peerComparators: 0,
    note: 'the peer gives values only; a range counts for it when both numbers are found',
  })
}
