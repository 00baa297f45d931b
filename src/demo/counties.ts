/** The six county-level governments, their towns, and how many schools of each kind they have. */

/** A county-level government of the demo city. */
export type County = {
  key: string
  name: string
  kind: 'county' | 'development-zone'
  /** Its education authority: key and name. */
  bureau: string
  bureauName: string
  /** Streets and the county seat: schools there are urban. */
  streets: string[]
  /** Towns with a central school each. */
  towns: string[]
  schools: Numbers
}

/** Numbers of schools and kindergartens in 2026. */
export type Numbers = {
  publicKindergartens: number
  /** Private kindergartens recognised as inclusive (普惠性民办园). */
  inclusiveKindergartens: number
  otherKindergartens: number
  /** Primary schools, the central schools of the towns included. */
  primarySchools: number
  teachingPoints: number
  juniorHighSchools: number
  nineYearSchools: number
  completeSecondarySchools: number
  seniorHighSchools: number
  twelveYearSchools: number
  vocationalSchools: number
  specialSchools: number
}

const numbers = (
  kindergartens: [number, number, number],
  compulsory: [primary: number, points: number, junior: number, nine: number],
  upper: [complete: number, senior: number, twelve: number, vocational: number, special: number],
): Numbers => ({
  publicKindergartens: kindergartens[0],
  inclusiveKindergartens: kindergartens[1],
  otherKindergartens: kindergartens[2],
  primarySchools: compulsory[0],
  teachingPoints: compulsory[1],
  juniorHighSchools: compulsory[2],
  nineYearSchools: compulsory[3],
  completeSecondarySchools: upper[0],
  seniorHighSchools: upper[1],
  twelveYearSchools: upper[2],
  vocationalSchools: upper[3],
  specialSchools: upper[4],
})

export const counties: County[] = [
  {
    key: 'yx/lx',
    name: '临溪区',
    kind: 'county',
    bureau: 'yx/lx/jyj',
    bureauName: '临溪区教育局',
    streets: ['文澜街道', '南埠街道', '桂苑街道', '云津街道', '东桥街道', '清荷街道'],
    towns: ['柳渡镇', '沙梓镇'],
    schools: numbers([18, 14, 6], [18, 0, 7, 2], [1, 0, 0, 0, 0]),
  },
  {
    key: 'yx/wc',
    name: '望川区',
    kind: 'county',
    bureau: 'yx/wc/jyj',
    bureauName: '望川区教育局',
    streets: ['望江街道', '柏庐街道', '云麓街道', '松韵街道'],
    towns: ['荷塘埠镇', '梅坳镇', '双溪口镇', '上枰镇'],
    schools: numbers([16, 9, 3], [14, 3, 5, 2], [1, 0, 0, 0, 1]),
  },
  {
    key: 'yx/sd',
    name: '石渡市',
    kind: 'county',
    bureau: 'yx/sd/jyj',
    bureauName: '石渡市教育局',
    streets: ['渡头街道', '栖霞台街道', '芦湾街道'],
    towns: ['荻洲镇', '塘坳镇', '栗枰镇', '芦舍镇', '麻石埠镇', '东岙镇'],
    schools: numbers([16, 8, 2], [16, 6, 6, 2], [0, 2, 0, 1, 1]),
  },
  {
    key: 'yx/ql',
    name: '青岚县',
    kind: 'county',
    bureau: 'yx/ql/jtj',
    bureauName: '青岚县教育和体育局',
    streets: ['青岚镇'],
    towns: ['松坪镇', '竹影镇', '云脚镇', '枫浦镇', '石臼乡', '鹤泉乡', '高桠乡'],
    schools: numbers([14, 5, 1], [14, 10, 6, 2], [0, 1, 0, 1, 1]),
  },
  {
    key: 'yx/hz',
    name: '禾泽县',
    kind: 'county',
    bureau: 'yx/hz/jyj',
    bureauName: '禾泽县教育局',
    streets: ['禾泽镇'],
    towns: ['稻香镇', '泽湾镇', '蒲坞镇', '菱湾镇', '桑梓镇', '茶垄镇', '雁洲乡'],
    schools: numbers([13, 4, 1], [13, 8, 5, 2], [0, 1, 0, 1, 0]),
  },
  {
    key: 'yx/gx',
    name: '云溪高新技术产业开发区',
    kind: 'development-zone',
    bureau: 'yx/gx/shj',
    bureauName: '云溪高新区社会事务局',
    streets: ['创智街道', '梧桐街道'],
    towns: [],
    schools: numbers([5, 6, 3], [5, 0, 2, 2], [0, 0, 1, 0, 0]),
  },
]

/** The short name of a county as plans and tables print it. */
export function shortCounty({ kind, name }: Pick<County, 'kind' | 'name'>): string {
  return kind === 'development-zone' ? '高新区' : name
}
