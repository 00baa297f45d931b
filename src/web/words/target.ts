/** Words of a target: how its value compares. */
export const comparatorWords: Record<string, { zh: string; en: string }> = {
  '>=': { zh: '不低于 {value}', en: 'at least {value}' },
  '>': { zh: '高于 {value}', en: 'more than {value}' },
  '=': { zh: '{value}', en: '{value}, no more and no less' },
  '<=': { zh: '不超过 {value}', en: 'at most {value}' },
  '<': { zh: '低于 {value}', en: 'less than {value}' },
  between: { zh: '{value} 至 {to}', en: '{value} to {to}' },
}

/** Which way a target goes, where that is not said by reaching a value. */
export const changeWords: Record<string, { zh: string; en: string }> = {
  increase: { zh: '增加', en: 'increase by' },
  decrease: { zh: '减少', en: 'decrease by' },
  keep: { zh: '保持', en: 'keep' },
}
