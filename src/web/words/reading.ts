/** Words of the reading view. */
export const readingWords = {
  text: { zh: '原文', en: 'Text' },
  view: { zh: '原文的显示方式', en: 'How the text is shown' },
  plain: { zh: '文字', en: 'Text' },
  original: { zh: '版式', en: 'Layout' },
  page: { zh: '第 {page} 页', en: 'Page {page}' },
  layoutComing: { zh: '正在读取版式…', en: 'The layout is being read…' },
  noLayout: { zh: '现在读不到版式，可重新读取后再看', en: 'There is no layout now; read the file again and look then' },
  tree: { zh: '结构', en: 'Structure' },
  problems: { zh: '问题', en: 'Problems' },
  marks: { zh: '标记', en: 'Marks' },
  target: { zh: '目标', en: 'Target' },
  owner: { zh: '责任单位', en: 'Owner' },
  deadline: { zh: '时限', en: 'Deadline' },
  label: { zh: '序号', en: 'Label' },
  problem: { zh: '问题', en: 'Problem' },
  covered: { zh: '全部 {characters} 个字均已归类', en: 'All {characters} characters are accounted for' },
  uncovered: {
    zh: '{characters} 个字中有 {missing} 个没有归类',
    en: '{missing} of {characters} characters are not accounted for',
  },
  counts: {
    zh: '{documents} 份文件，{sections} 个部分，{items} 项任务，{targets} 个目标，{owners} 处责任单位，{deadlines} 处时限',
    en: '{documents} documents, {sections} sections, {items} items, {targets} targets, {owners} owners, {deadlines} deadlines',
  },
  previous: { zh: '上一处', en: 'Previous' },
  next: { zh: '下一处', en: 'Next' },
  expandAll: { zh: '全部展开', en: 'Expand all' },
  collapseAll: { zh: '收起', en: 'Collapse' },
  noProblems: { zh: '没有发现问题', en: 'No problems were found' },
  error: { zh: '错误', en: 'Error' },
  question: { zh: '疑问', en: 'Question' },
  note: { zh: '提示', en: 'Note' },
  proposal: { zh: '原文“{actual}”，疑为“{proposal}”', en: '“{actual}” in the text, perhaps “{proposal}”' },
  inferred: { zh: '推断', en: 'inferred' },
  implied: { zh: '隐含', en: 'implied' },
  treeHelp: {
    zh: '上下键移动，左右键收展，回车定位原文',
    en: 'Arrows move, open and close; Enter finds the place in the text',
  },
}

/** Types of node, for those that have no title of their own. */
export const nodeTypeWords: Record<string, { zh: string; en: string }> = {
  document: { zh: '文件', en: 'Document' },
  section: { zh: '部分', en: 'Section' },
  item: { zh: '任务', en: 'Item' },
  objective: { zh: '目标要求', en: 'Objective' },
  measure: { zh: '举措', en: 'Measures' },
  clause: { zh: '条款', en: 'Clause' },
  note: { zh: '责任说明', en: 'Owner note' },
  table: { zh: '表格', en: 'Table' },
  row: { zh: '行', en: 'Row' },
  cell: { zh: '格', en: 'Cell' },
  appendix: { zh: '附件', en: 'Appendix' },
  paragraph: { zh: '段落', en: 'Paragraph' },
  contents: { zh: '目录', en: 'Contents' },
  furniture: { zh: '页面杂项', en: 'Page furniture' },
  title: { zh: '标题', en: 'Title' },
  meta: { zh: '文号、日期', en: 'Number, date' },
}

/** Repetition of a deadline. */
export const cadenceWords: Record<string, { zh: string; en: string }> = {
  day: { zh: '每日', en: 'daily' },
  week: { zh: '每周', en: 'weekly' },
  month: { zh: '每月', en: 'monthly' },
  quarter: { zh: '每季度', en: 'quarterly' },
  'half-year': { zh: '每半年', en: 'half-yearly' },
  term: { zh: '每学期', en: 'each term' },
  year: { zh: '每年', en: 'yearly' },
  regular: { zh: '定期', en: 'regularly' },
}
