/** Words of contested figures. */
export const contestWords = {
  title: { zh: '对数据的异议', en: 'Contested figures' },
  raise: { zh: '对此数据提出异议', en: 'Contest this figure' },
  raiseExplain: {
    zh: '数据由台账自动填报，不能直接改。说明哪里不对，由台账管理单位答复；答复前可以照常填报。',
    en: 'The register fills this in and it cannot be typed over. Say what is wrong; who holds the register answers. You may return meanwhile.',
  },
  reason: { zh: '理由', en: 'Reason' },
  opinion: { zh: '答复意见', en: 'Answer' },
  correct: { zh: '已在台账中更正', en: 'Corrected in the register' },
  correctExplain: {
    zh: '请先在台账中更正记录。数据变化后才能这样答复，更正前后的数据都会保留。',
    en: 'Correct the records in the register first: only then can it be answered so. Both figures are kept.',
  },
  keep: { zh: '维持原数据', en: 'Keep the figure' },
  keepExplain: {
    zh: '说明为什么数据是对的，理由会显示在任务页上。',
    en: 'Say why the figure is right; the task shows it.',
  },
  done: { zh: '已提交', en: 'Sent' },
  contested: { zh: '有异议，待答复', en: 'contested, to be answered' },
  corrected: { zh: '已更正', en: 'corrected' },
  kept: { zh: '维持', en: 'kept' },
  becomes: { zh: '更正后 {value}', en: 'now {value}' },
  none: { zh: '没有待答复的异议。', en: 'Nothing is contested.' },
  task: { zh: '查看任务', en: 'The task' },
}
