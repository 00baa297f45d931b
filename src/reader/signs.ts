/** Code units of the signs that the hot loops look at; a character taken as a string would be an object each time. */
export const LF = 10
export const OPEN = 40
export const CLOSE = 41
export const COMMA = 44
export const COLON = 58
export const SEMICOLON = 59
export const STOP = 0x3002
export const LIST_COMMA = 0x3001
export const OPEN_BOOK = 0x300a
export const CLOSE_BOOK = 0x300b
export const OPEN_QUOTE = 0x201c
export const CLOSE_QUOTE = 0x201d

/** 。 ! ? ; */
export function endsClause(code: number): boolean {
  return code === STOP || code === SEMICOLON || code === 33 || code === 63
}

/** Signs that may close behind a stop: ” ’ ) ] 】 , 、 */
export function closesBehind(code: number): boolean {
  return (
    endsClause(code) ||
    code === CLOSE_QUOTE ||
    code === 0x2019 ||
    code === CLOSE ||
    code === 93 ||
    code === 0x3011 ||
    code === COMMA ||
    code === LIST_COMMA
  )
}

/** Place of the bracket that closes the one at `open`, within a limit; -1 when there is none. */
export function closingPlace(text: string, open: number, limit: number): number {
  const opening = text.charCodeAt(open)
  const closing = opening === OPEN ? CLOSE : opening === 91 ? 93 : opening === 0x3010 ? 0x3011 : 0
  let depth = 0
  for (let at = open; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === opening) depth++
    else if (code === closing && --depth === 0) return at
    else if (code === LF) return -1
  }
  return -1
}

/** Stops, commas and closing brackets right behind a place are passed. */
export function pastSigns(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit && /[。;,、:)\]】]/.test(text[end] as string)) end++
  return end
}
