/** Sentences of what the services refuse about papers. */
export const words = {
  'paper/countersigner-elsewhere': {
    zh: '会签单位应当是本机关的科室或者所属单位；其他机关会签请线下办理后上传。',
    en: 'Units of the bureau countersign here; other bodies do it on paper.',
  },
  'paper/of-another-bureau': {
    zh: '这份文稿由其他机关办理。',
    en: 'Another body deals with this paper.',
  },
} as const
