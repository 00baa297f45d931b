/** Contacts (联络员) of units and matters: whom to call, and where messages go. */
import { definePack } from '#core/pack.ts'
import { acts } from './acts.ts'
import { clocks } from './clocks.ts'
import { fields, states } from './fields.ts'
import { guards } from './guards.ts'
import { words } from './words.ts'

export const contact = definePack({
  name: 'contact',
  basis: ['《中华人民共和国个人信息保护法》第六条'],
  fields,
  states,
  ended: ['ended'],
  holder: 'unit',
  title: 'name',
  reads: {
    leader: 'city',
    office: 'city',
    section: 'city',
    department: 'unit',
    'county-head': 'jurisdiction',
    'county-clerk': 'jurisdiction',
    principal: 'unit',
    'school-clerk': 'unit',
  },
  reveals: {
    office: 'city',
    section: 'city',
    'county-head': 'jurisdiction',
    'county-clerk': 'jurisdiction',
    principal: 'unit',
    'school-clerk': 'unit',
  },
  exports: { office: 'city', 'county-head': 'jurisdiction', 'county-clerk': 'jurisdiction' },
  acts,
  guards,
  clocks,
  lists: ['unit', 'name', 'matter', 'officePhone', 'mobile', 'email', 'app'],
  counts: [],
  searches: ['name', 'matter'],
  unique: ['unit', 'name', 'matter'],
  indicators: {},
  imports: {
    act: 'register',
    changes: 'correct',
    key: ['unit', 'name', 'matter'],
    columns: {
      unit: ['单位名称', '所在单位', '工作单位'],
      name: ['联络员', '信息员', '联系人'],
      matter: ['事项', '工作任务', '分管工作'],
      officePhone: ['固定电话', '座机'],
      mobile: ['手机号', '手机号码', '移动电话', '联系电话'],
      email: ['邮箱', '电子邮件', 'E-mail'],
      app: ['政务微信', '企业微信', '浙政钉', '钉钉'],
    },
  },
  words,
})
