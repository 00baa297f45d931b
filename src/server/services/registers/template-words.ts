/** Words of the workbooks to fill in and to put right. */
export const templateWords = {
  template: { zh: '导入模板', en: 'template' },
  about: {
    zh: '1. 带 * 的列必须填写；列的顺序可以调整，不需要的列可以删去。',
    en: '1. Columns with * must be filled in; columns may be moved, and those not needed removed.',
  },
  key: {
    zh: '2. 系统按“{key}”判断是不是同一条记录；空着的格不会清除已有内容。',
    en: '2. {key} tell which record a row is about; an empty cell erases nothing.',
  },
  rows: {
    zh: '3. 日期写成 2026-09-01；数字可写 1.2万；机构写全称或简称；身份证件号码按文本填写。',
    en: '3. Days are written 2026-09-01; units by their name; identity numbers as text.',
  },
  refused: { zh: '有误的行', en: 'rows to put right' },
  rowInFile: { zh: '原文件行号', en: 'Row of the file' },
  problems: { zh: '导入问题', en: 'Import problems' },
  required: { zh: '必填', en: 'must be filled in' },
  optional: { zh: '选填', en: 'may be left empty' },
  'kind-text': { zh: '文字', en: 'text' },
  'kind-number': { zh: '数字', en: 'a number' },
  'kind-money': { zh: '金额（元）', en: 'yuan' },
  'kind-day': { zh: '日期', en: 'a day' },
  'kind-month': { zh: '年月，如 2026-09', en: 'a month, as 2026-09' },
  'kind-year': { zh: '年份，如 2026', en: 'a year, as 2026' },
  'kind-yes-no': { zh: '是或否', en: 'yes or no' },
  'kind-choice': { zh: '从列表中选择', en: 'one of' },
  'kind-unit': { zh: '机构名称', en: 'the name of a unit' },
  'kind-identity': {
    zh: '身份证件号码（居民身份证、居住证、护照、学籍临时号均可）',
    en: 'number of an identity document',
  },
  'kind-phone': { zh: '电话号码', en: 'a telephone number' },
  'kind-code': { zh: '代码', en: 'a code' },
  'kind-point': { zh: '坐标', en: 'a place' },
  'kind-files': { zh: '文件', en: 'files' },
} as const
