/** Units, their other names and people: how their states lie in rows, and how registers see them. */
import { atTime } from '#core/day.ts'
import type { Alias, Unit } from '#core/organisation.ts'
import type { PackState } from '#core/pack-record.ts'
import type { Person } from '#core/person.ts'
import { personRegister } from '#core/person-register.ts'
import { unitRegister } from '#core/unit-register.ts'
import { lexemesOfWords, searchLexemes } from '../registers/search-lexemes.ts'

type Row = Record<string, unknown>

const stateOfUnit = ({ to }: Unit) => (to === null ? 'open' : 'closed')

/** A unit's row: its state, whether it is open, and the words that it is found by. */
export const unitRow = {
  to: (unit: Unit): Row => ({
    ...unitOf(unit),
    state: stateOfUnit(unit),
    found: searchLexemes(unitRegister, { ...unitOf(unit) }),
  }),
  from: (row: Row) => unitOf(row as unknown as Unit),
}

function unitOf({ id, unitId, code, parentId, kind, name, shortName, from, to }: Unit): Unit {
  return { id, unitId, code, parentId, kind, name, shortName, from, to }
}

/** Another name of a unit, with the words that the unit is found by. */
export const aliasRow = {
  to: (alias: Alias): Row => ({ ...aliasOf(alias), found: lexemesOfWords([alias.name]) }),
  from: (row: Row) => aliasOf(row as unknown as Alias),
}

function aliasOf({ id, unitId, name, kind, from, to }: Alias): Alias {
  return { id, unitId, name, kind, from, to }
}

const stateOfPerson = ({ erased }: Person) => (erased ? 'erased' : 'registered')

/** A person's row. */
export const personRow = {
  to: (person: Person): Row => {
    const { id, unitId, name, phone } = person
    return { id, unitId, name, phone, state: stateOfPerson(person), found: searchLexemes(personRegister, { name }) }
  },
  from: (row: Row): Person => {
    const { id, unitId, name, phone, state } = row as unknown as Omit<Person, 'erased'> & { state: string }
    return { id, unitId, name, phone, erased: state === 'erased' }
  },
}

const untimed = { due: null, started: null, done: {} }

/** A unit as its register sees it. */
export function viewUnit(unit: Unit): PackState {
  const { id, unitId, parentId, code, kind, name, shortName, from, to } = unit
  return {
    ...untimed,
    id,
    unitId,
    state: stateOfUnit(unit),
    ended: to && atTime(to, '00:00').toISOString(),
    values: { parentId, code, kind, name, shortName, from, to },
  }
}

/** A person as the register of people sees them. */
export function viewPerson(person: Person): PackState {
  const { id, unitId, name, phone } = person
  return { ...untimed, id, unitId, state: stateOfPerson(person), ended: null, values: { unitId, name, phone } }
}
