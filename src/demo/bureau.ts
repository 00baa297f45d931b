/** The city education bureau: its sections, its affiliated units and the schools it runs itself. */
import { type DemoUnit, unitAt } from './keyed.ts'

export const bureauKey = 'yx/jyj'

/** Sections (科室): code, name. */
const sections: [code: string, name: string][] = [
  ['bgs', '办公室'],
  ['dcs', '督查室'],
  ['fgk', '政策法规科'],
  ['rsk', '人事科'],
  ['jsk', '教师工作科'],
  ['jck', '计财科'],
  ['jjk', '基教科'],
  ['xqk', '学前教育科'],
  ['zck', '职成科'],
  ['mbk', '民办教育科'],
  ['twy', '体卫艺科'],
  ['aqk', '安全科'],
  ['xfs', '信访室'],
]

const affiliated: [code: string, kind: DemoUnit['kind'], name: string, from: string][] = [
  ['jky', 'research-institute', '云溪市教育科学研究院', '1984-09-01'],
  ['jfz', 'teacher-centre', '云溪市教师发展中心', '2019-01-01'],
  ['djg', 'affiliated-unit', '云溪市电化教育馆', '1986-03-01'],
  ['zkz', 'affiliated-unit', '云溪市招生考试中心', '1990-01-01'],
  ['zzz', 'funding-centre', '云溪市学生资助管理中心', '2008-06-01'],
  ['hqz', 'affiliated-unit', '云溪市教育后勤保障中心', '2003-01-01'],
  ['qsn', 'activity-centre', '云溪市青少年活动中心', '1995-06-01'],
]

/** Schools the bureau runs itself (直属学校), with the street in which they lie (属地). */
const schools: [code: string, kind: DemoUnit['kind'], name: string, from: string, place: string][] = [
  ['z01', 'senior-high-school', '云溪市第一中学', '1951-09-01', 'yx/lx/s1'],
  ['z02', 'senior-high-school', '云溪市第二中学', '1956-09-01', 'yx/wc/s1'],
  ['z03', 'complete-secondary-school', '云溪市第三中学', '1958-09-01', 'yx/lx/s3'],
  ['z05', 'senior-high-school', '云溪市第五中学', '1972-09-01', 'yx/gx/s1'],
  ['z06', 'nine-year-school', '云溪市实验学校', '2004-09-01', 'yx/wc/s2'],
  ['z07', 'primary-school', '云溪市实验小学', '1953-09-01', 'yx/lx/s1'],
  ['z08', 'kindergarten', '云溪市实验幼儿园', '1962-09-01', 'yx/lx/s3'],
  ['z09', 'special-school', '云溪市特殊教育学校', '1988-09-01', 'yx/lx/s5'],
  ['z10', 'vocational-school', '云溪市职业技术学校', '1983-09-01', 'yx/gx/s2'],
  ['z11', 'senior-high-school', '云溪市明湖高级中学', '2012-09-01', 'yx/wc/s3'],
]

/** Directly run by other bureaus: the kindergarten of the government offices and the technicians' school. */
const elsewhere: [key: string, kind: DemoUnit['kind'], name: string, from: string, place: string][] = [
  ['yx/jgj/jgy', 'kindergarten', '云溪市机关幼儿园', '1960-09-01', 'yx/lx/s1'],
  ['yx/rsj/jsxx', 'technical-school', '云溪市技师学院', '1979-09-01', 'yx/gx/s1'],
]

/** The private senior high school which the city bureau licenses and looks after. */
export const privateSeniorHigh = `${bureauKey}/z11`

export const bureauUnits: DemoUnit[] = [
  unitAt(bureauKey, 'education-bureau', '云溪市教育局', '1984-05-01', '市教育局'),
  ...sections.map(([code, name]) => unitAt(`${bureauKey}/${code}`, 'section', name, '2019-03-01')),
  unitAt(`${bureauKey}/dds`, 'supervision-office', '市人民政府教育督导委员会办公室', '2017-06-01', '督导室'),
  ...affiliated.map(([code, kind, name, from]) =>
    unitAt(`${bureauKey}/${code}`, kind, name, from, name.replace('云溪市', '市')),
  ),
]

export const directSchools: DemoUnit[] = [
  ...schools.map(([code, kind, name, from]) =>
    unitAt(`${bureauKey}/${code}`, kind, name, from, name.replace('云溪市', '市')),
  ),
  ...elsewhere.map(([key, kind, name, from]) => unitAt(key, kind, name, from, name.replace('云溪市', '市'))),
]

/** Key of a directly run school -> key of the street in which it lies. */
export const directPlaces: ReadonlyMap<string, string> = new Map([
  ...schools.map(([code, , , , place]): [string, string] => [`${bureauKey}/${code}`, place]),
  ...elsewhere.map(([key, , , , place]): [string, string] => [key, place]),
])
