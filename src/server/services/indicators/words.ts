import { definitions } from '#core/indicator/catalogue.ts'

/** Sentences of refusals about quantities and ties. */
export const words = {
  'entry/unknown-quantity': { zh: '没有这项基础数据。', en: 'There is no such quantity.' },
  'entry/register-knows': {
    zh: '这项数据由台账统计，不能填写；对数据有异议的，请提出异议。',
    en: 'A register counts this; it cannot be typed. Contest it where it is wrong.',
  },
  'entry/missing': { zh: '请填写数值，或者说明不适用的理由。', en: 'Give a number, or say why it does not apply.' },
  'entry/negative': { zh: '不能小于 0。', en: 'It cannot be less than 0.' },
  'entry/not-whole': { zh: '应为整数。', en: 'It must be a whole number.' },
  'entry/fell': {
    zh: '本年累计 {value}，少于上期的 {previous}，请核对；确实无误的，请填写说明。',
    en: '{value} since the beginning of the year is less than {previous} before: check it, or explain.',
  },
  'entry/jump': {
    zh: '与上年的 {previous} 相比变化 {percent}%，请核对；确实无误的，请填写说明。',
    en: 'A change of {percent}% against {previous} of the year before: check it, or explain.',
  },
  'entry/part-over-whole': {
    zh: '部分（{part}）大于总体（{whole}），请核对；确实无误的，请填写说明。',
    en: 'The part ({part}) is larger than the whole ({whole}): check it, or explain.',
  },
  'entry/not-in-scope': { zh: '这个单位不填报这项数据。', en: 'This unit does not give this quantity.' },
  'entry/wrong-period': {
    zh: '期间与指标的频次不符，或者还没有开始。',
    en: 'The period is none of the indicator, or has not begun.',
  },
  'entry/same': { zh: '数值没有变化。', en: 'The number is the same.' },
  'entry/twice': { zh: '同一数据填写了两次。', en: 'It is given twice.' },
  'entry/unknown-unit': {
    zh: '第 {row} 行：没有单位“{name}”，或者不在管理范围内。',
    en: 'Row {row}: no unit {name} within reach.',
  },
  'entry/not-a-number': { zh: '“{text}”不是数。', en: '{text} is not a number.' },
  'entry/no-heading': {
    zh: '没有找到表头，请使用本页导出的填报表。',
    en: 'There is no row of headings; use the workbook that this page exports.',
  },
  'entry/unit-column': { zh: '单位', en: 'Unit' },
  'entry/code-column': { zh: '单位编号', en: 'Id of the unit' },
  'entry/from-column': { zh: '期间起', en: 'From' },
  'entry/to-column': { zh: '期间止', en: 'To' },
  'entry/corrected-by-import': { zh: '导入更正', en: 'Corrected by a workbook' },
  'entry/corrected-by-return': { zh: '随填报更正', en: 'Corrected with a return' },
  'tie/no-indicator': { zh: '没有这个指标。', en: 'There is no such indicator.' },
  'tie/start-after-due': { zh: '起点应早于完成时限。', en: 'The way must start before it is due.' },
  'tie/point-outside-way': {
    zh: '中间节点应在起点之后、完成时限之前，每天只写一个。',
    en: 'Points lie between the start and the due day, one on a day.',
  },
  'target/not-comparable-named': {
    zh: '目标只涉及其中几个单位，不与合计数比较。',
    en: 'The target names some units only; the figure of all is not compared with it.',
  },
  'target/not-comparable-each': {
    zh: '目标要求每个单位分别达到，请看各单位的数。',
    en: 'The target is for each unit: see the figures of the units.',
  },
  'target/not-comparable-other-area': {
    zh: '目标说的是别的范围，不与本范围的数比较。',
    en: 'The target speaks of another area; the figure of this one is not compared with it.',
  },
  'target/not-comparable-part-of-area': {
    zh: '目标只涉及本范围的一部分，指标没有单独统计这一部分。',
    en: 'The target is for a part of the area that the indicator does not count by itself.',
  },
  'target/not-comparable-own-start': {
    zh: '目标是在原有基础上增减，本单位的起点没有确定。',
    en: 'The target is a change, and from where this unit starts is not known.',
  },
  'indicator/none-in-register': { zh: '台账中没有相应的记录或数量', en: 'The register counts none of them there' },
} as const

/** Names of indicators, as sentences of lights use them. */
export const indicatorNames = Object.fromEntries(definitions.map(({ key, name }) => [`indicator/${key}`, name]))
