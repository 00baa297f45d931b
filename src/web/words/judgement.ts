/** Words of a leader's judgement beside a light. */
export const judgementWords = {
  title: { zh: '领导研判', en: "A leader's judgement" },
  mark: { zh: '研判{letter}', en: 'Judged {letter}' },
  said: { zh: '领导研判：{light}', en: 'A leader judges it: {light}' },
  turned: { zh: '此后灯色已变（研判时为{light}）', en: 'The light has turned since (it was {light})' },
  none: { zh: '还没有领导研判。', en: 'No leader has judged it.' },
  judge: { zh: '作出研判', en: 'Judge it' },
  again: { zh: '重新研判', en: 'Judge it anew' },
  explain: {
    zh: '研判显示在亮灯旁边，写明姓名、时间和理由，责任单位可以看到；系统计算的灯色、排序和督办不因此改变。',
    en: 'It stands beside the light with your name, the time and the reason, and the unit sees it. The computed light, the order of lists and what is chased do not change.',
  },
  colour: { zh: '研判灯色', en: 'Colour' },
  reason: { zh: '研判理由', en: 'Reason' },
  done: { zh: '研判已记录', en: 'The judgement is kept' },
  withdraw: { zh: '撤回研判', en: 'Withdraw it' },
  withdrawExplain: {
    zh: '撤回后灯旁不再显示；办理过程保留这次研判和撤回。',
    en: 'It no longer stands beside the light; the line of time keeps that it was given and withdrawn.',
  },
  withdrawn: { zh: '研判已撤回', en: 'The judgement is withdrawn' },
}
