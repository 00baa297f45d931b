/** Whether a value is what its field says, beyond its shape: check digits, real days, plausible places. */
import { creditCodeIsValid } from './codes/credit-code.ts'
import { identityProblem } from './codes/identity-number.ts'
import { phoneIsPlausible } from './codes/phone.ts'
import { schoolIdentifierIsValid } from './codes/school-identifier.ts'
import { isDay } from './day.ts'
import type { Field, Point } from './field.ts'
import type { Problem } from './problem.ts'

/** Everything that is wrong with one value. */
export function checkField(name: string, field: Field, value: unknown, now: Date): Problem[] {
  const wrong = (code: string, values?: Problem['arguments']): Problem[] => [
    { code: `field/${code}`, at: name, ...(values ? { arguments: values } : {}) },
  ]
  switch (field.kind) {
    case 'identity': {
      const problem = identityProblem(String(value), now)
      return problem ? wrong(problem) : []
    }
    case 'phone':
      return phoneIsPlausible(String(value)) ? [] : wrong('phone')
    case 'code':
      if (field.of === 'unit-code') return /^[a-z0-9]{1,12}$/.test(String(value)) ? [] : wrong('unit-code')
      if (field.of === 'credit-code') return creditCodeIsValid(String(value)) ? [] : wrong('credit-code')
      return schoolIdentifierIsValid(String(value)) ? [] : wrong('school-identifier')
    case 'day':
      return isDay(String(value)) ? [] : wrong('day')
    case 'number': {
      const number = Number(value)
      const decimals = field.decimals ?? 0
      return Math.abs(number * 10 ** decimals - Math.round(number * 10 ** decimals)) > 1e-6
        ? wrong('decimals', { decimals })
        : []
    }
    case 'point': {
      const { longitude, latitude } = value as Point
      return longitude > 73 && longitude < 136 && latitude > 3 && latitude < 54 ? [] : wrong('point-abroad')
    }
    default:
      return []
  }
}
