/** Words of the workbook of returns: its headings and notes, and what is wrong with what was filled in. */

export const headingWords = {
  label: { zh: '任务编号/条目', en: 'Number or label' },
  title: { zh: '任务', en: 'Task' },
  source: { zh: '来源', en: 'Source' },
  unit: { zh: '承办单位', en: 'Unit asked' },
  role: { zh: '角色', en: 'Role' },
  due: { zh: '时限', en: 'Due' },
  cadence: { zh: '频次', en: 'Cadence' },
  light: { zh: '亮牌', en: 'Light' },
  accepted: { zh: '已认可进度', en: 'Accepted' },
  standing: { zh: '能否填报', en: 'May be returned' },
  wrong: { zh: '问题', en: 'What is wrong' },
  progress: { zh: '进展情况', en: 'Progress' },
  problems: { zh: '存在问题', en: 'Problems' },
  next: { zh: '下一步打算', en: 'Next steps' },
  coordination: { zh: '需要协调的事项', en: 'What needs coordination' },
  share: { zh: '完成百分比', en: 'Share done, %' },
  key: { zh: '识别码', en: 'Key' },
  task: { zh: '任务编号', en: 'Number' },
  at: { zh: '单位', en: 'Unit' },
  quantity: { zh: '数据项', en: 'Quantity' },
  measure: { zh: '计量单位', en: 'Measured in' },
  from: { zh: '期间起', en: 'From' },
  to: { zh: '期间止', en: 'To' },
  previous: { zh: '上期', en: 'Before' },
  value: { zh: '本期值', en: 'Value' },
  notApplicable: { zh: '不适用原因', en: 'Not applicable because' },
  explanation: { zh: '数据说明', en: 'Explanation' },
} as const

export const roleWords = {
  lead: { zh: '牵头', en: 'Lead' },
  support: { zh: '配合', en: 'Support' },
  implement: { zh: '实施', en: 'Implement' },
  assist: { zh: '协助', en: 'Assist' },
} as const

export const standingWords = {
  open: { zh: '可填报', en: 'Yes' },
  unsigned: { zh: '先签收', en: 'Sign first' },
  signing: { zh: '本单位审签中', en: 'Being signed' },
  waiting: { zh: '待审核', en: 'In review' },
  done: { zh: '已完成', en: 'Done' },
  foreign: { zh: '由承办单位填', en: 'By its unit' },
} as const

export const workbookWords = {
  tasks: { zh: '任务', en: 'Tasks' },
  data: { zh: '数据', en: 'Data' },
  title: { zh: '任务填报表', en: 'Returns' },
  dataTitle: { zh: '任务填报表：数据', en: 'Returns: data' },
  refusedTitle: { zh: '任务填报表：有问题的行', en: 'Returns: rows with problems' },
  hint: {
    zh: '浅黄色格由填报单位填写，灰色格请勿改动。可以排序、筛选、删行；留空的行不报。填好后在“任务”页点“上传填报表”。',
    en: 'Fill in the yellow cells, leave the grey ones. Rows may be sorted, filtered and deleted; what is left empty is not returned. Then upload it under Tasks.',
  },
  dataHint: {
    zh: '随任务一起报的数据。本期值和不适用原因填一项；数据变化大的在“数据说明”里写明。先在“任务”表填写该任务的进展。',
    en: 'Quantities that go with the returns. Give a value or why there is none; explain what changed much. Fill in the task on the first sheet as well.',
  },
  shareInput: {
    zh: '填 0 到 100 的整数，不写百分号。',
    en: 'A whole number from 0 to 100, without a percent sign.',
  },
} as const

export const words = {
  'return-workbook/no-heading': {
    zh: '没有找到“进展情况”和“识别码”两列。请上传从“任务”页导出的填报表。',
    en: 'The columns Progress and Key were not found. Upload the workbook that was exported under Tasks.',
  },
  'return-workbook/too-many': {
    zh: '一次最多 {most} 项，现有 {count} 项。请按文件、单位或灯色筛选后分次办理。',
    en: 'At most {most} at once, these are {count}. Choose by plan, unit or colour, and do it in parts.',
  },
  'return-workbook/no-key': {
    zh: '这一行没有识别码，不知道填的是哪一项任务。请从导出的表里整行复制。',
    en: 'The row has no key, so nothing says which task it is about. Copy the whole row from the exported workbook.',
  },
  'return-workbook/row-changed': {
    zh: '识别码与这一行的灰色格不符：可能只排序了部分列，或者改动了灰色格。请重新导出后填写。',
    en: 'The key does not fit the grey cells of the row: only some columns were sorted, or grey cells were changed. Export again.',
  },
  'return-workbook/no-progress': { zh: '“进展情况”没有填。', en: 'The progress is not filled in.' },
  'return-workbook/no-share': { zh: '“完成百分比”没有填。', en: 'The share done is not filled in.' },
  'return-workbook/too-long': {
    zh: '超过 {most} 个字（现有 {count} 个字）。',
    en: 'Longer than {most} characters ({count}).',
  },
  'return-workbook/share-range': {
    zh: '“{text}”不是 0 到 100 的整数。',
    en: '{text} is no whole number from 0 to 100.',
  },
  'return-workbook/share-fraction': {
    zh: '“{text}”像是按百分数格式填的，请写成整数，如 {percent}。',
    en: '{text} looks like a cell formatted as a percentage: write a whole number such as {percent}.',
  },
  'return-workbook/value-and-reason': {
    zh: '本期值和不适用原因只能填一项。',
    en: 'Give a value or why there is none, not both.',
  },
  'return-workbook/other-number': {
    zh: '与第 {row} 行是同一单位同一时期的同一数据，两处填的不一样。',
    en: 'The same quantity of the same unit and period as in row {row}, with another number.',
  },
  'return-workbook/data-without-return': {
    zh: '数据随填报一起报：请先在“任务”表填写该任务的进展情况和完成百分比。',
    en: 'Quantities go with a return: fill in progress and share of the task on the first sheet.',
  },
  'return-workbook/not-yours': {
    zh: '这项任务不由您填报，或者已经不存在。',
    en: 'The task is not yours to return, or exists no more.',
  },
  'return-workbook/being-signed': {
    zh: '已填报，正在本单位内部审签。要修改请到任务页办理。',
    en: 'It is filled in and waits for signatures of your unit. Change it on the page of the task.',
  },
  'return-workbook/returned-already': {
    zh: '同样的内容 {at} 已经报过，不重复报送。',
    en: 'The same was returned already, {at}; it is not returned twice.',
  },
} as const
