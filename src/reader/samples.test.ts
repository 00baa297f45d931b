import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const folder = process.env.YAODIAN_SEEDS ?? ''

/** What was found by hand in the five documents, in the order of their names: offsets, values, counts; no words of theirs. */
const EXPECTED: {
  length: number
  documents: [start: number, kind: string, year: number | null][]
  sections: number[]
  items: number[]
  targets: [start: number, value: number | null, to?: number][]
  owners: number
  leads: number
  deadlines: number[]
  problems: Record<string, number>
}[] = [
  {
    length: 8385,
    documents: [[0, 'work-points', 2021]],
    sections: [286, 1160, 2089, 3494, 4915, 6665],
    items: [
      304, 534, 838, 1177, 1509, 1842, 2105, 2533, 2928, 3164, 3514, 3663, 3924, 4163, 4430, 4666, 4937, 5337, 5618,
      5868, 6128, 6428, 6687, 7169, 7475, 7663, 7970, 8130,
    ],
    targets: [
      [3696, 80],
      [3908, 3],
      [4585, 1],
      [4592, 1],
      [4773, 100],
      [5113, 1],
    ],
    owners: 0,
    leads: 0,
    deadlines: [526, 2432, 2462, 3110, 3143, 3829, 4131, 5119, 6575, 6577, 7008, 7122, 7161, 7483, 7505, 8249, 8302],
    problems: { 'no-target': 27, unquantified: 3, 'garbled-title': 1, 'lost-number': 3, 'missing-label': 1 },
  },
  {
    length: 3172,
    documents: [[26, 'work-points', 2017]],
    sections: [199, 562, 1142, 1548, 2369],
    items: [
      211, 290, 451, 574, 698, 830, 957, 1056, 1154, 1319, 1403, 1460, 1560, 1727, 1872, 1998, 2084, 2180, 2246, 2381,
      2549, 2694, 2755, 2873, 2986,
    ],
    targets: [
      [808, 5],
      [841, 1, 2],
      [858, 1],
      [1100, 100],
      [1277, 1, 2],
      [1351, 1, 2],
      [1390, 2, 4],
      [1776, 12],
      [1833, 20000],
      [1885, 3, 5],
      [1899, 1, 2],
      [1912, 5],
      [1929, 5],
      [1948, 2],
      [1980, 6],
      [2278, 7000],
      [2329, 1],
      [2341, 4],
      [2487, 800],
      [2661, 40000],
    ],
    owners: 0,
    leads: 0,
    deadlines: [975, 2077, 2427],
    problems: { 'empty-metadata': 2, unquantified: 6, 'lost-dash': 3, 'missing-stop': 1, 'lost-punctuation': 1 },
  },
  {
    length: 9763,
    documents: [
      [296, 'work-points', 2021],
      [5366, 'summary', 2020],
      [8433, 'work-plan', 2021],
    ],
    sections: [506, 1101, 1770, 2508, 3625, 4415, 5413, 8295, 8433],
    items: [
      530, 702, 899, 1126, 1291, 1568, 1792, 1956, 2138, 2322, 2530, 2823, 2977, 3182, 3417, 3647, 3819, 4047, 4437,
      4655, 4813, 5038, 5173, 5426, 5624, 6061, 6817, 7304, 7709, 8528, 8738, 8882, 9009, 9167, 9310, 9474, 9595,
    ],
    targets: [
      [1988, null],
      [2044, null],
      [2062, 100],
      [2159, null],
      [2220, 100],
      [2252, null],
      [2281, null],
      [2299, null],
      [2713, 100],
      [4028, null],
      [4356, null],
      [4378, null],
      [4467, null],
      [4556, 100],
      [4790, 100],
    ],
    owners: 0,
    leads: 0,
    deadlines: [1411, 1530, 2443, 4606, 4732, 5000, 5073, 5135, 9065],
    problems: {
      placeholder: 78,
      unquantified: 3,
      'several-documents': 2,
      'contents-residue': 1,
      'same-name': 1,
      'stray-character': 2,
      'inserted-space': 1,
    },
  },
  {
    length: 3363,
    documents: [[22, 'work-points', null]],
    sections: [273, 1675, 2916],
    items: [304, 655, 877, 1379, 1707, 1968, 2287, 2462, 2591, 2793, 2948, 3165],
    targets: [
      [1039, 30],
      [1057, 20],
      [1123, 1200],
      [1168, 250],
      [1203, 1250],
      [1213, 1000],
      [2184, 300000000],
      [2190, 400000],
      [2233, 2],
      [2269, 2],
      [3020, 168],
      [3038, 75],
      [3087, 65],
      [3202, 65],
    ],
    owners: 0,
    leads: 0,
    deadlines: [1147, 1657, 1907, 2175, 3277],
    problems: { gloss: 57, 'lost-year': 6, 'lost-name': 2, 'lost-character': 1, 'one-number-for-two': 1 },
  },
  {
    length: 17743,
    documents: [[65, 'implementation-plan', 2019]],
    sections: [519, 527, 822, 1123, 1331, 1339, 3309, 4257, 6803, 7657, 8838, 9211, 10710, 11545, 12788, 14923],
    items: [
      1448, 2135, 2577, 2823, 3483, 3834, 4048, 4350, 4587, 5030, 5309, 6293, 6928, 7173, 7323, 7507, 7779, 7897, 8152,
      8450, 8855, 9053, 9319, 9523, 9760, 10141, 10326, 10763, 11146, 11292, 11597, 11789, 12019, 12428, 12803, 13398,
      13751, 14149, 14426, 14714, 14931, 15480, 15861, 16417,
    ],
    targets: [
      [1156, 91],
      [1170, 95.5],
      [1187, 91],
      [1203, 50],
      [2212, 1, 2],
      [2259, 1],
      [2410, 15],
      [2648, 10],
      [3428, 80],
      [3463, 50],
      [3663, 1],
      [3678, 2, 3],
      [3698, 1],
      [3762, 200],
      [4329, 20],
      [4784, 11],
      [4802, 8],
      [4810, 2],
      [4818, 1],
      [4833, 10],
      [4842, 1],
      [4862, 5],
      [4870, 3],
      [4878, 2],
      [5581, 71],
      [5775, 95],
      [6019, 90],
      [6872, 14],
      [6888, 7],
      [7013, 6],
      [7028, 45],
      [7828, 3],
      [8940, 1, 2],
      [10901, 100],
      [10935, 1000],
      [10968, 100],
      [11060, 8],
      [11066, 10],
      [11073, 15],
      [11080, 1],
      [11192, 100],
      [11719, 100],
      [12573, 10],
      [15311, 100],
      [16659, 100],
      [17448, 1],
      [17465, 2, 3],
      [17485, 1],
      [17533, 50],
    ],
    owners: 196,
    leads: 44,
    deadlines: [
      405, 463, 1134, 2267, 2404, 2516, 2757, 3421, 3912, 4322, 4485, 4946, 5219, 5574, 5769, 6013, 6616, 6822, 6850,
      7715, 8899, 8953, 9228, 9371, 9885, 9901, 10430, 10928, 12451, 14215, 14319, 14677, 15190, 15963, 15991, 16489,
      16509, 16634, 17092, 17183, 17526,
    ],
    problems: {
      draft: 1,
      'unclosed-bracket': 1,
      'document-number': 1,
      unquantified: 2,
      'doubled-word': 2,
      'missing-stop': 2,
      'wrong-character': 2,
      'lost-punctuation': 4,
      'missing-bracket': 1,
      'no-owner': 5,
      'lost-character': 1,
      'repeated-sentence': 1,
      'lost-word': 1,
      'similar-clause': 1,
      'lost-year-word': 1,
      'period-differs': 1,
      'table-columns': 1,
      'table-empty-column': 1,
      'table-cell': 1,
      'table-sum': 1,
      'two-numbers': 1,
      'drafter-comment': 2,
    },
  },
]

