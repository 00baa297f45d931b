/** People, the posts they hold and the accounts they sign in with. */

import type { Role } from './may.ts'
import { defineRecord, known, type RecordState } from './record.ts'

/** A person of the organisation. `phone` is shown by field class and sealed in the acts with the person's key. */
export interface Person extends RecordState {
  name: string
  phone: string | null
  erased: boolean
}

export interface PersonActs {
  register: { unitId: string; name: string; phone?: string }
  correct: { name?: string; phone?: string | null }
  /** Somebody was shown the whole number, for a purpose. */
  reveal: { revealed: { field: string; purpose: string } }
  erase: { reason: string }
}

export const person = defineRecord<Person, PersonActs>({
  type: 'person',
  personal: {
    register: { fields: ['name', 'phone'] },
    correct: { fields: ['name', 'phone'] },
  },
  fold: {
    register: (_, values, act) => ({
      id: act.record,
      unitId: values.unitId,
      name: values.name,
      phone: values.phone ?? null,
      erased: false,
    }),
    correct: (state, values) => ({
      ...known(state),
      name: values.name ?? known(state).name,
      phone: values.phone === undefined ? known(state).phone : values.phone,
    }),
    reveal: (state) => known(state),
    erase: (state) => ({ ...known(state), name: '', phone: null, erased: true }),
  },
})

/** A post: a role in a unit, dated; a person may hold several, some of them acting (代理/主持工作). */
export interface Post extends RecordState {
  personId: string
  role: Role
  title: string
  acting: boolean
  from: string
  to: string | null
}

export interface PostActs {
  appoint: { unitId: string; personId: string; role: Role; title: string; acting?: boolean; from: string }
  end: { on: string; reason?: string }
}

export const post = defineRecord<Post, PostActs>({
  type: 'post',
  fold: {
    appoint: (_, values, act) => ({
      id: act.record,
      unitId: values.unitId,
      personId: values.personId,
      role: values.role,
      title: values.title,
      acting: values.acting ?? false,
      from: values.from,
      to: null,
    }),
    end: (state, values) => ({ ...known(state), to: values.on }),
  },
})

/** An account: of a person, or of a unit (then `role` says as what, and each sign-in names the acting person). */
export interface Account extends RecordState {
  login: string
  personId: string | null
  role: Role | null
  disabled: boolean
}

export interface AccountActs {
  open: { unitId: string; login: string; personId?: string; role?: Role }
  disable: { reason?: string }
  enable: { reason?: string }
  /** A one-time code was issued: the administrator starts a reset and never chooses the password. */
  reset: { expires: string }
}

export const account = defineRecord<Account, AccountActs>({
  type: 'account',
  fold: {
    open: (_, values, act) => ({
      id: act.record,
      unitId: values.unitId,
      login: values.login,
      personId: values.personId ?? null,
      role: values.role ?? null,
      disabled: false,
    }),
    disable: (state) => ({ ...known(state), disabled: true }),
    enable: (state) => ({ ...known(state), disabled: false }),
    reset: (state) => known(state),
  },
})
