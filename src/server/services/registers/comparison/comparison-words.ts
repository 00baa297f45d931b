/** Words of the workbook of a comparison. */
export const comparisonWords = {
  comparison: { zh: '名单比对', en: 'comparison of lists' },
  outcome: { zh: '比对结果', en: 'Outcome' },
  doubtful: { zh: '疑似，待人工判断', en: 'In doubt' },
  changed: { zh: '两边都有，内容不同', en: 'In both, different' },
  'only-list': { zh: '仅在名单中', en: 'Only in the list' },
  'only-register': { zh: '仅在台账中', en: 'Only in the register' },
  same: { zh: '两边一致', en: 'The same' },
  at: { zh: '名单位置', en: 'Place in the list' },
  'in-list': { zh: '名单中的名称', en: 'Name in the list' },
  'in-register': { zh: '台账中的名称', en: 'Name in the register' },
  unit: { zh: '机构', en: 'Unit' },
  differs: { zh: '不同之处（名单 → 台账）', en: 'Differences (list → register)' },
  likeness: { zh: '相似度（%）', en: 'Likeness, %' },
  decided: { zh: '人工判断', en: 'Decided' },
  'is-same': { zh: '是同一条', en: 'The same' },
  'is-other': { zh: '不是同一条', en: 'Not the same' },
} as const
