/** Words that make a promise firmer, softer, wider, narrower, exact or rough. Softening is weighed below 0, firming above. */
import type { Said } from './finding.ts'
import type { Phrase } from './phrases.ts'

interface Scale {
  /** Word of the finding when the second phrase is weaker, and when it is stronger. */
  codes: [weaker: string, stronger: string]
  strong: RegExp
  weak: RegExp
}

const scales: readonly Scale[] = [
  {
    codes: ['comparison/softer', 'comparison/firmer'],
    strong: /必须|务必|确保|保证|坚决|一律|不得|严禁|杜绝|刚性|不折不扣/g,
    weak: /力争|争取|努力|尽量|尽可能|原则上|鼓励|探索|适时|逐步|视情|酌情|适当|倡导/g,
  },
  {
    codes: ['comparison/narrower', 'comparison/wider'],
    strong:
      /(?<![健安完齐保])全[市县区域]|所有|全部|全体|全员|全面|普遍|各(?:县|区|地|校|级|类|域|学校|单位|科室|乡镇|中小学)|每(?:个|所|名|位|校|县|区|域|乡镇)/g,
    weak: /部分|试点|有条件的|符合条件的|具备条件的|个别|少数|先行|重点(?=[县校区域]|学校|地区|乡镇|单位)/g,
  },
  {
    codes: ['comparison/rougher', 'comparison/more-exact'],
    strong: /(?!)/g,
    weak: /左右|上下(?=[,。;]|$)|大约|约(?=\d)|[将接]近(?=\d)|近(?=\d)|大致|大体|基本(?=实现|完成|建成|消除|达到|形成|建立|普及|满足|解决|覆盖|全)/g,
  },
]

/** A judgement of two phrases: below 0 the second promises less, above 0 more. */
export interface Judgement {
  sign: -1 | 1
  what: Said
}

/** What the words of two phrases say about how much is promised. */
export function judgeFirmness(before: Phrase, after: Phrase): Judgement[] {
  const judged: Judgement[] = []
  for (const { codes, strong, weak } of scales) {
    const lost = without(words(before, strong), words(after, strong))
    const gained = without(words(after, strong), words(before, strong))
    const lostWeak = without(words(before, weak), words(after, weak))
    const gainedWeak = without(words(after, weak), words(before, weak))
    const balance = gained.length + lostWeak.length - lost.length - gainedWeak.length
    if (balance === 0) continue
    judged.push({
      sign: balance < 0 ? -1 : 1,
      what: {
        code: codes[balance < 0 ? 0 : 1],
        arguments: {
          before: [...lost, ...lostWeak].join('、') || '—',
          after: [...gained, ...gainedWeak].join('、') || '—',
        },
      },
    })
  }
  return judged.length > 0 ? judged : judgeEnumeration(before, after)
}

/** Things listed one after the other: fewer of them is narrower. */
function judgeEnumeration(before: Phrase, after: Phrase): Judgement[] {
  const [a, b] = [listed(before), listed(after)]
  if (a.length < 2 && b.length < 2) return []
  const gone = a.filter((thing) => !after.wording.text.includes(thing))
  const come = b.filter((thing) => !before.wording.text.includes(thing))
  if (gone.length > 0 === come.length > 0) return []
  const code = gone.length > 0 ? 'comparison/fewer-named' : 'comparison/more-named'
  return [
    {
      sign: gone.length > 0 ? -1 : 1,
      what: { code, arguments: { before: gone.join('、'), after: come.join('、') } },
    },
  ]
}

function listed({ plain }: Phrase): string[] {
  return plain
    .split(/、|以及/)
    .map((thing) => thing.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((thing) => thing !== '' && !/\d/.test(thing))
}

function words({ plain }: Phrase, pattern: RegExp): string[] {
  return plain.match(pattern) ?? []
}

/** The words of the first list that the second does not have, each as often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter((word) => {
    const at = left.indexOf(word)
    if (at < 0) return true
    left.splice(at, 1)
    return false
  })
}
