import type { PackIndicator } from '#core/pack.ts'
import type { fields, states } from './fields.ts'

type Name = keyof typeof fields
type SchoolIndicator = PackIndicator<Name, (typeof states)[number]>
type Where = NonNullable<SchoolIndicator['numerator']['where']>

const locked = ['confirmed'] as const
const statistics = '教育事业统计：9月1日时点数'
const equity = '《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）'
const preschool = '《县域学前教育普及普惠督导评估办法》（教督〔2020〕1号）'
const posts = `${statistics}；标准为编制的学生与教职工之比，此处按专任教师计，从严`
const large = '教育事业统计口径：大班额 56—65 人，超大班额 66 人及以上'

const primary = ['primary-school', 'central-school', 'teaching-point'] as const
const junior = ['junior-high-school'] as const
const senior = ['senior-high-school'] as const
const everybody = ['primaryPupils', 'juniorPupils', 'seniorPupils', 'vocationalPupils', 'specialPupils'] as const

/** One sum over another, of the confirmed records of a school year. */
function ratio(
  unit: string,
  direction: 'up' | 'down',
  [top, bottom]: [readonly Name[], readonly Name[]],
  more: { answers: readonly string[]; basis: string; threshold?: string; where?: Where; topWhere?: Where },
): SchoolIndicator {
  const { where, topWhere = where, ...rest } = more
  return {
    numerator: { sum: top, in: locked, ...(topWhere ? { where: topWhere } : {}) },
    denominator: { sum: bottom, in: locked, ...(where ? { where } : {}) },
    unit,
    direction,
    ...rest,
  }
}

/** Classes over their size: the official shares below which large classes count as basically eliminated (基本消除). */
const classes = {
  largeClasses: ratio(
    '%',
    'down',
    [
      ['primaryLarge', 'juniorLarge'],
      ['primaryClasses', 'juniorClasses'],
    ],
    {
      answers: ['义务教育大班额比例', '大班额比例', '大班额占比'],
      basis: large,
      threshold: 'school.large-class-share',
    },
  ),
  extraLargeClasses: ratio(
    '%',
    'down',
    [
      ['primaryExtraLarge', 'juniorExtraLarge'],
      ['primaryClasses', 'juniorClasses'],
    ],
    {
      answers: ['义务教育超大班额比例', '超大班额比例', '超大班额占比'],
      basis: large,
      threshold: 'school.very-large-class-share',
    },
  ),
  primaryOver55: ratio('%', 'down', [['primaryLarge', 'primaryExtraLarge'], ['primaryClasses']], {
    answers: ['小学大班额比例', '小学大班额占比'],
    basis: `${large}；此处为 56 人及以上合计`,
  }),
  juniorOver55: ratio('%', 'down', [['juniorLarge', 'juniorExtraLarge'], ['juniorClasses']], {
    answers: ['初中大班额比例', '初中大班额占比'],
    basis: `${large}；此处为 56 人及以上合计`,
  }),
  seniorOver55: ratio('%', 'down', [['seniorLarge', 'seniorExtraLarge'], ['seniorClasses']], {
    answers: ['普通高中大班额比例', '高中大班额比例'],
    basis: `${large}；此处为 56 人及以上合计`,
  }),
}

const teachers = {
  primaryPupilsPerTeacher: ratio('人', 'down', [['primaryPupils'], ['primaryTeachers']], {
    answers: ['小学生师比'],
    basis: posts,
    threshold: 'staffing.posts.primary',
  }),
  juniorPupilsPerTeacher: ratio('人', 'down', [['juniorPupils'], ['juniorTeachers']], {
    answers: ['初中生师比'],
    basis: posts,
    threshold: 'staffing.posts.junior',
  }),
  seniorPupilsPerTeacher: ratio('人', 'down', [['seniorPupils'], ['seniorTeachers']], {
    answers: ['高中生师比', '普通高中生师比'],
    basis: posts,
    threshold: 'staffing.posts.senior',
  }),
  childrenPerTeacher: ratio('人', 'down', [['kindergartenPupils'], ['kindergartenTeachers']], {
    answers: ['幼儿园师幼比', '幼儿园生师比'],
    basis: statistics,
    threshold: 'kindergarten.teachers-county',
  }),
  seniorPostgraduates: ratio('%', 'up', [['postgraduates'], ['seniorTeachers']], {
    answers: ['普通高中专任教师研究生学历占比', '普通高中专任教师中研究生学历占比'],
    basis: `${statistics}；独立设置的普通高中`,
    where: { kind: senior },
  }),
}

