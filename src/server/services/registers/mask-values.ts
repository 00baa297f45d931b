import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'

/** Values as they may be shown without asking: sealed ones never, contacts to those who work with them. */
export function maskValues(pack: Pack, values: Values, seesContacts: boolean): Values {
  return Object.fromEntries(
    Object.entries(pack.fields).map(([name, field]) => {
      const value = values[name] ?? null
      if (value === null) return [name, null]
      if (field.class === 'personal') return [name, masked(field.kind, value)]
      if (field.class === 'contact' && !seesContacts) return [name, masked(field.kind, value)]
      return [name, value]
    }),
  )
}

/** Lists do not open sealed values, so they show only that there is one; an opened one shows its ends. */
function masked(kind: string, value: unknown): string {
  const text = String(value)
  if (text === '') return '***'
  if (kind === 'identity' && text.length >= 8)
    return `${text.slice(0, 3)}${'*'.repeat(text.length - 7)}${text.slice(-4)}`
  if (kind === 'phone' && text.length >= 7) return `${text.slice(0, 3)}****${text.slice(-4)}`
  return '***'
}

/** What an act gave, for the line of time: contacts and personal values masked for everyone, what was not given left out. */
export function maskGiven(pack: Pack, values: { given?: Values | null }): Values {
  return Object.fromEntries(
    Object.entries(maskValues(pack, values.given ?? {}, false)).filter(([, value]) => value !== null),
  )
}
