/** The table of school construction 2025-2027 appended to the implementation plan: numbers of projects by county and year. */

/** Kinds of building project, in the order of the table. */
export const constructionKinds = ['kindergarten', 'compulsory', 'senior-high'] as const
export type ConstructionKind = (typeof constructionKinds)[number]

export const constructionYears = [2025, 2026, 2027] as const

/** Head of the table: kindergartens and compulsory schools year by year, senior high schools for the three years together. */
export const constructionHead: [title: string, years: string[]][] = [
  ['新建公办幼儿园', ['2025年', '2026年', '2027年']],
  ['新建、改扩建义务教育学校', ['2025年', '2026年', '2027年']],
  ['改扩建普通高中', ['2025—2027年']],
]

/** Rows: name as printed, key of the county (that of the city for directly run schools), then the seven columns. */
export const constructionRows: [name: string, county: string, numbers: number[]][] = [
  ['临溪区', 'yx/lx', [2, 1, 1, 3, 2, 2, 0]],
  ['望川区', 'yx/wc', [1, 1, 0, 2, 2, 1, 0]],
  ['石渡市', 'yx/sd', [1, 1, 1, 2, 1, 2, 1]],
  ['青岚县', 'yx/ql', [1, 1, 0, 1, 1, 1, 1]],
  ['禾泽县', 'yx/hz', [1, 0, 0, 1, 1, 1, 0]],
  ['高新区', 'yx/gx', [1, 1, 0, 1, 1, 2, 0]],
  ['市直', 'yx', [0, 0, 0, 0, 0, 0, 1]],
]

/** The line of totals as printed. One of them is off by one on purpose: see README.md. */
export const constructionTotals = [7, 6, 2, 10, 8, 9, 3]
