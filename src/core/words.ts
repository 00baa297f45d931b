/** Sentences of the core's problems and derivations. Blanks are written `{name}`. */
export const words = {
  'light/accepted-as-done': { zh: '{day} 审核认定全部完成。', en: 'Accepted as done on {day}.' },
  'light/overdue': {
    zh: '已超过时限 {days} 个工作日，尚未认定完成。',
    en: 'Overdue by {days} working days and not accepted as done.',
  },
  'light/not-signed-for': {
    zh: '下达 {days} 个工作日仍未签收。',
    en: 'Not signed for {days} working days after it was assigned.',
  },
  'light/sent-back': { zh: '最近一次填报被退回：{reason}', en: 'The last return was sent back: {reason}' },
  'light/due-soon-and-behind': {
    zh: '距时限还有 {days} 个工作日，认定完成 {share}%，不到 {wanted}%。',
    en: 'Due in {days} working days with {share}% accepted as done, less than {wanted}%.',
  },
  'light/nothing-returned-and-due-soon': {
    zh: '距时限还有 {days} 个工作日，尚无填报。',
    en: 'Due in {days} working days and nothing was returned.',
  },
  'light/waiting-for-review': {
    zh: '已填报完成 {share}%，待审核。',
    en: 'Returned as {share}% done; waits for review.',
  },
  'light/on-course': { zh: '认定完成 {share}%，按进度推进。', en: '{share}% accepted as done; on course.' },
  'light/not-due-to-start': { zh: '尚未开始填报，时限 {day}。', en: 'Nothing returned yet; due on {day}.' },
  'light/fact-due': { zh: '完成时限 {day}', en: 'Due on {day}' },
  'light/fact-share': { zh: '已认定完成 {share}%', en: '{share}% accepted as done' },
  'light/fact-returns': { zh: '有效填报 {count} 次', en: '{count} returns' },
  'light/change-accept': {
    zh: '审核通过已提交的填报（{share}%）即可改变。',
    en: 'Accepting the submitted return ({share}%) would change it.',
  },
  'light/change-accept-done': {
    zh: '审核通过已提交的填报即转为蓝灯。',
    en: 'Accepting the submitted return would turn it blue.',
  },
  'light/change-return-done': {
    zh: '填报完成 100% 并经审核通过即转为蓝灯。',
    en: 'A return of 100% that is accepted would turn it blue.',
  },
  'light/change-sign': { zh: '签收即可改变。', en: 'Signing for it would change it.' },
  'light/change-return-again': { zh: '按退回意见重新填报即可改变。', en: 'Returning again as asked would change it.' },
  'light/change-return': {
    zh: '填报并认定完成 {share}% 以上即转为绿灯。',
    en: 'A return accepted at {share}% or more would turn it green.',
  },
  'light/change-first-return': { zh: '提交第一次填报即转为绿灯。', en: 'The first return would turn it green.' },
  'light/change-overdue': {
    zh: '{day} 前未认定完成将转为红灯。',
    en: 'It turns red if not accepted as done by {day}.',
  },

  'plan/already-published': { zh: '本文件已经发布，不能重复发布。', en: 'This plan is published already.' },
  'plan/no-such-document': { zh: '文件中没有所选的规划要点。', en: 'The file holds no such plan.' },
  'plan/no-items': { zh: '所选部分没有读出任务，不能发布。', en: 'No item was read in it; it cannot be published.' },
  'plan/same-file': { zh: '同一文件已在库中：{title}', en: 'The same file is in the library already: {title}' },
  'assignment/plan-not-published': {
    zh: '规划要点尚未发布，不能下达。',
    en: 'The plan is not published; nothing can be assigned yet.',
  },
  'assignment/already-assigned': {
    zh: '{unit} 已有此项任务（{role}）。',
    en: '{unit} has this item already ({role}).',
  },
  'assignment/unit-closed': { zh: '{unit} 已撤销，不能下达。', en: '{unit} is closed; nothing can be assigned to it.' },
  'assignment/due-in-the-past': { zh: '完成时限不能早于现在。', en: 'The time due lies in the past.' },
  'assignment/already-signed': { zh: '此项任务已由 {name} 签收。', en: 'It was signed for already, by {name}.' },
  'assignment/not-signed': { zh: '请先签收，再填报。', en: 'Sign for it before returning.' },
  'assignment/not-yours': {
    zh: '只有承办单位可以签收和填报。',
    en: 'Only the unit it was asked of may sign and return.',
  },
  'return/waiting': {
    zh: '上一次填报正在审核，请先撤回再重新提交。',
    en: 'The last return waits for review; withdraw it first.',
  },
  'return/already-done': { zh: '此项任务已认定完成。', en: 'It is accepted as done already.' },
  'return/not-submitted': { zh: '此填报不在待审核状态。', en: 'This return does not wait for review.' },
  'return/own': { zh: '不能审核本单位的填报。', en: 'A unit does not review its own return.' },
  'return/foreign-evidence': { zh: '佐证材料不属于本单位。', en: 'The evidence belongs to another unit.' },
  'return/share-fell': {
    zh: '完成比例 {actual}% 低于已认定的 {accepted}%，请在“存在问题”中说明原因。',
    en: 'The share {actual}% is below the accepted {accepted}%: say why under problems.',
  },
} as const
