/** Sentences about workbooks that come in. Blanks are written `{name}`. */
export const words = {
  'import/no-heading': {
    zh: '没有找到表头。表头里至少要有：{headings}。可下载模板对照。',
    en: 'No row of headings was found. It must have at least: {headings}. Compare with the template.',
  },
  'import/no-rows': { zh: '表头下面没有数据。', en: 'There is nothing below the headings.' },
  'import/too-many-rows': {
    zh: '一次最多导入 {limit} 行，请拆分后再导入。',
    en: 'At most {limit} rows are imported at once; split the file.',
  },
  'import/required': { zh: '“{heading}”没有填。', en: '{heading} is not filled in.' },
  'import/row-above-refused': {
    zh: '上级机构所在的行有误，改正后再导入这一行。',
    en: 'The row of the unit above it is refused: put that right first.',
  },
  'import/key-missing': {
    zh: '“{headings}”都没有填，不知道这一行是哪一条记录。',
    en: 'None of {headings} is filled in, so nothing says which record the row is about.',
  },
  'import/not-a-number': { zh: '“{text}”不是数字。', en: '{text} is not a number.' },
  'import/not-a-day': {
    zh: '“{text}”不是日期，请写成 2026-09-01 这样。',
    en: '{text} is not a day; write 2026-09-01.',
  },
  'import/not-a-month': { zh: '“{text}”不是年月，请写成 2026-09 这样。', en: '{text} is not a month; write 2026-09.' },
  'import/not-a-year': { zh: '“{text}”不是年份。', en: '{text} is not a year.' },
  'import/not-yes-or-no': { zh: '“{text}”应填“是”或“否”。', en: '{text} should be yes or no.' },
  'import/not-a-choice': { zh: '“{text}”不在可选项里：{choices}。', en: '{text} is none of the choices: {choices}.' },
  'import/no-such-unit': {
    zh: '没有叫“{text}”的机构，或者不在您的范围内。',
    en: 'No unit within your reach is called {text}.',
  },
  'import/several-units': {
    zh: '叫“{text}”的机构不止一个，请写全称或代码。',
    en: 'Several units are called {text}; write the full name or the code.',
  },
  'import/digits-lost': {
    zh: '“{text}”是按数值保存的，后几位已经丢失。请把这一列设为文本格式后重填。',
    en: '{text} was kept as a number and has lost its last digits. Make the column text and fill it in again.',
  },
  'import/not-in-cells': { zh: '这一列不能用表格导入。', en: 'This column cannot be imported from a workbook.' },
  'import/wrong-value': { zh: '“{text}”不符合要求（长度或大小）。', en: '{text} is too long, too large or too small.' },
  'import/doubled': { zh: '与第 {row} 行是同一条记录。', en: 'The same record as in row {row}.' },
  'import/several-records': {
    zh: '系统里有不止一条这样的记录，不能确定改哪一条。',
    en: 'Several records are like this one; which is meant cannot be told.',
  },
  'import/not-to-be-changed': {
    zh: '系统里已有这条记录且内容不同，这里的导入不修改已有记录。',
    en: 'The record exists and differs; this import does not change records.',
  },
  'import/no-such-record': { zh: '系统里没有这条记录。', en: 'There is no such record.' },
  'import/synonym-known': { zh: '“{text}”已经有这个含义。', en: '{text} means this already.' },
  'import/synonym-taken': {
    zh: '“{text}”已经对应另一列或另一个选项，请先停用那一条。',
    en: '{text} means another column or choice already: drop that first.',
  },
  'import/expired': { zh: '预览已过期，请重新上传。', en: 'The preview has expired; upload the file again.' },
  'import/no-imports': { zh: '这里没有导入。', en: 'Nothing is imported here.' },
} as const
