import { describe, expect, test } from 'vitest'
import { identityProblem } from '../../codes/identity-number.ts'
import { conversionOf } from '../convert-cell.ts'
import { findHeading, normalizeHeading } from '../heading.ts'
import { cellMark, cellsOf } from '../sheet.ts'
import { aid } from './aid.ts'
import type { ImportProfile } from './profile.ts'
import { pupils } from './pupils.ts'
import { schools } from './schools.ts'
import { teachers } from './teachers.ts'

const now = new Date('2026-09-15T00:00:00Z')
const unit = (name: string) => ({ id: name })

const columnsOf = (profile: ImportProfile) =>
  Object.entries(profile.columns).map(([name, { headings, field }]) => ({
    name,
    field,
    headings: new Set(headings.map(normalizeHeading)),
  }))

/** The rows of a synthetic workbook as values, or the code of what is wrong. */
function read(profile: ImportProfile, ...rows: string[][]) {
  const sheet = { name: 'S', rows: rows.map((row) => row.join(cellMark)) }
  const heading = findHeading(sheet, columnsOf(profile))
  if (!heading) return undefined
  return sheet.rows.slice(heading.row + 1).map((row) => {
    const cells = cellsOf(row)
    return Object.fromEntries(
      [...heading.columns].flatMap(([at, { name, field }]) => {
        const text = cells[at] ?? ''
        const converted = text === '' ? { value: null } : conversionOf(field, unit, profile.columns[name]?.codes)(text)
        return [[name, 'value' in converted ? converted.value : converted.wrong]]
      }),
    )
  })
}

describe.each([pupils, aid, teachers, schools])('the profile $name', (profile) => {
  test('gives no heading two meanings', () => {
    const all = Object.values(profile.columns).flatMap(({ headings }) => [...new Set(headings.map(normalizeHeading))])
    expect(all.filter((heading, at) => all.indexOf(heading) !== at)).toEqual([])
  })

  test('gives no code of a column two meanings, and codes to its choices only', () => {
    for (const { field, codes } of Object.values(profile.columns)) {
      if (!codes) continue
      expect(field.kind).toBe('choice')
      if (field.kind === 'choice') expect(Object.keys(codes).sort()).toEqual([...field.of].sort())
      const words = Object.values(codes).flat()
      expect(new Set(words).size).toBe(words.length)
    }
  })

  test('knows a row by columns that it has', () => {
    expect(profile.key.filter((name) => !(name in profile.columns))).toEqual([])
  })

  test('does not call itself seen before a real export was', () => {
    expect(Object.values(profile.columns).filter(({ sure }) => sure === 'seen')).toEqual([])
  })
})

describe('workbooks of the national systems', () => {
  test('of pupils are read below a title and two rows of headings, whatever document a child has', () => {
    const rows = read(
      pupils,
      ['学生基本信息'],
      ['学校名称', '全国学籍号', '学生姓名', '性别', '出生日期', '身份证件类型', '身份证件号', '年级', '监护人', ''],
      ['', '', '', '', '', '', '', '', '姓名', '联系电话'],
      [
        '一校',
        'G110101201503040011',
        '阿依·𠮷娜',
        '2-女性',
        '20150304',
        '居民身份证',
        '110101201503040011',
        '三年级',
        '某甲',
        '13800000000',
      ],
      ['一校', 'L000000000000000001', '\u{2ebf0}某', '男', '2015/3/4', '无', '', '三年级', '', ''],
      ['一校', '', '某乙', '1', '2015年3月4日', '护照', 'e12345678', '三年级', '', ''],
      ['一校', '', '某丙', '男性', '2015-03-04', '港澳台居民居住证', '810000201503040010', '三年级', '', ''],
    )
    expect(rows?.map(({ name, sex, birth, documentKind }) => [name, sex, birth, documentKind])).toEqual([
      ['阿依·𠮷娜', 'female', '2015-03-04', 'resident'],
      ['\u{2ebf0}某', 'male', '2015-03-04', 'none'],
      ['某乙', 'male', '2015-03-04', 'passport'],
      ['某丙', 'male', '2015-03-04', 'residence-permit'],
    ])
    expect(rows?.[0]).toMatchObject({ guardian: '某甲', guardianPhone: '13800000000' })
    expect(rows?.[1]?.identity).toBeNull()
    expect(identityProblem(String(rows?.[2]?.identity), now)).toBeUndefined()
  })

  test('of aid are read with amounts, terms and whether they were paid', () => {
    const rows = read(
      aid,
      [
        '序号',
        '就读学校',
        '受助学生姓名',
        '身份证号码',
        '资助项目名称',
        '资助金额（元）',
        '学期',
        '是否低保',
        '发放状态',
      ],
      ['1', '一校', '某甲', '110101201503040011', '生活补助', '1,000.00', '秋季', '否', '发放成功'],
    )
    expect(rows).toMatchObject([{ school: '一校', amount: 1000, term: 'autumn', subsistence: false, paid: 'paid' }])
  })

  test('of teachers are read with posts and months of work', () => {
    const rows = read(
      teachers,
      ['学校（机构）名称', '教师姓名', '证件号码', '参加工作时间', '编制情况', '职称', '任教学科'],
      ['一校', '某甲', '110101198003040015', '2003年9月', '在编', '一级教师', '数学'],
    )
    expect(rows).toMatchObject([{ workedFrom: '2003-09', onEstablishment: 'established', subject: '数学' }])
  })

  test('of schools are read with the codes of the statistics', () => {
    const rows = read(
      schools,
      ['学校（机构）名称', '学校（机构）标识码', '学校（机构）办学类型', '学校（机构）驻地城乡类型', '小学在校生数'],
      ['一校', '2111000001', '211', '121', '860'],
      ['二校', '2111000002', '312-九年一贯制学校', '村庄', '1,200'],
    )
    expect(rows?.map(({ kind, setting, primaryPupils }) => [kind, setting, primaryPupils])).toEqual([
      ['primary-school', 'town', 860],
      ['nine-year-school', 'rural', 1200],
    ])
  })
})
