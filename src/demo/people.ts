/** People with their posts: the city bureau, other bureaus, counties, inspectors, principals and clerks. */
import type { Role } from '#core/may.ts'
import { bureauKey, bureauUnits } from './bureau.ts'
import { counties, shortCounty } from './counties.ts'
import { departments } from './departments.ts'
import { institutions } from './institutions.ts'
import type { DemoPerson, DemoPost } from './keyed.ts'
import { personName, rareNames } from './names.ts'
import { supervisionDistricts } from './relations.ts'
import { rolls } from './rolls.ts'
import { schools } from './schools.ts'

export const people: DemoPerson[] = []
export const posts: DemoPost[] = []

/** Registers a person in a unit, with a telephone number of a range that is not in use: 199-0000-xxxx. */
function register(key: string, unit: string, name?: string): string {
  const number = people.length + 1
  people.push({ key, unit, name: name ?? personName(number), phone: `1990000${String(number).padStart(4, '0')}` })
  return key
}

function appoint(
  person: string,
  unit: string,
  role: Role,
  title: string,
  more: Partial<Pick<DemoPost, 'acting' | 'from' | 'to'>> = {},
) {
  posts.push({ person, unit, role, title, from: '2024-03-01', ...more })
}

/** A person with one post, in the unit of the post. */
function officer(key: string, unit: string, role: Role, title: string, more = {}) {
  appoint(register(key, unit), unit, role, title, more)
}

officer('director', bureauKey, 'leader', '党组书记、局长', { from: '2023-11-06' })
for (const number of [1, 2, 3]) officer(`deputy${number}`, bureauKey, 'leader', '党组成员、副局长')
officer('office-head', `${bureauKey}/bgs`, 'office', '办公室主任')
officer('office-clerk', `${bureauKey}/bgs`, 'office', '办公室科员', { from: '2025-07-01' })
officer('urging-head', `${bureauKey}/dcs`, 'office', '督查室主任')
officer('system-admin', `${bureauKey}/djg`, 'system-admin', '系统管理员')
officer('security-admin', `${bureauKey}/bgs`, 'security-admin', '安全管理员')
officer('audit-admin', 'yx/jw/pzz', 'audit-admin', '审计管理员')
officer('province', 'yx/sjyt', 'province', '联络员')

/** A teacher lent to the office for six months: the post has ended, the name stays. */
officer('seconded', `${bureauKey}/bgs`, 'office', '借调人员', { from: '2026-01-05', to: '2026-07-05' })

for (const { key, kind, shortName, name } of bureauUnits) {
  if (kind === 'education-bureau' || key.endsWith('/bgs') || key.endsWith('/dcs')) continue
  const own = kind === 'section' || kind === 'supervision-office'
  officer(
    `head ${key}`,
    key,
    own ? 'section' : 'department',
    `${own ? (shortName ?? name) : ''}${own ? '负责人' : '主任'}`,
  )
}

for (const { key, kind } of departments) {
  if (kind === 'province-department' || kind === 'discipline-group') continue
  officer(`liaison ${key}`, key, 'department', '联络员')
}

for (const county of counties) {
  const acting = county.key === 'yx/ql'
  officer(`head ${county.bureau}`, county.bureau, 'county-head', acting ? '副局长（主持工作）' : '局长', { acting })
  officer(`clerk ${county.bureau}`, `${county.bureau}/bgs`, 'county-clerk', `${shortCounty(county)}教育工作联络员`)
}

for (const district of supervisionDistricts) {
  for (const number of [1, 2, 3, 4]) {
    officer(`inspector ${district.key}/${number}`, district.key, 'inspector', '责任督学', { from: '2025-09-01' })
  }
}
/** The head of basic education is at the same time a part-time inspector: two posts, one person. */
appoint(`head ${bureauKey}/jjk`, `${bureauKey}/dd1`, 'inspector', '兼职督学', { from: '2025-09-01' })

/** Schools whose principal's name is hard for forms. */
const rare = new Map([
  ['yx/wc/jyj/x08', rareNames[0]],
  ['yx/lx/jyj/x07', rareNames[1]],
])

/** Teaching points have no principal: that of their central school answers for them. */
for (const school of schools.filter(({ kind }) => kind !== 'teaching-point')) {
  const title = school.kind === 'kindergarten' ? '园长' : '校长'
  const since = school.from > '2024-08-01' ? school.from : '2024-08-01'
  appoint(register(`principal ${school.key}`, school.key, rare.get(school.key)), school.key, 'principal', title, {
    from: since,
  })
  const pupils = rolls
    .filter((roll) => roll.school === school.key && roll.schoolYear === '2026-2027')
    .reduce((sum, roll) => sum + roll.pupils, 0)
  if (pupils > 900 || school.kind === 'central-school') {
    officer(`clerk ${school.key}`, school.key, 'school-clerk', '办公室主任', { from: since })
  }
}
/** One principal also runs the neighbouring central school until a successor is appointed. */
posts.splice(
  posts.findIndex(({ unit, role }) => unit === 'yx/ql/jtj/zx04' && role === 'principal'),
  1,
)
appoint('principal yx/ql/jtj/j01', 'yx/ql/jtj/zx04', 'principal', '校长（主持工作）', {
  acting: true,
  from: '2026-03-01',
})

for (const { key } of institutions) officer(`principal ${key}`, key, 'principal', '负责人', { from: '2024-09-01' })
