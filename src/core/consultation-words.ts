/** Words of opinions and what becomes of them. */
export const verdictWords = {
  given: { zh: '待处理', en: 'Open' },
  adopted: { zh: '采纳', en: 'Adopted' },
  partly: { zh: '部分采纳', en: 'Adopted in part' },
  'not-adopted': { zh: '未采纳', en: 'Not adopted' },
  summary: { zh: '意见采纳情况表', en: ': opinions and what became of them' },
  whole: { zh: '全文', en: 'The whole' },
  none: { zh: '无意见', en: 'No opinion' },
  item: { zh: '工作任务', en: 'Item' },
  unit: { zh: '提出单位', en: 'Unit' },
  opinion: { zh: '意见内容', en: 'Opinion' },
  verdict: { zh: '采纳情况', en: 'Adopted or not' },
  reason: { zh: '理由', en: 'Reason' },
}
