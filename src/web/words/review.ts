/** Words of the review of a return, step by step (逐级审核). */
export const reviewWords = {
  submitted: { zh: '已提交', en: 'Submitted' },
  check: { zh: '县级初审', en: 'Check of the county' },
  'accept-city': { zh: '市级审核', en: 'Review by the city' },
  'accept-county': { zh: '县级审核', en: 'Review by the county' },
  steps: { zh: '审核进度', en: 'Steps of the review' },
  checkBefore: { zh: '待初审，{due}前', en: 'to be checked by {due}' },
  checkLate: { zh: '未初审，{due}已到期', en: 'not checked, was due {due}' },
  checkNobody: { zh: '县级未初审：县级现无初审人员', en: 'Not checked: the county has nobody who may' },
  'unchecked-late': { zh: '县级未初审：逾期', en: 'Not checked: its time ran out' },
  'unchecked-nobody': { zh: '县级未初审：无初审人员', en: 'Not checked: nobody there who may' },
  acceptNow: { zh: '待审核', en: 'waiting for review' },
  acceptAfter: { zh: '初审后审核', en: 'after the check' },
  remark: { zh: '初审意见：{remark}', en: 'Remark of the check: {remark}' },
  remarkField: { zh: '初审意见（可不填）', en: 'Remark (optional)' },
  checkTitle: { zh: '初审', en: 'Check' },
  checkExplain: {
    zh: '初审通过后报市级审核，完成比例在市级审核通过后认定；有问题的，退回填报单位。',
    en: 'Once checked it goes to the city, which accepts the share done; what is wrong is sent back to the unit.',
  },
  checkDo: { zh: '初审通过', en: 'Pass the check' },
  checkDone: { zh: '已初审，报市级审核', en: 'Checked; the city reviews it' },
  notYet: {
    zh: '县级尚未初审，{due}前由县级办理，其后可以直接审核；有问题的，现在就可以退回。',
    en: 'The county has until {due} to check it; after that it can be accepted without. It can be sent back now.',
  },
  without: {
    zh: '县级未初审，可以直接审核，审核通过后注明“县级未初审”。',
    en: 'The county did not check it. It can be accepted without, and the return will say so.',
  },
}
