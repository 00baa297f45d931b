/** Sentences of what can be wrong with an act on a value or a named list. */
export const words = {
  'value/not-known': {
    zh: '此项的数值尚不明确，请先“调整数值”填入数值和依据。',
    en: 'The number is not known: enter it with its basis first.',
  },
  'value/not-confirmed': {
    zh: '此项尚无把握，请先确认再启用。',
    en: 'It is not sure: confirm it before switching it on.',
  },
  'value/is-on': { zh: '已经启用。', en: 'It is on already.' },
  'value/is-off': { zh: '已经停用。', en: 'It is off already.' },
  'value/before-the-last': {
    zh: '起始日期不能早于现有数值的起始日期 {day}。',
    en: 'It cannot begin before the value that stands, which begins on {day}.',
  },
  'value/unchanged': { zh: '数值没有变化，如需确认请用“确认”。', en: 'The value is the same; confirm it instead.' },
  'value/ends-out-of-order': { zh: '范围的上限应大于下限。', en: 'The upper end must be more than the lower one.' },
  'value/needs-two-ends': { zh: '范围需要填写下限和上限。', en: 'A range needs both ends.' },
  'value/more-than-all': { zh: '百分比不能超过 {most}%。', en: 'A percentage is at most {most}%.' },
  'value/not-a-number': {
    zh: '此项是规则或时点，不能改为数字。',
    en: 'This is a rule or a point of time and takes no number.',
  },
  'value/name-taken': { zh: '本类已有同名的数值。', en: 'The subject has a value of this name already.' },
  'value/item-twice': { zh: '清单中有重复的项。', en: 'An item stands twice in the list.' },
  'value/list-empty': { zh: '清单还没有内容，请先填写。', en: 'The list is empty: enter its items first.' },
} as const
