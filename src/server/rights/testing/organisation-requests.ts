/** How the doors of the registers of units and people are asked: their records are those that stand at every unit anyway. */
import { packEndpoints } from '#api/pack.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import { maskedFields, type Pack } from '#core/pack.ts'
import { comparisonRequests } from './comparison-requests.ts'
import { rowOf } from './pack-rows.ts'
import { type Asking, about, nobody, showsEach } from './requests.ts'

const on = '2026-09-15'

/** Register -> verb -> what is given, and how a refusal out of reach reads. */
const acts: Record<string, Record<string, Asking[]>> = {
  unit: {
    open: [
      {
        by: 'place',
        refusal: 'register/no-such-unit',
        body: ({ unit }) => ({ parentId: unit, kind: 'class', name: '新设', from: on }),
      },
    ],
    rename: [{ ...about('unit'), body: () => ({ name: '新名', on }) }],
    move: [
      { ...about('unit'), body: (_, { units }) => ({ parentId: units.finance, on }) },
      {
        by: 'place',
        title: 'to the place',
        refusal: 'register/no-such-unit',
        params: (_, { units }) => ({ id: units.finance }),
        body: ({ unit }) => ({ parentId: unit, on }),
      },
    ],
    correct: [{ ...about('unit'), body: () => ({ shortName: '简' }) }],
    close: [{ ...about('unit'), body: () => ({ on }) }],
  },
  person: {
    register: [
      {
        by: 'place',
        refusal: 'register/no-such-unit',
        body: ({ unit }) => ({ unitId: unit, name: '新人', phone: '19900000000' }),
      },
    ],
    correct: [{ ...about('person'), body: () => ({ name: '改名' }) }],
    erase: [{ ...about('person'), body: () => ({ reason: '本人申请' }) }],
  },
}

/** Door -> the ways it is asked. */
export function organisationRequests(): Record<string, Asking[]> {
  return Object.assign({}, ...organisationRegisters.map(requestsOf))
}

function requestsOf(register: Pack): Record<string, Asking[]> {
  const doors = packEndpoints(register)
  const record = about(register.name === 'unit' ? 'unit' : 'person')
  const [state = ''] = register.states
  const nothing: Asking = { by: 'nothing' }
  const ofUnit: Asking = { by: 'place', title: 'of a unit', query: ({ unit }) => ({ unit }) }
  const all: Record<string, Asking[]> = {
    [doors.list.name]: [
      { ...nothing, proves: showsEach },
      { ...ofUnit, proves: showsEach },
      { ...nothing, title: 'by words', query: () => ({ q: '@' }) },
      { ...nothing, title: 'of a state', query: () => ({ state }) },
      { ...nothing, title: 'sorted', query: () => ({ sort: register.title }) },
    ],
    [doors.get.name]: [record, { ...record, title: 'as of', query: () => ({ asOf: '2026-09-15T03:00:00Z' }) }],
    [doors.counts.name]: [nothing, ofUnit],
    [doors.file.name]: [
      {
        ...record,
        params: (place, city) => ({ ...record.params(place), hash: city.places.finance.marks.files.open.hash }),
        also: () => 'wire/not-found',
      },
    ],
    [doors.exported.name]: [
      { ...nothing, proves: showsEach },
      { ...ofUnit, sampled: true, proves: showsEach },
    ],
    ...comparisonRequests(register),
    [doors.template.name]: [nothing],
    [doors.preview.name]: [{ by: 'filter', sampled: true, sheet: ({ marks }) => rowOf(register, marks) }],
    [doors.refused.name]: [
      {
        ...nothing,
        params: (_, { previews }) => ({ id: previews[`${register.name} system-admin`] ?? nobody }),
        also: ({ role }) => (role === 'system-admin' ? null : 'wire/not-found'),
      },
    ],
    [doors.commit.name]: [
      {
        ...nothing,
        params: (_, { previews }) => ({ id: previews[`${register.name} system-admin`] ?? nobody }),
        also: ({ role }) => (role === 'system-admin' ? null : 'wire/not-found'),
      },
    ],
  }
  if (register.reveals)
    all[doors.reveal.name] = maskedFields(register).map((field) => ({
      ...record,
      title: field,
      body: () => ({ field, purpose: '核实' }),
    }))
  for (const [verb, door] of Object.entries(doors.acts)) all[door.name] = acts[register.name]?.[verb] ?? []
  return all
}
