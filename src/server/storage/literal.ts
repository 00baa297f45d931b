/** A text as an SQL literal, for statements that take no parameters. */
export function escapeLiteral(text: string): string {
  if (text.includes('\0')) throw new Error('a zero byte cannot be stored')
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
  return text.includes('\\') ? `E${quoted}` : quoted
}

/** A name as an SQL identifier. */
export function escapeName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
