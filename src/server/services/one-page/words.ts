/** Sentences of the one page. */
export const words = {
  'one-page/basis-red': {
    zh: '承办单位（不含学校）中亮红灯的任务数，占全部承办任务的比例',
    en: 'Assignments of units (schools left out) that are red, of all',
  },
  'one-page/basis-done': { zh: '审核认定完成100%的承办任务占比', en: 'Assignments accepted as wholly done, of all' },
  'one-page/basis-overdue': { zh: '超过办理时限、尚未办结的事项', en: 'Matters past their time and still open' },
  'one-page/basis-on-time': {
    zh: '已销号事项中办结时间不晚于办理时限的比例',
    en: 'Of the matters that were closed, those closed in time',
  },
  'one-page/basis-owed': { zh: '按报送频次应报未报的期次数', en: 'Returns that a cadence asked and nobody handed in' },
  'one-page/entered': { zh: '新登记事项{count}件', en: '{count} matters entered' },
  'one-page/ended': { zh: '办结{count}件', en: '{count} ended' },
  'one-page/turnedRed': { zh: '新转红灯{count}个', en: '{count} turned red' },
  'one-page/leftRed': { zh: '由红转出{count}个', en: '{count} left red' },
  'one-page/decide-coordination': { zh: '{unit}提请协调：{text}', en: '{unit} asks to coordinate: {text}' },
  'one-page/decide-closing': {
    zh: '承办单位申请销号（{summary}），是否同意',
    en: 'Its closing is asked ({summary}): agreed?',
  },
  'one-page/decide-overdue': {
    zh: '已超过时限{days}天（{lead}牵头），是否同意延期或者进入下一督办步骤',
    en: '{days} days overdue (led by {lead}): more time, or the next step?',
  },
  'one-page/ask-why': { zh: '为什么亮红灯？', en: 'Why is it red?' },
  'one-page/answer-why': {
    zh: '红灯{all}个，都是超过时限未认定完成；{unit}最多（{count}个）。拖得最久的是“{oldest}”，已{days}天。',
    en: '{all} are past their time and not accepted as done; {unit} has most ({count}). The oldest, "{oldest}", is {days} days late.',
  },
  'one-page/answer-no-red': { zh: '目前没有红灯。', en: 'Nothing is red.' },
  'one-page/ask-county': { zh: '哪个县（市、区）落后，差多少？', en: 'Which county is behind, and how far?' },
  'one-page/answer-county': {
    zh: '{county}红灯{red}个，占本地任务{share}%；{counties}个县（市、区）的中位数为{median}%。',
    en: '{county} has {red} reds, {share}% of its own; the median of {counties} counties is {median}%.',
  },
  'one-page/answer-no-red-county': {
    zh: '{counties}个县（市、区）都没有红灯。',
    en: 'None of {counties} counties has a red.',
  },
  'one-page/answer-no-county': { zh: '没有下达给县（市、区）的任务。', en: 'No county was asked anything.' },
  'one-page/ask-owing': { zh: '谁还没有报？', en: 'Who owes a return?' },
  'one-page/answer-owing': {
    zh: '{units}个单位欠报，前几位（期次）：{names}。',
    en: '{units} units owe; most: {names}.',
  },
  'one-page/answer-nobody-owes': { zh: '没有单位欠报。', en: 'Nobody owes.' },
  'one-page/ask-year': { zh: '和去年同期比怎么样？', en: 'How does it compare with last year?' },
  'one-page/answer-year': {
    zh: '认定完成{present}%，去年同日{past}%。',
    en: '{present}% accepted as done, {past}% on the same day last year.',
  },
  'one-page/answer-no-year': {
    zh: '系统里没有去年同期的数据，不能比较。',
    en: 'The system holds nothing of last year: it cannot be compared.',
  },
  'one-page/ask-soon': { zh: '接下来两周有什么到期？', en: 'What is due in the next two weeks?' },
  'one-page/answer-soon': {
    zh: '{count}件到期，其中{risky}件亮黄灯或者红灯，最先的是“{first}”。',
    en: '{count} are due, {risky} of them yellow or red; first "{first}".',
  },
  'one-page/answer-nothing-soon': { zh: '两周内没有事项到期。', en: 'Nothing is due within two weeks.' },
  'one-page/line-owed': { zh: '欠报{count}期', en: '{count} returns owed' },
  'one-page/line-overdue': { zh: '办理时限{due}，尚未办结', en: 'Was due {due}, still open' },
  'one-page/line-closed': { zh: '办理时限{due}，{closed}销号', en: 'Was due {due}, closed {closed}' },
  'one-page/note': {
    zh: '数据取自督办事项、填报和审核记录，截至{at}（北京时间）；不含学校。',
    en: 'From matters, returns and reviews as of {at} (Beijing time); schools are left out.',
  },
} as const
