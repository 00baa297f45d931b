import { teachers } from './import/profiles/teachers.ts'
import { policy, type Row } from './may.ts'
import { definePack } from './pack.ts'

const by: Row = { 'system-admin': 'city' }

/** The register of people (人员): what lists, forms, workbooks and the line of time know of them. `core/person.ts` folds them. */
export const personRegister = definePack({
  name: 'person',
  basis: ['《中华人民共和国个人信息保护法》第六条'],
  fields: {
    unitId: { kind: 'unit' },
    name: { kind: 'text', max: 60 },
    phone: { kind: 'phone', class: 'contact' },
    posts: { kind: 'text', max: 2000, kept: 'elsewhere' },
    reason: { kind: 'text', max: 200, kept: 'act' },
  },
  states: ['registered', 'erased'],
  ended: ['erased'],
  holder: 'unitId',
  title: 'name',
  reads: policy['person.read'],
  reveals: policy['person.reveal'],
  exports: { 'system-admin': 'city', office: 'city' },
  acts: {
    register: { from: 'new', to: 'registered', by, asks: ['unitId', 'name'], allows: ['phone'] },
    correct: { from: ['registered'], to: 'same', by, allows: ['name', 'phone'] },
    erase: { from: ['registered'], to: 'erased', by, asks: ['reason'], final: true },
  },
  guards: {},
  clocks: [],
  lists: ['name', 'posts', 'phone'],
  counts: [],
  searches: ['name'],
  indicators: {},
  imports: {
    act: 'register',
    changes: 'correct',
    key: ['unitId', 'name'],
    profiles: [{ profile: teachers, meanings: { unitId: 'school', name: 'name', phone: 'phone' } }],
    columns: {
      unitId: ['单位', '学校', '工作单位', '所在单位', '单位名称', '学校名称'],
      name: ['教职工姓名', '教师姓名'],
      phone: ['电话', '手机', '手机号', '手机号码', '联系方式'],
    },
  },
  words: {
    name: { zh: '人员', en: 'People' },
    one: { zh: '一名人员', en: 'A person' },
    about: {
      zh: '在各机构工作的人员。先登记人员，再由安全管理员任职、由系统管理员开通账号。',
      en: 'Who works in the units. People are registered first; then posts and accounts follow.',
    },
    fields: {
      unitId: { zh: '所在机构', en: 'Unit' },
      name: { zh: '姓名', en: 'Name' },
      phone: { zh: '联系电话', en: 'Telephone' },
      posts: { zh: '任职', en: 'Posts' },
      reason: { zh: '原因', en: 'Reason' },
    },
    choices: {},
    states: { registered: { zh: '在册', en: 'Registered' }, erased: { zh: '已删除', en: 'Erased' } },
    acts: {
      register: { zh: '登记人员', en: 'Register a person' },
      correct: { zh: '更正信息', en: 'Correct' },
      erase: {
        zh: '删除个人信息',
        en: 'Erase personal data',
        help: {
          zh: '销毁此人的密钥，姓名和电话不可恢复；任职终止、账号停用，办理过程保留但不再显示姓名。',
          en: 'The key of this person is destroyed: name and number cannot be recovered. Posts end; what was done stays.',
        },
      },
    },
    guards: {},
    indicators: {},
  },
})
