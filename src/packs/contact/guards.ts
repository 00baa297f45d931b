import type { Contact } from './fields.ts'

export const guards = {
  canBeReached: ({ values }: Contact) =>
    [values.officePhone, values.mobile, values.email, values.app].some((value) => value !== null && value !== ''),
  emailIsOne: ({ values }: Contact) => !values.email || /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(values.email),
  appIsOne: ({ values }: Contact) => !values.app || /^[\w.@-]+$/.test(values.app),
}
