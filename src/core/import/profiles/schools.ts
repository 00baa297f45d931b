import { schoolKinds } from '../../organisation.ts'
import type { ImportProfile } from './profile.ts'
import { school, schoolIdentifier, text } from './shared-columns.ts'

const figure = (unit: string, decimals: number, headings: [string, ...string[]]) =>
  ({ headings, field: { kind: 'number', min: 0, unit, decimals }, sure: 'guess' }) as const
const pupils = (...headings: [string, ...string[]]) => figure('人', 0, headings)
const classes = (...headings: [string, ...string[]]) => figure('个', 0, headings)
const area = (...headings: [string, ...string[]]) => figure('平方米', 2, headings)

/** Export of schools from the national statistics of education: basic facts and figures of a school year. No real export was seen yet. */
export const schools: ImportProfile = {
  name: 'schools',
  words: { zh: '事业统计：学校（机构）基本情况', en: 'Statistics of education: schools' },
  system: '全国教育事业统计管理信息系统',
  key: ['school', 'schoolIdentifier'],
  columns: {
    school,
    schoolIdentifier,
    year: text(20, '学年', '统计学年', '学年度', '年度'),
    /** Codes of the statistics for kinds of institution. */
    kind: {
      headings: ['学校（机构）办学类型', '学校办学类型', '办学类型', '办学类型码', '学校类别'],
      field: {
        kind: 'choice',
        of: schoolKinds.filter((kind) => kind !== 'central-school' && kind !== 'training-institution'),
      },
      sure: 'likely',
      codes: {
        kindergarten: ['幼儿园', '111', '独立设置的少数民族幼儿园', '112'],
        'primary-school': ['小学', '211', '完全小学'],
        'teaching-point': ['小学教学点', '教学点', '218'],
        'junior-high-school': ['初级中学', '311', '初中'],
        'nine-year-school': ['九年一贯制学校', '312'],
        'senior-high-school': ['高级中学', '342'],
        'complete-secondary-school': ['完全中学', '341'],
        'twelve-year-school': ['十二年一贯制学校', '345'],
        'vocational-school': [
          '职业高中学校',
          '365',
          '中等技术学校',
          '362',
          '成人中等专业学校',
          '364',
          '调整后中等职业学校',
          '361',
        ],
        'technical-school': ['技工学校', '366'],
        'special-school': [
          '特殊教育学校',
          '盲人学校',
          '511',
          '聋人学校',
          '512',
          '培智学校',
          '513',
          '其他特教学校',
          '514',
        ],
      },
    },
    /** Codes of the national division of towns and country for statistics. */
    setting: {
      headings: ['学校（机构）驻地城乡类型', '驻地城乡类型', '所在地城乡类型', '城乡分类', '城乡类型'],
      field: { kind: 'choice', of: ['urban', 'town', 'rural'] },
      sure: 'likely',
      codes: {
        urban: ['城区', '主城区', '111', '城乡结合区', '112'],
        town: ['镇区', '镇中心区', '121', '镇乡结合区', '122', '特殊区域', '123'],
        rural: ['乡村', '乡中心区', '210', '村庄', '220'],
      },
    },
    organiser: {
      headings: ['学校（机构）举办者', '举办者', '举办者类型', '学校举办者'],
      field: {
        kind: 'choice',
        of: [
          'education',
          'other-department',
          'public-institution',
          'enterprise',
          'army',
          'collective',
          'private',
          'joint',
        ],
      },
      sure: 'guess',
      codes: {
        education: ['教育部门', '省级教育部门', '地级教育部门', '县级教育部门', '811', '821', '831'],
        'other-department': ['其他部门', '省级其他部门', '地级其他部门', '县级其他部门', '812', '822', '832'],
        'public-institution': ['事业单位'],
        enterprise: ['地方企业', '国有企业', '891'],
        army: ['部队'],
        collective: ['集体', '具有法人资格的集体'],
        private: ['民办', '民营企业', '公民个人', '999'],
        joint: ['中外合作办学', '合作办学'],
      },
    },
    ownership: {
      headings: ['学校（机构）性质类别', '办学性质', '公办民办', '性质类别'],
      field: { kind: 'choice', of: ['public', 'inclusive-private', 'private'] },
      sure: 'guess',
      codes: {
        public: ['公办', '1'],
        'inclusive-private': ['普惠性民办', '普惠性民办幼儿园'],
        private: ['民办', '2', '非普惠性民办'],
      },
    },
    creditCode: {
      headings: ['统一社会信用代码', '学校（机构）统一社会信用代码'],
      field: { kind: 'code', of: 'credit-code' },
      sure: 'likely',
    },
    address: {
      headings: ['学校（机构）地址', '学校地址', '详细地址'],
      field: { kind: 'text', max: 120 },
      sure: 'likely',
    },
    postcode: text(10, '邮政编码', '邮编'),
    division: text(60, '学校（机构）所在地代码', '所在地行政区划代码', '行政区划代码', '驻地代码'),
    headTeacher: text(60, '校（园）长姓名', '校长姓名', '法定代表人'),
    officePhone: text(40, '办公电话', '单位电话', '学校（机构）办公电话'),
    founded: text(20, '建校年月', '成立年月', '设立年月'),
    capacity: classes('核定办学规模', '办学规模', '学位数'),
    kindergartenPupils: pupils('在园（班）幼儿数', '在园幼儿数', '幼儿园在园幼儿数'),
    kindergartenClasses: classes('幼儿园班数', '学前班数'),
    primaryPupils: pupils('小学在校生数', '小学阶段在校生数'),
    primaryClasses: classes('小学班数', '小学阶段班数'),
    juniorPupils: pupils('初中在校生数', '初中阶段在校生数'),
    juniorClasses: classes('初中班数', '初中阶段班数'),
    seniorPupils: pupils('高中在校生数', '普通高中在校生数'),
    seniorClasses: classes('高中班数', '普通高中班数'),
    boarders: pupils('寄宿生数', '在校生中：寄宿生'),
    primaryTeachers: pupils('小学专任教师数', '小学阶段专任教师数'),
    juniorTeachers: pupils('初中专任教师数', '初中阶段专任教师数'),
    seniorTeachers: pupils('高中专任教师数', '普通高中专任教师数'),
    kindergartenTeachers: pupils('幼儿园专任教师数', '学前教育专任教师数'),
    siteArea: area('学校占地面积', '占地面积'),
    buildingArea: area('校舍建筑面积', '学校产权校舍建筑面积'),
    teachingArea: area('教学及辅助用房面积', '教学及辅助用房'),
    sportsArea: area('运动场地面积', '体育运动场（馆）面积'),
  },
}
