/** Inspections of schools (督查检查考核) that the yearly plan lists: planned, listed, held, answered. */
import { definePack } from '#core/pack.ts'
import { acts } from './acts.ts'
import { clocks } from './clocks.ts'
import { fields, states } from './fields.ts'
import { guards } from './guards.ts'
import { indicators } from './indicators.ts'
import { values } from './values.ts'
import { words } from './words.ts'

export const inspection = definePack({
  name: 'inspection',
  basis: ['教师厅〔2025〕2号', '《整治形式主义为基层减负若干规定》', '《教育督导条例》第十四条、第十七条'],
  fields,
  states,
  ended: ['answered', 'dropped'],
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
  exports: { office: 'city', section: 'city', 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' },
  acts,
  guards,
  clocks,
  lists: ['title', 'unit', 'kind', 'scope', 'organiser', 'number', 'on'],
  counts: ['scope', 'kind'],
  searches: ['title', 'organiser', 'basis', 'number', 'result'],
  indicators,
  inspection: { day: 'on', scope: 'scope', comprehensive: ['comprehensive'], in: ['listed', 'held', 'answered'] },
  imports: {
    act: 'plan',
    columns: {
      unit: ['学校名称', '被检查单位', '检查对象'],
      title: ['项目名称', '督查检查考核名称', '检查事项'],
      kind: ['检查类别', '项目类别'],
      scope: ['综合或专项', '检查方式'],
      organiser: ['牵头单位', '检查单位', '组织实施单位'],
      basis: ['依据', '政策依据', '文号'],
      on: ['计划时间', '检查时间', '开展时间'],
      group: ['检查组', '检查组成员'],
    },
    codes: { scope: { comprehensive: ['综合督导'], special: ['专项督导', '专项检查'] } },
    key: ['unit', 'title', 'on'],
  },
  values,
  words,
})
