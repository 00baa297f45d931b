import { describe, expect, it } from 'vitest'
import { read } from './bracketed.ts'

function values(words: string): string[] {
  return read(`某校工作计划\n一、任务\n1.工作。${words}。`).targets.map(
    ({ value, unit, placeholder }) => `${placeholder ? 'X' : value}${unit}`,
  )
}

describe('quantities that are promised', () => {
  it.each([
    ['班级阅读总量40万字', '400000字'],
    ['每人撰写随笔不少于800字', '800字'],
    ['更换灭火器32具', '32具'],
    ['菜品中心温度保持70℃以上', '70℃'],
    ['整改周期缩短至15天以内', '15天'],
    ['每天锻炼一小时', '1小时'],
    ['每天一节体育课', '1节'],
    ['招聘教师**名', 'X名'],
    ['成立宣讲小队*个', 'X个'],
    ['组织培训***人次', 'X人次'],
    ['网络带宽升至1000M', '1000M'],
    ['质量排名进入全省前三名', '3名'],
    ['录制优课200堂', '200堂'],
    ['支教不少于1年', '1年'],
    ['按每生不低于1000元的标准给予资助', '1000元'],
    ['开展不少于2次的应急演练', '2次'],
    ['教师平均年龄降至43岁以下', '43岁'],
  ])('%s', (words, target) => {
    expect(values(words)).toEqual([target])
  })
})

describe('quantities beside what is or was', () => {
  it.each([
    ['五年内将9所小学整合为6所', ['6所']],
    ['目前平均班额58人。实行起始年级管控,一年级班额不超过45人', ['45人']],
  ])('%s', (words, targets) => {
    expect(values(words)).toEqual(targets)
  })
})

describe('hours of levels', () => {
  it('hold what stands before the first', () => {
    expect(values('保证学生睡眠时间,小学10小时、初中9小时、高中8小时')).toEqual(['10小时', '9小时', '8小时'])
    expect(values('分两段值守,小组8小时')).toEqual([])
  })
})

describe('quantities on which something else depends', () => {
  it.each([
    '对面批率达到30%以上的班级予以表扬',
    '以上3项纳入考核',
    '未完成的3项结转项目一并纳入督办',
    '实施范围为36个国家重点县和22个省定县',
    '对经3次以上劝返仍不到校的家长发函',
    '使用年限超过6年的设备逐步更换',
    '合格率低于60%的,取消评优资格',
    '同意率超过三分之二方可采购',
    '黑板报评比占月考核分值5分',
    '平时表现占教师考核的15%',
    '单笔5000元以上支出集体研究',
    '对照《安全自查表》42项内容开展自查',
  ])('%s', (words) => {
    expect(values(words)).toEqual([])
  })

  it('are not those of bold words', () => {
    const reading = read('某校工作计划\n一、任务\n1.工作。推进**所有学校**建设,加强**名师工程**管理。')
    expect(reading.targets).toEqual([])
    expect(reading.problems.filter(({ code }) => code === 'reader/placeholder')).toEqual([])
  })
})
