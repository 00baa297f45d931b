/** Words of the workbooks that leave the system. */
export const words = {
  number: { zh: '序号', en: 'No.' },
  total: { zh: '合计', en: 'Total' },
  attachment: { zh: '附件{number}', en: 'Annex {number}' },
  attachmentNamed: { zh: '附件：{number} {name}', en: 'Annex {number}: {name}' },
  signer: { zh: '签发人：{signer}', en: 'Signed by: {signer}' },
  copies: { zh: '抄送：{copies}。', en: 'Copies: {copies}.' },
  unit: { zh: '填报单位：', en: 'Unit: ' },
  filledBy: { zh: '填报人：', en: 'Filled in by: ' },
  checkedBy: { zh: '审核人：', en: 'Checked by: ' },
  phone: { zh: '联系电话：', en: 'Telephone: ' },
  day: { zh: '填报日期：', en: 'Day: ' },
  watermark: {
    zh: '导出人：{user}　{unit}　{at}　编号 {number}　仅供本单位工作使用，请勿外传',
    en: 'Exported by {user}, {unit}, {at}, number {number}. For work within the unit; do not pass on.',
  },
  state: { zh: '状态', en: 'State' },
  notes: { zh: '填表说明', en: 'Notes' },
  notOnTheList: { zh: '请从列表中选择。', en: 'Choose from the list.' },
} as const

type Key = keyof typeof words

/** A word with its blanks filled in. */
export function word(key: Key, language: 'zh' | 'en', values: Record<string, string | number> = {}): string {
  return words[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
