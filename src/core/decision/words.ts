/** Sentences about decisions on a reading, and about what a plan still lacks before it is published. */
export const words = {
  'decision/place-held': {
    zh: '{name} 已于 {at} 就此处作出处理，请先查看；如需改变，请选择替换。',
    en: '{name} decided this place at {at}. Look at it first; to change it, replace it.',
  },
  'decision/words-gone': { zh: '原文中找不到“{quote}”。', en: '"{quote}" stands nowhere in the text.' },
  'decision/several-places': {
    zh: '“{quote}”在原文中不止一处，无法确定是哪一处。',
    en: '"{quote}" stands in several places of the text.',
  },
  'decision/thing-gone': {
    zh: '“{quote}”处已没有要处理的内容。',
    en: 'What the decision is about no longer stands at "{quote}".',
  },
  'decision/no-split-here': { zh: '不能在“{quote}”处拆分。', en: 'It cannot be split at "{quote}".' },
  'decision/nothing-before': { zh: '“{quote}”之前没有同级内容可合并。', en: 'Nothing stands before "{quote}".' },
  'decision/needs-reason': {
    zh: '差错没有修改建议，请更正，或者注明理由后忽略：{message}',
    en: 'There is no proposal for an error: correct it, or ignore it with a reason: {message}',
  },
  'decision/would-displace': {
    zh: '这样处理后，{name} 已作的处理“{quote}”将失去位置，请先撤销。',
    en: 'This would leave a decision of {name} ("{quote}") without its place; undo that one first.',
  },
  'decision/not-in-force': { zh: '该处理已经撤销或已被替换。', en: 'The decision was undone or replaced already.' },
  'decision/already-published': {
    zh: '规划要点已经发布，修改请走修订。',
    en: 'The plan is published; changes are revisions now.',
  },
  'decision/no-lead': { zh: '“{title}”没有牵头单位。', en: 'No unit leads "{title}".' },
  'decision/no-value': {
    zh: '目标“{quote}”没有数值，请填写，或注明暂不量化。',
    en: 'The target "{quote}" has no value: fill it in or leave it open.',
  },
  'decision/no-date': {
    zh: '目标“{quote}”没有期限，请填写，或注明暂不量化。',
    en: 'The target "{quote}" has no date: fill it in or leave it open.',
  },
  'decision/number-corrected': {
    zh: '目标“{quote}”的数字已更正为“{text}”，目标值尚未确认。',
    en: 'The number in "{quote}" was corrected to "{text}"; the value of the target is not confirmed.',
  },
  'decision/parts-and-total': {
    zh: '分项相加得 {actual}，总数为 {expected}。',
    en: 'The parts add up to {actual}, the total is {expected}.',
  },
  'decision/error-open': { zh: '差错尚未处理：{message}', en: 'An error is not settled: {message}' },
  'decision/place-lost': {
    zh: '{name} 作的一项处理找不到位置（“{quote}”），请重新处理或撤销。',
    en: 'A decision of {name} no longer finds its place ("{quote}"): take it again or undo it.',
  },
} as const
