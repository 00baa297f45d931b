/** Words of evidence: its days, the files that serve once more, the pairs that look the same. */
export const evidenceWords = {
  date: { zh: '注明日期', en: 'Date it' },
  dateOf: { zh: '注明 {name} 的日期', en: 'Date {name}' },
  dated: { zh: '已注明', en: 'Dated' },
  about: { zh: '材料日期', en: 'About' },
  aboutHelp: {
    zh: '材料说明的是哪一天的情况，不是上传的日子',
    en: 'The day it speaks of, not the day it was uploaded',
  },
  until: { zh: '有效期至', en: 'Holds until' },
  untilHelp: {
    zh: '证照等有期限的材料填写；过期后不能再用于新的填报',
    en: 'Of certificates: afterwards it serves no new return',
  },
  aboutOn: { zh: '材料日期 {day}', en: 'about {day}' },
  untilOn: { zh: '有效期至 {day}', en: 'holds until {day}' },

  ended: { zh: '已过有效期', en: 'Ended' },
  endedTitle: { zh: '佐证材料到期', en: 'Evidence that has ended' },
  endedExplain: {
    zh: '以下材料已过有效期，还没有更新。上传新版；材料仍然有效、只是日期写错的，更正日期。',
    en: 'These files hold no more and no newer one took their place. Attach the newer one; where only the day is wrong, correct it.',
  },
  renewed: { zh: '已更新', en: 'Renewed' },

  choose: { zh: '选用已有材料', en: 'Use a file again' },
  chooseExplain: {
    zh: '本单位以前上传的材料。一份材料可以用于多个事项，不必重复上传；过了有效期的，先上传新版。',
    en: 'Files of your unit. One file may serve many tasks; one that has ended is renewed first.',
  },
  find: { zh: '按文件名查找', en: 'Find by name' },
  use: { zh: '选用', en: 'Use' },
  used: { zh: '已选', en: 'Chosen' },
  revise: { zh: '上传新版', en: 'Newer one' },
  reviseOf: { zh: '上传 {name} 的新版', en: 'A newer {name}' },
  none: { zh: '还没有可以再次使用的材料', en: 'No file yet that may serve once more' },
  noneHint: { zh: '上传过的材料会列在这里。', en: 'Files that were attached stand here.' },
  attachedOn: { zh: '{day} 上传', en: 'attached {day}' },

  pairs: { zh: '与其他材料相同或相近', en: 'Looks like other files' },
  pairsHelp: {
    zh: '以下材料与其他单位的，或者与其他年份的材料相同或相近，请核对。相近只看画面，不等于有问题。',
    en: 'These files are the same as, or look like, those of another unit or year. Alike is not wrong: look.',
  },
  same: { zh: '内容相同', en: 'Same file' },
  near: { zh: '画面相近', en: 'Looks alike' },
  here: { zh: '本次填报', en: 'This return' },
} as const
