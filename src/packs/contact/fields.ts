import type { Fields } from '#core/field.ts'
import type { Subject } from '#core/pack.ts'

export const fields = {
  unit: { kind: 'unit' },
  name: { kind: 'text', max: 60 },
  matter: { kind: 'text', max: 100 },
  officePhone: { kind: 'phone', class: 'contact' },
  mobile: { kind: 'phone', class: 'contact' },
  email: { kind: 'text', max: 100, class: 'contact' },
  app: { kind: 'text', max: 64, class: 'contact' },
} as const satisfies Fields

export const states = ['listed', 'ended'] as const

export type Contact = Subject<typeof fields, (typeof states)[number]>
