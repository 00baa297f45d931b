import { policy } from './may.ts'
import { unitKinds } from './organisation.ts'
import { definePack } from './pack.ts'
import { unitKindWords } from './unit-kind-words.ts'

const by = policy['unit.change']

/** The register of units (机构): what lists, forms, workbooks and the line of time know of them. `core/organisation.ts` folds them. */
export const unitRegister = definePack({
  name: 'unit',
  basis: ['《教育管理信息 教育管理基础代码》（JY/T 1001—2012）'],
  fields: {
    parentId: { kind: 'unit' },
    name: { kind: 'text', max: 200 },
    shortName: { kind: 'text', max: 200 },
    kind: { kind: 'choice', of: unitKinds },
    code: { kind: 'code', of: 'unit-code' },
    aliases: { kind: 'text', max: 2000, kept: 'elsewhere' },
    from: { kind: 'day' },
    to: { kind: 'day', kept: 'elsewhere' },
    on: { kind: 'day', kept: 'act' },
    document: { kind: 'text', max: 100, kept: 'act' },
  },
  states: ['open', 'closed'],
  ended: ['closed'],
  holder: 'parentId',
  title: 'name',
  reads: policy['unit.read'],
  exports: { 'system-admin': 'city', office: 'city', 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' },
  acts: {
    open: {
      from: 'new',
      to: 'open',
      by,
      asks: ['parentId', 'name', 'kind'],
      allows: ['shortName', 'code', 'from'],
    },
    rename: { from: ['open'], to: 'same', by, asks: ['name', 'on'], allows: ['shortName', 'document'] },
    move: { from: ['open'], to: 'same', by, asks: ['parentId', 'on'], allows: ['document'] },
    correct: { from: ['open'], to: 'same', by, allows: ['kind', 'shortName'] },
    close: { from: ['open'], to: 'closed', by, asks: ['on'], allows: ['document'], final: true },
  },
  guards: {},
  clocks: [],
  lists: ['name', 'kind', 'shortName', 'code', 'aliases', 'from', 'to'],
  counts: ['kind'],
  searches: ['name', 'shortName', 'code'],
  indicators: {},
  imports: {
    act: 'open',
    changes: 'correct',
    key: ['parentId', 'name'],
    columns: {
      parentId: ['主管单位', '主管部门', '所属机构', '隶属单位'],
      name: ['学校名称', '单位名称', '名称'],
      shortName: ['学校简称', '单位简称'],
      kind: ['学校类型', '单位类型', '类型', '办学类型'],
      code: ['代码', '编码', '单位代码', '学校代码'],
      from: ['成立日期', '建校日期', '起始日期'],
    },
    codes: {
      kind: {
        kindergarten: ['公办幼儿园', '民办幼儿园'],
        'primary-school': ['完全小学', '普通小学'],
        'teaching-point': ['小学教学点'],
        'central-school': ['中心小学', '中心学校'],
        'junior-high-school': ['初中', '初级中学校', '普通初中'],
        'nine-year-school': ['九年一贯制'],
        'senior-high-school': ['高中', '普通高中'],
        'complete-secondary-school': ['完中'],
        'twelve-year-school': ['十二年一贯制'],
        'vocational-school': ['中职', '职业高中', '中专'],
        'special-school': ['特校', '特教学校'],
        'education-bureau': ['教体局', '教育体育局'],
        section: ['股室', '处室'],
        town: ['乡镇', '街道'],
      },
    },
  },
  words: {
    name: { zh: '机构', en: 'Units' },
    one: { zh: '一个机构', en: 'A unit' },
    about: {
      zh: '机关、科室、学校和其他机构：由谁管理、叫什么、何时设立和撤销。',
      en: 'Bureaus, sections, schools and others: who runs them, what they are called, when they opened and closed.',
    },
    fields: {
      parentId: {
        zh: '上级机构',
        en: 'Run by',
        help: {
          zh: '按管理口径：由谁管理，就在谁之下。工作簿中可写表内靠前各行新设的机构。',
          en: 'Who runs it. In a workbook it may also be a unit of a row above.',
        },
      },
      name: { zh: '机构名称', en: 'Name' },
      shortName: { zh: '简称', en: 'Short name', help: { zh: '不填则与名称相同', en: 'The name when left empty' } },
      kind: { zh: '机构类型', en: 'Kind' },
      code: {
        zh: '机构代码',
        en: 'Code',
        help: {
          zh: '在同一上级之下不重复；小写字母和数字，最多 12 位；不填则自动生成',
          en: 'Unlike those beside it; small letters and digits, 12 at most; made when left empty',
        },
      },
      aliases: { zh: '别称', en: 'Other names' },
      from: {
        zh: '设立日期',
        en: 'Opened on',
        help: { zh: '不填则为登记当天', en: 'The day of entry when left empty' },
      },
      to: { zh: '撤销日期', en: 'Closed on' },
      on: { zh: '生效日期', en: 'Takes effect on' },
      document: { zh: '依据文号', en: 'Document' },
    },
    choices: { kind: unitKindWords },
    states: { open: { zh: '在册', en: 'Open' }, closed: { zh: '已撤销', en: 'Closed' } },
    acts: {
      open: { zh: '新设机构', en: 'Open a unit' },
      rename: {
        zh: '更名',
        en: 'Rename',
        help: {
          zh: '原名称保留为曾用名，以前的数据仍显示当时的名称。',
          en: 'The present name stays as a former one.',
        },
      },
      move: {
        zh: '调整管理关系',
        en: 'Move',
        help: {
          zh: '只改变今后的管理关系，所辖机构一起调整。',
          en: 'Changes who runs it from that day; the units below move along.',
        },
      },
      correct: {
        zh: '更正',
        en: 'Correct',
        help: {
          zh: '用于改正登记错误，视为从一开始就是如此；真正的变更请用更名、调整管理关系。',
          en: 'For what was entered wrongly: it is taken as so from the beginning.',
        },
      },
      close: {
        zh: '撤销',
        en: 'Close',
        help: {
          zh: '到生效日期终止，任职随之终止，历史数据保留。',
          en: 'It ends on that day, and its posts with it; its past stays.',
        },
      },
    },
    guards: {},
    indicators: {},
  },
})
