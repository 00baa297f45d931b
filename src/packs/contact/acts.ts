import type { PackAct, Reaches } from '#core/pack.ts'
import type { fields, states } from './fields.ts'
import type { guards } from './guards.ts'

type ContactAct = PackAct<keyof typeof fields, (typeof states)[number], keyof typeof guards>

/** Each unit keeps its own, and the level above may. */
const by: Reaches = {
  office: 'city',
  section: 'unit',
  department: 'unit',
  'county-head': 'jurisdiction',
  'county-clerk': 'jurisdiction',
  principal: 'unit',
  'school-clerk': 'unit',
}
const details = ['officePhone', 'mobile', 'email', 'app'] as const
const requires = ['canBeReached', 'emailIsOne', 'appIsOne'] as const

export const acts = {
  register: { from: 'new', to: 'listed', by, asks: ['unit', 'name'], allows: ['matter', ...details], requires },
  correct: { from: ['listed'], to: 'same', by, allows: ['name', 'matter', ...details], requires },
  confirm: { from: ['listed'], to: 'same', by, requires },
  end: { from: ['listed'], to: 'ended', by, final: true },
} as const satisfies Record<string, ContactAct>
