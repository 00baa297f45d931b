import type { OfferedProfile } from '#core/import/profiles/profile.ts'
import { schools } from '#core/import/profiles/schools.ts'
import type { PackImport } from '#core/pack.ts'
import { type fields, schoolYears } from './fields.ts'

/** Headings under which workbooks of the statistics and of registers carry the fields, besides their own names. */
export const headings: PackImport<keyof typeof fields>['columns'] = {
  unit: ['学校', '学校（机构）', '单位名称'],
  schoolYear: ['学年度', '年度'],
  name: ['学校名称', '机构名称'],
  kind: ['办学类型', '学校类别'],
  setting: ['城乡类型', '所在地城乡类型', '城乡分类'],
  organiser: ['举办者类型', '举办者'],
  ownership: ['办学性质', '公办民办'],
  identifier: ['学校标识码', '学校（机构）标识码', '机构代码'],
  creditCode: ['统一社会信用代码', '信用代码'],
  address: ['详细地址', '学校地址'],
  capacity: ['办学规模', '核定学位数', '核定规模'],
  kindergartenPupils: ['在园幼儿数', '幼儿数'],
  primaryPupils: ['小学在校生数', '小学生数'],
  juniorPupils: ['初中在校生数', '初中生数'],
  seniorPupils: ['普通高中在校生数', '高中生数'],
  boarders: ['寄宿生', '住校生数'],
  siteArea: ['占地面积', '校园占地面积'],
  buildingArea: ['建筑面积', '校舍面积'],
  dangerousArea: ['危房面积'],
  teachingArea: ['教学及辅助用房', '教学及教学辅助用房面积'],
  sportsArea: ['体育场馆面积', '运动场地面积'],
  networkClassrooms: ['多媒体教室数', '网络多媒体教室间数'],
  pupilComputers: ['学生终端数', '教学用计算机'],
  equipment: ['仪器设备值', '教学仪器设备总值'],
}

const alike = [
  'kind',
  'setting',
  'organiser',
  'ownership',
  'creditCode',
  'address',
  'capacity',
  'kindergartenPupils',
  'kindergartenClasses',
  'kindergartenTeachers',
  'primaryPupils',
  'primaryClasses',
  'primaryTeachers',
  'juniorPupils',
  'juniorClasses',
  'juniorTeachers',
  'seniorPupils',
  'seniorClasses',
  'seniorTeachers',
  'boarders',
  'siteArea',
  'buildingArea',
  'teachingArea',
  'sportsArea',
] as const satisfies readonly (keyof typeof fields)[]

/** The export of the national statistics: its name of the school is both the unit and what it was called in that year. */
export const statistics: OfferedProfile<keyof typeof fields> = {
  profile: schools,
  meanings: {
    unit: 'school',
    name: 'school',
    schoolYear: 'year',
    identifier: 'schoolIdentifier',
    ...Object.fromEntries(alike.map((name) => [name, name])),
  },
}

/** Further ways in which workbooks write a school year. */
export const codes = {
  schoolYear: Object.fromEntries(
    schoolYears.map((year) => [
      year,
      [`${year}学年`, `${year.replace('-', '/')}`, `${year.replace('-', '/')}学年`, year.slice(0, 4)],
    ]),
  ),
} satisfies PackImport<keyof typeof fields>['codes']