describe.skipIf(folder === '')('the five documents (YAODIAN_SEEDS)', () => {
  const files =
    folder === ''
      ? []
      : readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .sort()
  const readings = files.map((name) => readPlan({ name, text: readFileSync(join(folder, name), 'utf8') }))

  it.each(EXPECTED.map((expected, index) => [index, expected] as const))(
    'document %i has its sections, items, targets and deadlines at their places',
    (index, expected) => {
      const reading = readings[index]
      if (!reading) throw new Error(`document ${index} is missing in ${folder}`)
      expect(reading.text.length).toBe(expected.length)
      expect(
        reading.documents.map((document) => [document.span[0], document.kind, document.period?.from ?? null]),
      ).toEqual(expected.documents)
      const starts = (type: string) => reading.nodes.filter((node) => node.type === type).map((node) => node.span[0])
      expect(starts('section')).toEqual(expected.sections)
      expect(starts('item')).toEqual(expected.items)
      expect(
        reading.targets.map((target) => [target.span[0], target.value, ...(target.to === null ? [] : [target.to])]),
      ).toEqual(expected.targets)
      expect(reading.owners).toHaveLength(expected.owners)
      expect(reading.owners.filter((owner) => owner.role === 'lead')).toHaveLength(expected.leads)
      const own = reading.deadlines.filter((deadline) => !deadline.inherited)
      expect(own.map((deadline) => deadline.span[0])).toEqual(expected.deadlines)
    },
  )

  it.each(EXPECTED.map((expected, index) => [index, expected] as const))(
    'document %i has its problems',
    (index, expected) => {
      const counts: Record<string, number> = {}
      for (const { code } of readings[index]?.problems ?? [])
        counts[code.slice('reader/'.length)] = (counts[code.slice('reader/'.length)] ?? 0) + 1
      expect(counts).toEqual(expected.problems)
    },
  )

  it('keeps every character and every quotation', () => {
    for (const reading of readings) {
      expect(reading.coverage.accounted).toBe(reading.text.length)
      for (const target of reading.targets) expect(reading.text.slice(...target.span)).toBe(target.quote)
    }
  })

  it('recovers the table that lost its layout: one column empty, one total off by one', () => {
    const [table] = readings[4]?.tables ?? []
    expect(table?.cells.some((cell) => cell.column === 0)).toBe(false)
    expect(table?.totals.filter((total) => total.printed !== total.computed)).toEqual([
      { column: 5, printed: 2, computed: 3 },
    ])
    expect(table?.cells.filter((cell) => cell.candidates).map((cell) => cell.candidates)).toEqual([[0, 1, 2]])
  })
})