const kindergartens = {
  publicShare: ratio('%', 'up', [['kindergartenPupils'], ['kindergartenPupils']], {
    answers: ['公办园在园幼儿占比', '公办幼儿园在园幼儿占比'],
    basis: preschool,
    threshold: 'kindergarten.public-share',
    topWhere: { ownership: ['public'] },
  }),
  inclusiveCoverage: ratio('%', 'up', [['kindergartenPupils'], ['kindergartenPupils']], {
    answers: ['普惠性幼儿园覆盖率', '普惠覆盖率', '普惠性幼儿园在园幼儿占比', '公办园和普惠性民办园覆盖率'],
    basis: preschool,
    threshold: 'kindergarten.inclusive-share',
    topWhere: { ownership: ['public', 'inclusive-private'] },
  }),
  privateCompulsoryShare: ratio(
    '%',
    'down',
    [
      ['primaryPupils', 'juniorPupils'],
      ['primaryPupils', 'juniorPupils'],
    ],
    {
      answers: ['民办义务教育在校生占比'],
      basis: statistics,
      topWhere: { ownership: ['private'] },
    },
  ),
}

const conditions = {
  primaryTeachingArea: ratio('平方米', 'up', [['teachingArea'], ['primaryPupils']], {
    answers: ['小学生均教学及辅助用房面积'],
    basis: equity,
    threshold: 'balanced.rooms.primary',
    where: { kind: primary },
  }),
  juniorTeachingArea: ratio('平方米', 'up', [['teachingArea'], ['juniorPupils']], {
    answers: ['初中生均教学及辅助用房面积'],
    basis: equity,
    threshold: 'balanced.rooms.junior',
    where: { kind: junior },
  }),
  primarySportsArea: ratio('平方米', 'up', [['sportsArea'], ['primaryPupils']], {
    answers: ['小学生均体育运动场馆面积'],
    basis: equity,
    threshold: 'balanced.sports-area.primary',
    where: { kind: primary },
  }),
  juniorSportsArea: ratio('平方米', 'up', [['sportsArea'], ['juniorPupils']], {
    answers: ['初中生均体育运动场馆面积'],
    basis: equity,
    threshold: 'balanced.sports-area.junior',
    where: { kind: junior },
  }),
  primaryEquipment: ratio('元', 'up', [['equipment'], ['primaryPupils']], {
    answers: ['小学生均教学仪器设备值'],
    basis: equity,
    threshold: 'balanced.equipment.primary',
    where: { kind: primary },
  }),
  juniorEquipment: ratio('元', 'up', [['equipment'], ['juniorPupils']], {
    answers: ['初中生均教学仪器设备值'],
    basis: equity,
    threshold: 'balanced.equipment.junior',
    where: { kind: junior },
  }),
  primaryPupilsPerComputer: ratio('人', 'down', [['primaryPupils'], ['pupilComputers']], {
    answers: ['小学生机比'],
    basis: statistics,
    threshold: 'devices.pupils-per-computer.primary',
    where: { kind: primary },
  }),
  juniorPupilsPerComputer: ratio('人', 'down', [['juniorPupils'], ['pupilComputers']], {
    answers: ['初中生机比'],
    basis: statistics,
    threshold: 'devices.pupils-per-computer.junior',
    where: { kind: junior },
  }),
  seniorPupilsPerComputer: ratio('人', 'down', [['seniorPupils'], ['pupilComputers']], {
    answers: ['高中生机比', '普通高中生机比'],
    basis: statistics,
    threshold: 'devices.pupils-per-computer.senior',
    where: { kind: senior },
  }),
  seatsUsed: ratio('%', 'down', [[...everybody, 'kindergartenPupils'], ['capacity']], {
    answers: ['学位使用率'],
    basis: statistics,
    threshold: 'school.seats-used',
  }),
  dangerousBuildings: ratio('%', 'down', [['dangerousArea'], ['buildingArea']], {
    answers: ['危房面积占比', 'D级危房占比'],
    basis: statistics,
    threshold: 'school.dangerous-share',
  }),
}

export const indicators = { ...classes, ...teachers, ...kindergartens, ...conditions }
