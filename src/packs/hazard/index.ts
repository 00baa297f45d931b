/** Hazards at schools (安全隐患): found, graded, rectified by the school, re-checked by the level above, closed. */
import { definePack } from '#core/pack.ts'
import { acts } from './acts.ts'
import { clocks } from './clocks.ts'
import { fields, states } from './fields.ts'
import { guards, guardsUse } from './guards.ts'
import { indicators } from './indicators.ts'
import { values } from './values.ts'
import { publicWords, words } from './words.ts'

export const hazard = definePack({
  name: 'hazard',
  basis: ['《中华人民共和国安全生产法》第四十一条', '《中小学幼儿园安全管理办法》（教育部令第23号）'],
  fields,
  states,
  ended: ['closed', 'dismissed'],
  holder: 'unit',
  title: 'title',
  reads: {
    leader: 'city',
    office: 'city',
    section: 'city',
    'county-head': 'jurisdiction',
    'county-clerk': 'jurisdiction',
    principal: 'unit',
    'school-clerk': 'unit',
    inspector: 'inspected',
  },
  reveals: { office: 'city', section: 'city', 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' },
  exports: { office: 'city', section: 'city', 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' },
  acts,
  guards,
  guardsUse,
  clocks,
  lists: ['title', 'unit', 'kind', 'grade', 'place', 'foundOn', 'responsible'],
  counts: ['grade', 'kind', 'source'],
  searches: ['title', 'place', 'description', 'responsible'],
  indicators,
  imports: {
    act: 'report',
    columns: {
      unit: ['学校名称', '单位', '所在学校'],
      title: ['隐患', '隐患内容', '问题'],
      kind: ['类别', '隐患类型'],
      place: ['位置', '地点', '隐患部位'],
      source: ['来源', '检查方式'],
      foundOn: ['检查日期', '发现时间', '排查时间'],
      foundBy: ['检查人', '排查人'],
      description: ['隐患描述', '问题描述'],
      precautions: ['防范措施', '临时措施'],
    },
    key: ['unit', 'title', 'place', 'foundOn'],
  },
  publicReport: {
    act: 'tell',
    given: (day) => ({ source: 'told', foundOn: day }),
    words: publicWords,
  },
  values,
  words,
})
