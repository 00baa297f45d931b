/** Sentences of refusals about registers and procedures. */
export const words = {
  'register/not-from-here': {
    zh: '当前状态（{state}）不能进行此操作。',
    en: 'This cannot be done in the present state ({state}).',
  },
  'register/guard': { zh: '{sentence}', en: '{sentence}' },
  'register/no-such-unit': { zh: '没有这个机构，或者不在您的范围内。', en: 'There is no such unit within your reach.' },
  'register/unit-closed': { zh: '{unit} 已撤销。', en: '{unit} is closed.' },
  'register/unit-of-other-kind': {
    zh: '{unit} 不是此处要求的机构类型。',
    en: '{unit} is not of the kind wanted here.',
  },
  'register/file-missing': {
    zh: '文件“{name}”没有上传成功，请重新上传。',
    en: 'The file {name} was not uploaded; upload it again.',
  },
  'register/no-such-filter': { zh: '不能按“{name}”筛选。', en: 'The list cannot be filtered by {name}.' },
} as const
