/** Sentences of what is wrong with a value, and with a pack at start. */
export const words = {
  'field/identity-form': { zh: '不是有效的证件号码。', en: 'It is not the number of an identity document.' },
  'field/identity-birth': { zh: '证件号码中的出生日期无效。', en: 'The birth day in the number is not a day.' },
  'field/identity-check': { zh: '证件号码的校验位不对，请核对。', en: 'The check character of the number is wrong.' },
  'field/phone': { zh: '不是有效的电话号码。', en: 'It is not a telephone number.' },
  'field/credit-code': {
    zh: '统一社会信用代码的格式或校验位不对。',
    en: 'The unified social credit code is not valid.',
  },
  'field/school-identifier': { zh: '学校（机构）标识码应为 10 位数字。', en: 'A school identifier has ten digits.' },
  'field/unit-code': {
    zh: '代码应为小写字母和数字，最多 12 位。',
    en: 'A code has small letters and digits, 12 at most.',
  },
  'field/day': { zh: '没有这一天。', en: 'There is no such day.' },
  'field/decimals': { zh: '小数最多 {decimals} 位。', en: 'At most {decimals} decimals.' },
  'field/point-abroad': {
    zh: '位置不在国内，请检查经纬度和坐标系。',
    en: 'The place lies abroad: check the coordinates and their system.',
  },
  'pack/bad-name': { zh: '{at}：名称 {name} 不合规则。', en: '{at}: {name} is not a good name.' },
  'pack/reserved-name': { zh: '{at}：{name} 是保留名称。', en: '{at}: {name} is reserved.' },
  'pack/unknown-name': { zh: '{at}：没有 {name}。', en: '{at}: there is no {name}.' },
  'pack/unknown-name-near': {
    zh: '{at}：没有 {name}，是否应为 {near}？',
    en: '{at}: there is no {name}; did you mean {near}?',
  },
  'pack/no-basis': { zh: '{pack} 没有依据。', en: '{pack} rests on no document.' },
  'pack/holder-is-no-unit': { zh: '{at}：{name} 不是机构字段。', en: '{at}: {name} is no field of a unit.' },
  'pack/ownership-without-period': {
    zh: '{at}：台账不分年度，不能说明某日的办学性质。',
    en: '{at}: a register without periods does not tell who owns a unit on a day.',
  },
  'pack/inspection-without-day': { zh: '{at}：{name} 不是日期字段。', en: '{at}: {name} is no day.' },
  'pack/import-counts-unseen': {
    zh: '{at}：导入动作 {name} 不能直接进入计数的状态，那里要逐条核对。',
    en: '{at}: the import {name} leads to a state that counts, where each record is checked by itself.',
  },
  'pack/counts-no-choice': { zh: '{at}：{name} 不是选项字段。', en: '{at}: {name} is no choice.' },
  'pack/never-begins': { zh: '{pack} 没有起始办理动作。', en: '{pack} has no act that begins a record.' },
  'pack/begins-in-no-state': { zh: '{at}：起始动作必须给出状态。', en: '{at}: what begins a record gives it a state.' },
  'pack/begins-without-holder': {
    zh: '{at}：起始动作必须填写 {name}。',
    en: '{at}: what begins a record asks for {name}.',
  },
  'pack/unreachable-state': { zh: '{at}：没有动作能到达状态 {name}。', en: '{at}: no act leads to {name}.' },
  'pack/state-without-way-out': {
    zh: '{at}：状态 {name} 没有出路，也不是终态。',
    en: '{at}: nothing leads out of {name}, and it is no end.',
  },
  'pack/unique-without-holder': {
    zh: '{at}：不得重复的字段中应包括所属机构 {name}。',
    en: '{at}: the holder {name} must be among the unique fields.',
  },
  'pack/field-never-given': { zh: '{at}：没有动作填写 {name}。', en: '{at}: no act gives {name}.' },
  'pack/public-act-begins-nothing': {
    zh: '公众反映用的动作 {name} 不能新建记录。',
    en: 'The act {name} of the public begins no record.',
  },
  'pack/right-of-nobody': { zh: '权限 {at} 没有授予任何角色。', en: 'Nobody has the right {at}.' },
} as const
