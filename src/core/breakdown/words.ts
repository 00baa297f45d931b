/** Words of the breakdown table: its columns, its cadences, and what is wrong with a cell. */
import type { Cadence, Column } from './columns.ts'

type Words = { zh: string; en: string }

export const columnWords: Record<Column, Words> = {
  title: { zh: '工作任务', en: 'Item' },
  objective: { zh: '目标要求', en: 'Objective' },
  measures: { zh: '主要举措', en: 'Measures' },
  targets: { zh: '量化指标', en: 'Targets' },
  leader: { zh: '牵头领导', en: 'Leader' },
  lead: { zh: '牵头单位', en: 'Lead' },
  support: { zh: '配合单位', en: 'Support' },
  implement: { zh: '实施单位', en: 'Implement' },
  assist: { zh: '协助单位', en: 'Assist' },
  deadline: { zh: '完成时限', en: 'Deadline' },
  cadence: { zh: '报送频次', en: 'Cadence' },
  contact: { zh: '联系人', en: 'Contact' },
}

export const tableWords = {
  name: { zh: '任务分解表', en: 'Breakdown table' },
  section: { zh: '所属部分', en: 'Section' },
  label: { zh: '原序号', en: 'Label' },
  key: { zh: '行标识（请勿改动）', en: 'Row key (leave as it is)' },
  noteKey: {
    zh: '“行标识”用来认回每一行，请勿改动；行可以移动，不能在表中增加或删除任务。',
    en: 'The row key finds each row again: leave it. Rows may be moved; items are not added or removed here.',
  },
  noteNames: { zh: '责任单位之间用“、”分隔。', en: 'Units are parted by 、.' },
  noteTargets: { zh: '量化指标每行一条，要有数量和单位。', en: 'One target in each line, with a number and its unit.' },
  noteDay: { zh: '完成时限写日期，如 2026-11-30。', en: 'A deadline is a day such as 2026-11-30.' },
  noteCadence: { zh: '报送频次从列表中选：', en: 'The cadence is one of: ' },
}

export const cadenceWords: Record<Cadence, Words> = {
  week: { zh: '每周', en: 'Weekly' },
  fortnight: { zh: '每两周', en: 'Fortnightly' },
  'ten-days': { zh: '每旬', en: 'Every ten days' },
  month: { zh: '每月', en: 'Monthly' },
  quarter: { zh: '每季度', en: 'Quarterly' },
  'half-year': { zh: '每半年', en: 'Half-yearly' },
  term: { zh: '每学期', en: 'Each term' },
  'school-year': { zh: '每学年', en: 'Each school year' },
  year: { zh: '每年', en: 'Yearly' },
  node: { zh: '按节点', en: 'At named nodes' },
  once: { zh: '一次性', en: 'Once' },
  emergency: { zh: '应急日报', en: 'Daily in an emergency' },
}

/** Sentences of problems. */
export const words = {
  'breakdown/empty-title': { zh: '工作任务不能为空。', en: 'An item needs its title.' },
  'breakdown/too-long': { zh: '超过 {most} 个字。', en: 'Longer than {most} characters.' },
  'breakdown/not-a-day': { zh: '“{text}”不是日期，请写成 2026-11-30。', en: '{text} is no day; write 2026-11-30.' },
  'breakdown/no-such-cadence': { zh: '没有“{text}”这种报送频次。', en: 'There is no cadence {text}.' },
  'breakdown/no-such-unit': {
    zh: '没有叫“{name}”的单位。请写全称、简称或已登记的别称，或用“各”开头泛指。',
    en: 'No unit is called {name}. Write its name, short name or an alias.',
  },
  'breakdown/no-target': {
    zh: '“{text}”中没有读出数量和单位，请写到目标要求里。',
    en: 'No number with a unit is read in "{text}"; it belongs under the objective.',
  },
  'breakdown/several-targets': {
    zh: '“{text}”中读出 {count} 个指标，请每行写一个。',
    en: '{count} targets are read in "{text}"; write one in each line.',
  },
  'breakdown/changed-meanwhile': {
    zh: '此格已被他人改为“{actual}”，请核对后再改。',
    en: 'Somebody has changed this cell to "{actual}" meanwhile.',
  },
  'breakdown/nothing-changed': { zh: '没有改动。', en: 'Nothing is changed.' },
  'breakdown/no-such-row': { zh: '本文件没有这一行。', en: 'The plan has no such row.' },
  'breakdown/changed-twice': { zh: '同一格改了两次。', en: 'One cell is changed twice.' },
  'breakdown/after-publication': {
    zh: '原文中没有这一栏，发布后再填写。',
    en: 'No text holds this column; fill it in after publication.',
  },
  'breakdown/cadence-after-publication': {
    zh: '发布前只能选每周、每月、每季度、每半年、每学期、每年，其他频次发布后再选。',
    en: 'Before publication a cadence is weekly, monthly, quarterly, half-yearly, each term or yearly.',
  },
  'breakdown/several-passages': {
    zh: '改动跨了几个段落。请逐行修改，不增减行；要增减，请在“读取”中处理。',
    en: 'The change goes over several passages. Change line by line; add or remove lines in the reading room.',
  },
  'breakdown/line-not-in-text': {
    zh: '原文中没有“{text}”。请先在目标要求或者主要举措中写上，或者修改已有的一行。',
    en: 'The text does not hold "{text}". Change a line that is there, or write it into the objective first.',
  },
  'breakdown/owners-of-heading': {
    zh: '责任单位写在上级标题，对其下各项有效，请在“读取”中处理。',
    en: 'The units stand at a heading and hold for all items below it; change them in the reading room.',
  },
  'breakdown/after-the-plan': {
    zh: '完成时限不能晚于规划的最后一年（{year} 年）。',
    en: 'A deadline is not after the last year of the plan, {year}.',
  },
  'breakdown/removed': { zh: '在任务分解表中删去', en: 'Taken out in the breakdown table' },
  'breakdown/not-published': { zh: '规划要点尚未发布。', en: 'The plan is not published yet.' },
  'breakdown/no-table': {
    zh: '没有找到表头。表头应有“工作任务”等列名，可先导出本表再改。',
    en: 'No heading was found. Export the table first and change that one.',
  },
  'breakdown/same-row-twice': { zh: '这一行与第 {row} 行是同一项任务。', en: 'This is the same item as row {row}.' },
}
