import { fieldWords } from './field-words.ts'
import { schoolYears } from './fields.ts'

const yearWords = Object.fromEntries(
  schoolYears.map((year) => [year, { zh: `${year.replace('-', '—')} 学年`, en: year }]),
) as Record<(typeof schoolYears)[number], { zh: string; en: string }>

export const words = {
  name: { zh: '学校基本情况', en: 'Schools' },
  one: { zh: '一所学校一个学年的情况', en: 'A school in a school year' },
  about: {
    zh: '学校、幼儿园每学年的基本情况（9 月 1 日时点）：学校填报，县级审核，市级确认后锁定，此后凭更正单更正。',
    en: 'What is known about each school and kindergarten on 1 September of a school year: filled in by the school, checked by the county, confirmed and locked by the city, then corrected only by slip.',
  },
  fields: fieldWords,
  choices: {
    schoolYear: yearWords,
    kind: {
      kindergarten: { zh: '幼儿园', en: 'Kindergarten' },
      'primary-school': { zh: '小学', en: 'Primary school' },
      'teaching-point': { zh: '教学点', en: 'Teaching point' },
      'central-school': { zh: '中心学校', en: 'Central school' },
      'junior-high-school': { zh: '初级中学', en: 'Junior high school' },
      'nine-year-school': { zh: '九年一贯制学校', en: 'Nine-year school' },
      'senior-high-school': { zh: '高级中学', en: 'Senior high school' },
      'complete-secondary-school': { zh: '完全中学', en: 'Complete secondary school' },
      'twelve-year-school': { zh: '十二年一贯制学校', en: 'Twelve-year school' },
      'vocational-school': { zh: '中等职业学校', en: 'Vocational school' },
      'technical-school': { zh: '技工学校', en: 'Technical school' },
      'special-school': { zh: '特殊教育学校', en: 'Special school' },
    },
    setting: {
      urban: { zh: '城区', en: 'Urban' },
      town: { zh: '镇区', en: 'Town' },
      rural: { zh: '乡村', en: 'Rural' },
    },
    organiser: {
      education: { zh: '教育部门', en: 'Education department' },
      'other-department': { zh: '其他部门', en: 'Other department' },
      'public-institution': { zh: '事业单位', en: 'Public institution' },
      enterprise: { zh: '地方企业', en: 'Enterprise' },
      army: { zh: '部队', en: 'Army' },
      collective: { zh: '集体', en: 'Collective' },
      private: { zh: '民办', en: 'Private' },
      joint: { zh: '中外合作', en: 'Chinese-foreign' },
    },
    ownership: {
      public: { zh: '公办', en: 'Public' },
      'inclusive-private': { zh: '普惠性民办', en: 'Inclusive private' },
      private: { zh: '民办', en: 'Private' },
    },
  },
  states: {
    filled: { zh: '已填报', en: 'Filled in' },
    checked: { zh: '县级已审核', en: 'Checked by the county' },
    'sent-back': { zh: '已退回', en: 'Sent back' },
    confirmed: { zh: '市级已确认', en: 'Confirmed by the city' },
  },
  acts: {
    fill: { zh: '填报', en: 'Fill in' },
    take: { zh: '导入历年数据', en: 'Take over' },
    amend: { zh: '修改', en: 'Amend' },
    check: { zh: '审核通过', en: 'Check' },
    'send-back': { zh: '退回修改', en: 'Send back' },
    confirm: { zh: '确认并锁定', en: 'Confirm and lock' },
    correct: { zh: '按更正单更正', en: 'Correct by slip' },
  },
  guards: {
    schoolYearHasBegun: { zh: '该学年还没有开始。', en: 'That school year has not begun.' },
    figuresAreThere: {
      zh: '请填写学位，以及本学段的学生数、班数和专任教师数。',
      en: 'Seats, and pupils, classes and teachers of the stage are missing.',
    },
    stagesFitTheKind: {
      zh: '填写了与办学类型不符的学段。',
      en: 'There are figures of a stage that this kind of school does not teach.',
    },
    onlyKindergartensAreInclusive: {
      zh: '只有幼儿园可以是普惠性民办。',
      en: 'Only a kindergarten is inclusive private.',
    },
    classesHoldPupils: {
      zh: '学生数与班数不相符：有学生须有班，每班不超过 100 人。',
      en: 'Pupils and classes do not agree: where there are pupils there are classes, of no more than 100.',
    },
    largeClassesAreAmongClasses: {
      zh: '大班额班数超过总班数，或者与学生数不相符。',
      en: 'More large classes than classes, or than the pupils can fill.',
    },
    boardersAreAmongPupils: { zh: '寄宿生多于在校生。', en: 'There are more boarders than pupils.' },
    degreesAreAmongTeachers: {
      zh: '学历人数多于专任教师数，或者在编人数多于核定编制。',
      en: 'More degrees than teachers, or more posts filled than there are.',
    },
    partsAreWithinTheWhole: {
      zh: '部分大于整体：危房、教学用房不超过校舍面积，运动场馆不超过占地面积，多媒体教室不超过教室数。',
      en: 'A part is larger than its whole: areas or rooms do not add up.',
    },
  },
  indicators: {
    largeClasses: { zh: '义务教育大班额（56—65 人）比例', en: 'Large classes (56 to 65), compulsory stage' },
    extraLargeClasses: {
      zh: '义务教育超大班额（66 人及以上）比例',
      en: 'Extra-large classes (66 and more), compulsory stage',
    },
    primaryOver55: { zh: '小学 56 人及以上班级比例', en: 'Primary classes of 56 and more' },
    juniorOver55: { zh: '初中 56 人及以上班级比例', en: 'Junior high classes of 56 and more' },
    seniorOver55: { zh: '普通高中 56 人及以上班级比例', en: 'Senior high classes of 56 and more' },
    primaryPupilsPerTeacher: { zh: '小学生师比', en: 'Pupils per teacher, primary' },
    juniorPupilsPerTeacher: { zh: '初中生师比', en: 'Pupils per teacher, junior high' },
    seniorPupilsPerTeacher: { zh: '普通高中生师比', en: 'Pupils per teacher, senior high' },
    childrenPerTeacher: { zh: '幼儿园师幼比', en: 'Children per teacher, kindergarten' },
    seniorPostgraduates: { zh: '普通高中专任教师研究生学历占比', en: 'Postgraduates among senior high teachers' },
    publicShare: { zh: '公办园在园幼儿占比', en: 'Children in public kindergartens' },
    inclusiveCoverage: { zh: '普惠性幼儿园覆盖率', en: 'Coverage of inclusive kindergartens' },
    privateCompulsoryShare: { zh: '民办义务教育在校生占比', en: 'Private share of compulsory pupils' },
    primaryTeachingArea: { zh: '小学生均教学及辅助用房面积', en: 'Teaching rooms per pupil, primary' },
    juniorTeachingArea: { zh: '初中生均教学及辅助用房面积', en: 'Teaching rooms per pupil, junior high' },
    primarySportsArea: { zh: '小学生均体育运动场馆面积', en: 'Sports area per pupil, primary' },
    juniorSportsArea: { zh: '初中生均体育运动场馆面积', en: 'Sports area per pupil, junior high' },
    primaryEquipment: { zh: '小学生均教学仪器设备值', en: 'Equipment per pupil, primary' },
    juniorEquipment: { zh: '初中生均教学仪器设备值', en: 'Equipment per pupil, junior high' },
    primaryPupilsPerComputer: { zh: '小学生机比', en: 'Pupils per computer, primary' },
    juniorPupilsPerComputer: { zh: '初中生机比', en: 'Pupils per computer, junior high' },
    seniorPupilsPerComputer: { zh: '普通高中生机比', en: 'Pupils per computer, senior high' },
    seatsUsed: { zh: '学位使用率', en: 'Seats used' },
    dangerousBuildings: { zh: 'D 级危房面积占比', en: 'Share of dangerous buildings' },
  },
}
