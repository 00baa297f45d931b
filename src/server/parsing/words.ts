/** Sentences for the problems of reading an upload; `{name}` stands for an argument of the problem. */
export const words = {
  'parsing/too-slow': {
    zh: '文件在 {limit} 秒内没有读完，已停止。请检查文件，或拆分后再上传。',
    en: 'The file could not be read within {limit} seconds and was given up. Check the file, or split it and upload the parts.',
  },
  'parsing/too-much-memory': {
    zh: '读取文件所需内存超过 {limit} MB，已停止。请检查文件，或拆分后再上传。',
    en: 'Reading the file takes more than {limit} MB of memory and was given up. Check the file, or split it and upload the parts.',
  },
  'parsing/failed': {
    zh: '读取文件时程序中断，文件未收入。请检查文件后再试。',
    en: 'The program that read the file broke off; the file was not taken in. Check the file and try again.',
  },
  'parsing/busy': {
    zh: '正在读取的文件太多（{waiting} 个在等待），请稍后再试。',
    en: 'Too many files are being read ({waiting} waiting); try again in a moment.',
  },
  'parsing/not-found': { zh: '没有找到上传的文件。', en: 'The uploaded file was not found.' },
} satisfies Record<string, { zh: string; en: string }>
