const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether a unified social credit code has its form and its check character (GB 32100-2015). */
export function creditCodeIsValid(text: string): boolean {
  const code = text.trim().toUpperCase()
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(code[at] as string), 0)
  return alphabet[(31 - (sum % 31)) % 31] === code[17]
}
