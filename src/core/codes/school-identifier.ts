/**
 * Whether a text has the form of a school (institution) identifier: ten digits that do not begin with 0. The national register
 * gives them out; whether one is in it only the register knows.
 */
export function schoolIdentifierIsValid(text: string): boolean {
  return /^[1-9]\d{9}$/.test(text.trim())
}
