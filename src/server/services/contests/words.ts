/** Sentences of refusals about contested figures. */
export const words = {
  'contest/no-figure': {
    zh: '这项目标没有由台账自动填报的数据。',
    en: 'No register gives a figure for this target.',
  },
  'contest/open': {
    zh: '已经对这个数据提出异议，请等待答复。',
    en: 'This figure is contested already; wait for the answer.',
  },
  'contest/decided': { zh: '这项异议已经答复。', en: 'This contest was answered already.' },
  'contest/own': { zh: '本单位提出的异议须由其他单位答复。', en: 'Another unit must answer what your unit contests.' },
  'contest/not-corrected': {
    zh: '台账中的数据没有变化，请先在台账中更正，或者维持原数据并说明理由。',
    en: 'The figure of the register has not changed: correct it there first, or keep it with a reason.',
  },
} as const
