import { isDay } from '../day.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** The check character of the first 17 digits (GB 11643-1999, ISO 7064 MOD 11-2). */
export function identityCheck(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return checkCharacters[sum % 11] as string
}

/**
 * What is wrong with the number of an identity document; undefined when nothing is. Besides resident numbers, residence permits
 * of Hong Kong, Macao and Taiwan residents (81, 82, 83: the same form), foreigners' permits (9), passports and the
 * numbers given to pupils who have none (G or L before 18 places) are legal.
 */
export function identityProblem(
  text: string,
  now: Date,
): 'identity-form' | 'identity-birth' | 'identity-check' | undefined {
  const number = text.trim().toUpperCase()
  const resident = /^[GL]?(\d{17}[\dX])$/.exec(number)?.[1]
  if (resident) {
    if (!birthDayOf(resident, now)) return number.startsWith('L') ? undefined : 'identity-birth'
    return identityCheck(resident) === resident[17] || number.startsWith('L') ? undefined : 'identity-check'
  }
  if (/^\d{15}$/.test(number))
    return isDay(`19${number.slice(6, 8)}-${number.slice(8, 10)}-${number.slice(10, 12)}`)
      ? undefined
      : 'identity-birth'
  if (/^[A-Z]{1,3}\d{6,10}[A-Z]?$/.test(number)) return undefined
  return /^[A-Z0-9]{18}$/.test(number) ? undefined : 'identity-form'
}

/** The birth day that a resident number tells; undefined when it is no day or lies ahead. */
export function birthDayOf(number: string, now: Date): string | undefined {
  const match = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(number)
  if (!match) return undefined
  const day = `${match[1]}-${match[2]}-${match[3]}`
  return isDay(day) && day >= '1900-01-01' && day <= now.toISOString().slice(0, 10) ? day : undefined
}
