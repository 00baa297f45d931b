export const words = {
  name: { zh: '联络员通讯录', en: 'Contacts' },
  one: { zh: '一名联络员', en: 'A contact' },
  about: {
    zh: '各单位、各事项的联络员（信息员）。提醒消息按这里的邮箱和账号发送；每学期确认一次。',
    en: 'Whom to call in each unit and for each matter. Messages go to the addresses given here; confirmed once a term.',
  },
  fields: {
    unit: { zh: '单位', en: 'Unit' },
    name: { zh: '姓名', en: 'Name' },
    matter: {
      zh: '负责事项',
      en: 'For which matters',
      help: { zh: '不填表示本单位的总联络员', en: 'Left empty: for everything of the unit' },
    },
    officePhone: { zh: '办公电话', en: 'Office telephone' },
    mobile: { zh: '手机', en: 'Mobile' },
    email: { zh: '电子邮箱', en: 'E-mail' },
    app: {
      zh: '办公软件账号',
      en: 'Account in the messenger',
      help: { zh: '企业微信、政务微信、钉钉或者浙政钉中的账号', en: 'In WeCom or DingTalk' },
    },
  },
  choices: {},
  states: { listed: { zh: '在任', en: 'Listed' }, ended: { zh: '已离任', en: 'Ended' } },
  acts: {
    register: { zh: '登记联络员', en: 'List a contact' },
    correct: { zh: '更正', en: 'Correct' },
    confirm: {
      zh: '确认无误',
      en: 'Confirm',
      help: { zh: '表示今天仍然如此，记下是谁、什么时候确认的。', en: 'It still holds today; who says so is kept.' },
    },
    end: {
      zh: '离任',
      en: 'End',
      help: { zh: '不再向此人发送消息。', en: 'Nothing is sent to this person any more.' },
    },
  },
  guards: {
    canBeReached: {
      zh: '办公电话、手机、电子邮箱、办公软件账号至少填一项。',
      en: 'Give at least one of office telephone, mobile, e-mail and account.',
    },
    emailIsOne: { zh: '电子邮箱的写法不对。', en: 'This is no e-mail address.' },
    appIsOne: { zh: '办公软件账号只能有字母、数字、点、横线和@。', en: 'An account has letters, digits, . - _ and @.' },
  },
  indicators: {},
}
