/** Schools (学校基本情况): what is known about an institution, one record for each school year. */
import { definePack } from '#core/pack.ts'
import { acts } from './acts.ts'
import { clocks } from './clocks.ts'
import { fields, states } from './fields.ts'
import { guards } from './guards.ts'
import { codes, headings, statistics } from './headings.ts'
import { indicators } from './indicators.ts'
import { values } from './values.ts'
import { words } from './words.ts'

export const school = definePack({
  name: 'school',
  basis: ['教育事业统计调查制度', '《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）'],
  fields,
  states,
  ended: ['confirmed'],
  holder: 'unit',
  title: 'name',
  reads: {
    leader: 'city',
    office: 'city',
    section: 'city',
    'county-head': 'jurisdiction',
    'county-clerk': 'jurisdiction',
    principal: 'unit',
    'school-clerk': 'unit',
    inspector: 'inspected',
    province: 'city',
  },
  exports: { office: 'city', section: 'city', 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' },
  acts,
  guards,
  clocks,
  lists: ['name', 'schoolYear', 'kind', 'setting', 'ownership', 'capacity', 'address'],
  counts: ['schoolYear', 'kind', 'setting', 'ownership'],
  searches: ['name', 'address', 'identifier'],
  unique: ['unit', 'schoolYear'],
  period: { field: 'schoolYear', in: ['confirmed'], day: (year) => `${year.slice(0, 4)}-09-01` },
  ownership: { field: 'ownership', private: ['inclusive-private', 'private'] },
  indicators,
  imports: {
    act: 'take',
    changes: 'correct',
    columns: headings,
    codes,
    profiles: [statistics],
    key: ['unit', 'schoolYear'],
  },
  values,
  words,
})
