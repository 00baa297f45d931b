/** Words of a comparison: what differs, and why two places were taken for the same thing. */
import type { FindingKind } from './finding-kind.ts'

export const comparisonWords = {
  'comparison/item-dropped': { zh: '任务“{title}”不再列入', en: 'Item “{title}” is no longer there' },
  'comparison/item-new': { zh: '新增任务“{title}”', en: 'New item “{title}”' },
  'comparison/passage-dropped': { zh: '“{title}”部分的文字不再列入', en: 'Text of “{title}” is no longer there' },
  'comparison/passage-new': { zh: '“{title}”部分新增文字', en: 'New text in “{title}”' },
  'comparison/sentence-dropped': { zh: '这句话不再列入', en: 'This sentence is no longer there' },
  'comparison/sentence-new': { zh: '新增一句', en: 'A new sentence' },
  'comparison/phrase-dropped': { zh: '少了“{words}”', en: '“{words}” is gone' },
  'comparison/phrase-new': { zh: '多了“{words}”', en: '“{words}” was added' },
  'comparison/merged': { zh: '{from} 项任务并为一项', en: '{from} items became one' },
  'comparison/split': { zh: '一项任务拆为 {into} 项', en: 'One item became {into}' },
  'comparison/unchanged': { zh: '没有变化', en: 'Unchanged' },
  'comparison/reworded': {
    zh: '改了说法，要求未见变化',
    en: 'Other words; nothing that is asked for was found to change',
  },
  'comparison/smaller': { zh: '数值调低：{before} → {after}', en: 'A smaller number: {before} → {after}' },
  'comparison/larger': { zh: '数值调高：{before} → {after}', en: 'A larger number: {before} → {after}' },
  'comparison/larger-is-weaker': {
    zh: '上限放宽：{before} → {after}',
    en: 'The limit was widened: {before} → {after}',
  },
  'comparison/smaller-is-stronger': {
    zh: '上限收紧：{before} → {after}',
    en: 'The limit was tightened: {before} → {after}',
  },
  'comparison/number-lost': { zh: '不再写明数量：{before} → {after}', en: 'No number any more: {before} → {after}' },
  'comparison/number-given': { zh: '写明了数量：{before} → {after}', en: 'A number was given: {before} → {after}' },
  'comparison/other-unit': {
    zh: '计量单位不同，不能直接比较：{before} → {after}',
    en: 'Another unit, not to be compared: {before} → {after}',
  },
  'comparison/other-basis': {
    zh: '计算口径不同，不能直接比较：{before} → {after}',
    en: 'Another basis, not to be compared: {before} → {after}',
  },
  'comparison/no-longer-each': {
    zh: '不再按每个单位要求：{before} → {after}',
    en: 'No longer for each: {before} → {after}',
  },
  'comparison/now-each': { zh: '改为按每个单位要求：{before} → {after}', en: 'Now for each: {before} → {after}' },
  'comparison/opposed': { zh: '方向相反：{before}，{after}', en: 'Opposite directions: {before}, {after}' },
  'comparison/two-numbers-before': {
    zh: '前一份对“{subject}”写了两个数：{first}，{second}',
    en: 'The first text gives two numbers for “{subject}”: {first}, {second}',
  },
  'comparison/two-numbers-after': {
    zh: '后一份对“{subject}”写了两个数：{first}，{second}',
    en: 'The second text gives two numbers for “{subject}”: {first}, {second}',
  },
  'comparison/softer': { zh: '语气减弱：{before} → {after}', en: 'Softer words: {before} → {after}' },
  'comparison/firmer': { zh: '语气加强：{before} → {after}', en: 'Firmer words: {before} → {after}' },
  'comparison/narrower': { zh: '范围缩小：{before} → {after}', en: 'A narrower scope: {before} → {after}' },
  'comparison/wider': { zh: '范围扩大：{before} → {after}', en: 'A wider scope: {before} → {after}' },
  'comparison/rougher': { zh: '变得含糊：{before} → {after}', en: 'More approximate: {before} → {after}' },
  'comparison/more-exact': { zh: '变得确切：{before} → {after}', en: 'More exact: {before} → {after}' },
  'comparison/fewer-named': { zh: '列举减少：不再列出{before}', en: 'Fewer are named: no more {before}' },
  'comparison/more-named': { zh: '列举增加：增列{after}', en: 'More are named: {after}' },
  'comparison/later': { zh: '时限推迟：{before} → {after}', en: 'Later: {before} → {after}' },
  'comparison/earlier': { zh: '时限提前：{before} → {after}', en: 'Earlier: {before} → {after}' },
  'comparison/date-lost': { zh: '不再写明时限（原为{before}）', en: 'No date any more (was {before})' },
  'comparison/date-given': { zh: '写明了时限（{after}）', en: 'A date was given ({after})' },
  'comparison/rarer': { zh: '频次降低：{before} → {after}', en: 'Less often: {before} → {after}' },
  'comparison/oftener': { zh: '频次提高：{before} → {after}', en: 'More often: {before} → {after}' },
  'comparison/rhythm-lost': { zh: '不再写明频次（原为{before}）', en: 'No rhythm any more (was {before})' },
  'comparison/rhythm-given': { zh: '写明了频次（{after}）', en: 'A rhythm was given ({after})' },
  'comparison/other-lead': { zh: '牵头单位变更：{before} → {after}', en: 'Another lead: {before} → {after}' },
  'comparison/other-role': { zh: '责任角色变更：{before}', en: 'Another role: {before}' },
  'comparison/other-owners': {
    zh: '责任单位变更：减少 {before}，增加 {after}',
    en: 'Other owners: without {before}, with {after}',
  },
  'comparison/alike-words': { zh: '任务文字相近 {percent}%', en: 'items alike in words {percent}%' },
  'comparison/alike-title': { zh: '标题相近 {percent}%', en: 'titles alike {percent}%' },
  'comparison/alike-sentence': { zh: '句子相近 {percent}%', en: 'sentences alike {percent}%' },
  'comparison/same-numbers': { zh: '数字相同 {percent}%', en: 'same numbers {percent}%' },
  'comparison/same-lead': { zh: '牵头单位相同', en: 'same lead' },
  'comparison/moved-words': { zh: '{percent}% 的文字归入', en: '{percent}% of the words went there' },
  'comparison/elsewhere': { zh: '从其他任务移来', en: 'moved from another item' },
} as const

/** Kinds of finding as offices call them. */
export const findingKindWords = {
  dropped: { zh: '取消', en: 'Dropped' },
  weakened: { zh: '弱化', en: 'Weakened' },
  postponed: { zh: '推迟', en: 'Postponed' },
  contradicted: { zh: '矛盾', en: 'Contradicted' },
  're-assigned': { zh: '责任变更', en: 'Re-assigned' },
  merged: { zh: '合并', en: 'Merged' },
  split: { zh: '拆分', en: 'Split' },
  new: { zh: '新增', en: 'New' },
  strengthened: { zh: '强化', en: 'Strengthened' },
  'brought-forward': { zh: '提前', en: 'Brought forward' },
  reworded: { zh: '改写', en: 'Reworded' },
  unchanged: { zh: '未变', en: 'Unchanged' },
} as const satisfies Record<FindingKind, { zh: string; en: string }>

/** A sentence of a comparison in one language; a code without words is shown as it is. */
export function sayComparison(
  { code, arguments: values }: { code: string; arguments: Readonly<Record<string, string | number>> },
  language: 'zh' | 'en',
): string {
  const words = comparisonWords[code as keyof typeof comparisonWords]
  return words ? words[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')) : code
}
