/** County governments, their education authorities with sections and units, and their towns. */
import { counties } from './counties.ts'
import { type DemoRelation, type DemoRenaming, type DemoUnit, unitAt } from './keyed.ts'
import { placesOf } from './schools.ts'

const sections: [code: string, name: string][] = [
  ['bgs', '办公室'],
  ['jjg', '基教股'],
  ['xqg', '学前教育股'],
  ['rsg', '人事股'],
  ['jcg', '计财股'],
  ['aqg', '安全股'],
  ['dds', '督导室'],
]

/** Sections that only the larger authorities have. */
const more: [code: string, name: string][] = [
  ['zcg', '职成股'],
  ['mbg', '民办教育股'],
]

export const countyUnits: DemoUnit[] = counties.flatMap((county) => {
  const zone = county.kind === 'development-zone'
  const bureau = county.bureau
  const below = (code: string, kind: DemoUnit['kind'], name: string) =>
    unitAt(`${bureau}/${code}`, kind, name, '2019-04-01')
  return [
    unitAt(county.key, county.kind, county.name, zone ? '2010-05-01' : '1983-10-01', zone ? '高新区' : county.name),
    unitAt(
      bureau,
      zone ? 'social-affairs-bureau' : 'education-bureau',
      openingName(county.key, county.bureauName),
      '1984-06-01',
    ),
    ...sections.map(([code, name]) => below(code, 'section', name)),
    ...(zone ? [] : more.map(([code, name]) => below(code, 'section', name))),
    ...(county.key === 'yx/ql' ? [below('tyg', 'section', '体育股')] : []),
    ...(zone
      ? []
      : [
          below('jfz', 'teacher-centre', `${county.name}教师进修学校`),
          below('zzz', 'funding-centre', `${county.name}学生资助管理中心`),
        ]),
  ]
})

/** The education authority of Qinglan took charge of sport in 2022 and was renamed. */
function openingName(county: string, name: string): string {
  return county === 'yx/ql' ? '青岚县教育局' : name
}

export const countyRenamings: DemoRenaming[] = [
  {
    unit: 'yx/ql/jtj',
    name: '青岚县教育和体育局',
    shortName: '青岚县教体局',
    on: '2022-05-20',
    document: '青编〔2022〕4号',
  },
]

/** Towns and streets stand under the county; the development zone lies in the territory of Linxi. */
export const towns: DemoUnit[] = counties.flatMap((county) =>
  placesOf(county).map(({ key, name }) => unitAt(key, 'town', name, '2002-01-01')),
)

export const countyLocations: DemoRelation[] = [
  { unit: 'yx/gx', kind: 'location', target: 'yx/lx', from: '2010-05-01', document: '云政〔2010〕11号' },
]
