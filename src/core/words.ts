/** Sentences of the core's problems and derivations. Blanks are written `{name}`. */
export const words = {
  'light/accepted-as-done': { zh: '{day} 审核认定全部完成。', en: 'Accepted as done on {day}.' },
  'light/on-hold': {
    zh: '依据 {document} 暂缓或者不再办理。',
    en: 'On hold, or not to be done any more, by {document}.',
  },
  'light/expired': {
    zh: '有效期已于 {day} 届满，不再要求报送。',
    en: 'It held until {day} and asks nothing any more.',
  },
  'light/overdue': {
    zh: '已超过时限 {days} 个工作日，尚未认定完成。',
    en: 'Overdue by {days} working days and not accepted as done.',
  },
  'light/order-open': {
    zh: '“{step}”自 {day} 起生效，尚未整改到位、复查通过。',
    en: 'An order ({step}) is in effect since {day} and not yet found good.',
  },
  'light/change-order': {
    zh: '按文书要求整改并复查通过即转为{colour}。',
    en: 'Doing what the order asks and passing its re-check would turn it {colour}.',
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
  'light/return-missing': {
    zh: '{day} 应报的进展未报，共欠 {count} 期。',
    en: 'The return due on {day} is missing; {count} are owed.',
  },
  'light/evidence-ended': {
    zh: '佐证材料“{name}”有效期至 {day}，到期后没有更新。',
    en: 'The evidence "{name}" held until {day}, and no newer file took its place.',
  },
  'light/change-evidence': {
    zh: '到期的佐证材料全部更新即转为{colour}。',
    en: 'Renewing the evidence that has ended would turn it {colour}.',
  },
  'light/fact-evidence': { zh: '佐证材料“{name}”有效期至 {day}', en: 'The evidence "{name}" holds until {day}' },
  'light/nothing-returned-and-due-soon': {
    zh: '距时限还有 {days} 个工作日，尚无填报。',
    en: 'Due in {days} working days and nothing was returned.',
  },
  'light/behind-path': {
    zh: '认定完成 {share}%，比时间进度（{expected}%）落后超过 {points} 个百分点。',
    en: '{share}% accepted as done, more than {points} points behind the {expected}% expected by now.',
  },
  'light/figure-behind-path': {
    zh: '{indicator}：目标路程完成 {gone}%，按预期进度应完成 {expected}%，落后超过 {points} 个百分点。',
    en: '{indicator}: {gone}% of the way to the target, {expected}% expected by now; more than {points} points behind.',
  },
  'light/ahead-of-path': {
    zh: '完成 {share}%，比进度（{expected}%）超前超过 {points} 个百分点。',
    en: '{share}% done, more than {points} points ahead of the {expected}% expected by now.',
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
  'light/fact-expected': { zh: '按时间进度应完成 {expected}%', en: '{expected}% expected by now' },
  'light/fact-figure': {
    zh: '{indicator}：目标路程完成 {gone}%，预期 {expected}%',
    en: '{indicator}: {gone}% of the way, {expected}% expected',
  },
  'light/change-figure': {
    zh: '{indicator}完成目标路程的 {gone}% 即转为{colour}。',
    en: '{indicator} at {gone}% of its way would turn it {colour}.',
  },
  'light/change-accept': {
    zh: '审核通过已提交的填报（{share}%）即转为{colour}。',
    en: 'Accepting the submitted return ({share}%) would turn it {colour}.',
  },
  'light/change-sign': { zh: '签收即转为{colour}。', en: 'Signing for it would turn it {colour}.' },
  'light/change-next-return': {
    zh: '补报进展即转为{colour}。',
    en: 'Handing in the return that is owed would turn it {colour}.',
  },
  'light/change-return-again': {
    zh: '按退回意见重新填报即转为{colour}。',
    en: 'Returning again as asked would turn it {colour}.',
  },
  'light/change-return': {
    zh: '填报并认定完成 {share}% 即转为{colour}。',
    en: 'A return accepted at {share}% would turn it {colour}.',
  },
  'light/change-first-return': { zh: '提交第一次填报即转为{colour}。', en: 'The first return would turn it {colour}.' },
  'light/change-time': {
    zh: '到 {day} 仍无新的认定，将转为{colour}。',
    en: 'It turns {colour} on {day} if nothing more is accepted by then.',
  },
  'light/blue': { zh: '蓝灯', en: 'blue' },
  'light/green': { zh: '绿灯', en: 'green' },
  'light/grey': { zh: '灰灯', en: 'grey' },
  'light/yellow': { zh: '黄灯', en: 'yellow' },
  'light/red': { zh: '红灯', en: 'red' },

  'plan/already-published': { zh: '本文件已经发布，不能重复发布。', en: 'This plan is published already.' },
  'plan/document-taken': {
    zh: '这一份已经单独成为规划要点：{title}',
    en: 'This document is a plan of its own already: {title}',
  },
  'plan/no-such-document': { zh: '文件中没有所选的规划要点。', en: 'The file holds no such plan.' },
  'plan/no-items': { zh: '所选部分没有读出任务，不能发布。', en: 'No item was read in it; it cannot be published.' },
  'item/carries-itself': { zh: '任务不能结转自本文件。', en: 'An item cannot carry on one of its own plan.' },
  'item/carries-later': {
    zh: '“{title}”所在文件的年度不早于本文件，不能作为上年任务。',
    en: 'The plan of “{title}” is not of an earlier year.',
  },
  'plan/no-such-unit': { zh: '没有名为“{unit}”的单位。', en: 'There is no unit called “{unit}”.' },
  'plan/same-file': { zh: '同一文件已在库中：{title}', en: 'The same file is in the library already: {title}' },
  'assignment/not-in-group': {
    zh: '{unit}现在不在所选的组里，请重新选择。',
    en: '{unit} does not belong to the chosen group now; choose again.',
  },
  'quota/rate-missed': {
    zh: '{unit}的指标没有达到 {comparator} {value}。',
    en: 'The figure of {unit} does not reach {comparator} {value}.',
  },
  'quota/sum-does-not-fit': {
    zh: '分解合计 {actual}{unit}，不满足总目标 {comparator} {expected}{unit}（相差 {difference}）。',
    en: 'The parts add up to {actual} {unit}, which is not {comparator} {expected} {unit} (off by {difference}).',
  },
  'quota/sum-differs': {
    zh: '分解合计 {actual}{unit}，总目标 {comparator} {expected}{unit}（相差 {difference}）。',
    en: 'The parts add up to {actual} {unit}; the target is {comparator} {expected} {unit} (off by {difference}).',
  },
  'quota/no-figure': { zh: '这项指标没有数，不能分解。', en: 'The target has no figure to divide.' },
  'quota/decided': { zh: '已经核定。', en: 'It is decided already.' },
  'quota/not-questioned': { zh: '该单位没有提出不同数据。', en: 'The unit has stated no figure of its own.' },
  'assignment/sign-first': { zh: '请先签收，再提出申请。', en: 'Sign for it first.' },
  'assignment/application-open': { zh: '已有一份申请待处理。', en: 'An application is open already.' },
  'assignment/application-decided': { zh: '申请已经处理或撤回。', en: 'The application is closed.' },
  'assignment/asked-by-another': {
    zh: '此项任务不是本单位下达的，由下达单位处理申请。',
    en: 'Another body asked for this: it decides about the application.',
  },
  'assignment/extension-without-due': { zh: '申请延期须写明延至何时。', en: 'Say until when.' },
  'assignment/extension-not-later': { zh: '延期须晚于现在的时限 {due}。', en: 'It must come after {due}.' },
  'consultation/no-such-item': { zh: '征求意见稿中没有这一项。', en: 'The draft has no such item.' },
  'consultation/answered': { zh: '本单位已经反馈。', en: 'The unit has answered.' },
  'consultation/nothing-said': {
    zh: '请写意见；没有意见请选“无意见”。',
    en: 'Give an opinion, or say that there is none.',
  },
  'consultation/not-asked': { zh: '没有向本单位征求意见。', en: 'The unit was not asked.' },
  'consultation/published': { zh: '已经发布，不再征求意见。', en: 'It is published; opinions come before issue.' },
  'opinion/decided': { zh: '这条意见已经处理。', en: 'The opinion is decided.' },
  'opinion/reason-missing': { zh: '部分采纳和未采纳要说明理由。', en: 'Say why it is not adopted in full.' },
  'follow-on/own-plan': { zh: '不能与本文件自己对应。', en: 'A plan does not hang under itself.' },
  'follow-on/not-below': { zh: '只有下级的文件能对应到上级的文件。', en: 'Only a plan of a lower level hangs here.' },
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
  'judgement/own': { zh: '不能研判本单位的任务。', en: 'Nobody judges a task of their own unit.' },
  'judgement/none': { zh: '此项任务没有领导研判。', en: 'There is no judgement of this task.' },
  'judgement/not-yours': {
    zh: '只有作出研判的{name}可以撤回；有不同看法，请重新研判。',
    en: 'Only {name}, who gave it, takes it back; if you see it differently, judge it anew.',
  },
  'return/waiting': {
    zh: '上一次填报正在审核，请先撤回再重新提交。',
    en: 'The last return waits for review; withdraw it first.',
  },
  'return/already-done': { zh: '此项任务已认定完成。', en: 'It is accepted as done already.' },
  'return/opened': {
    zh: '上级已经查阅，不能再撤回。',
    en: 'The level above has opened it: it is not taken back any more.',
  },
  'return/not-submitted': { zh: '此填报不在待审核状态。', en: 'This return does not wait for review.' },
  'return/not-led': {
    zh: '本科室不是该事项的牵头科室，由牵头科室或者办公室审核。',
    en: 'Another section leads this matter: it, or the office, reviews what is returned.',
  },
  'notice/not-led': {
    zh: '其中有本科室不牵头的事项，由牵头科室或者办公室提醒。',
    en: 'Another section leads some of these matters: it, or the office, tells those who owe.',
  },
  'return/not-your-step': {
    zh: '这份填报现在不由您所在单位审核：上级下达的先由县级初审、再由下达机关审核，县级下达的由县级审核。',
    en: 'It is not for you to review this return: whoever asked accepts it, after the county where that is another.',
  },
  'return/unchecked': {
    zh: '县级尚未初审，初审期限也未届满，暂不能审核通过；有问题的可以退回。',
    en: 'The county has not checked it and still has time: it cannot be accepted yet, but sent back.',
  },
  'return/checked': { zh: '已经县级初审。', en: 'The county has checked it already.' },
  'return/checked-by-you': {
    zh: '您已初审这份填报，应由他人审核。',
    en: 'You checked this return: somebody else accepts it.',
  },
  'return/own': { zh: '不能审核本单位的填报。', en: 'A unit does not review its own return.' },
  'return/foreign-evidence': { zh: '佐证材料不属于本单位。', en: 'The evidence belongs to another unit.' },
  'evidence/not-yet': { zh: '材料日期不能晚于今天。', en: 'A file cannot be about a day to come.' },
  'evidence/ends-before': { zh: '有效期不能早于材料日期。', en: 'It cannot cease to hold before the day it is about.' },
  'evidence/ended': {
    zh: '“{name}”已于 {until} 过有效期，请上传新版。',
    en: '“{name}” held until {until}: attach a newer one.',
  },
  'evidence/revised': { zh: '“{name}”已有新版。', en: '“{name}” has been replaced already.' },
  'return/field-empty': {
    zh: '请填写“{field}”；没有的填“无”，不涉及的填“不适用”。',
    en: 'Fill in "{field}"; where there is none say so.',
  },
  'return/field-twice': { zh: '“{field}”填了两次。', en: '"{field}" is filled in twice.' },
  'return/field-not-asked': { zh: '没有要求填报“{field}”。', en: '"{field}" is not asked.' },
  'return/share-fell': {
    zh: '完成比例 {actual}% 低于已认定的 {accepted}%，请在“存在问题”中说明原因。',
    en: 'The share {actual}% is below the accepted {accepted}%: say why under problems.',
  },
} as const
