/** From a form's values to what an act is given, and back. */
import type { FieldFile, Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { isOnItsWay } from '../../ui/on-its-way.ts'
import { isGiven } from './check-value.ts'
import type { RecordLine } from './doors.ts'

/** The fields of an act's form, in the order of the pack's fields: what it asks is required. */
export function fieldsOf(pack: Pack, verb: string): { name: string; required: boolean }[] {
  const asks = pack.acts[verb]?.asks ?? []
  const names = new Set([...asks, ...(pack.acts[verb]?.allows ?? [])])
  return Object.keys(pack.fields)
    .filter((name) => names.has(name))
    .map((name) => ({ name, required: asks.includes(name) }))
}

/** What a form begins with: the values that the record has. Sealed and masked ones are never filled in. */
export function initialOf(pack: Pack, verb: string, record: RecordLine | undefined): Values {
  const values: Values = {}
  for (const { name } of fieldsOf(pack, verb)) {
    const value = record?.values[name] ?? null
    const field = pack.fields[name]
    if (value === null || (field?.class ?? 'open') !== 'open') continue
    values[name] = field?.kind === 'unit' ? (value as { id: string }).id : value
  }
  return values
}

/** What is sent: everything asked, and of what is allowed only what was changed, null where it was emptied. */
export function givenOf(pack: Pack, verb: string, typed: Values, initial: Values): Values {
  const given: Values = {}
  for (const { name, required } of fieldsOf(pack, verb)) {
    const value = isGiven(typed[name]) ? trimmed(typed[name]) : null
    if (required) given[name] = value ?? undefined
    else if (JSON.stringify(value) !== JSON.stringify(initial[name] ?? null)) given[name] = value
  }
  return given
}

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value)

const sentFiles = (value: unknown) => (value as FieldFile[] | undefined)?.filter((file) => !isOnItsWay(file))

/** The values of a draft: what is personal is not kept in the browser. */
export function draftValues(pack: Pack, values: Values): Values {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => (pack.fields[name]?.class ?? 'open') === 'open')
      .map(([name, value]) => [name, pack.fields[name]?.kind === 'files' ? sentFiles(value) : value]),
  )
}
