import pg from 'pg'

type Reader = (text: string) => unknown

const readInteger: Reader = (text) => {
  const number = Number(text)
  return Number.isSafeInteger(number) ? number : BigInt(text)
}

/** `2026-03-01 08:00:00.5+00` -> `2026-03-01T08:00:00.5Z`; sessions run in UTC, infinity stays as it is. */
const readInstant: Reader = (text) => (text.endsWith('+00') ? `${text.slice(0, -3).replace(' ', 'T')}Z` : text)

const readBytes: Reader = (text) => new Uint8Array(Buffer.from(text.slice(2), 'hex'))

const readJson: Reader = (text) => JSON.parse(text)

/** Readers by the number PostgreSQL gives a type; everything else stays text (numeric, date, time, uuid, interval). */
const scalars: Record<number, Reader> = {
  16: (text) => text === 't',
  17: readBytes,
  20: readInteger,
  21: Number,
  23: Number,
  26: Number,
  114: readJson,
  700: Number,
  701: Number,
  1184: readInstant,
  3802: readJson,
}

/** Array type -> type of its elements; 0 for those whose elements stay text. */
const arrays: Record<number, number> = {
  199: 114,
  1000: 16,
  1001: 17,
  1005: 21,
  1007: 23,
  1009: 0,
  1014: 0,
  1015: 0,
  1016: 20,
  1021: 700,
  1022: 701,
  1028: 26,
  1115: 0,
  1182: 0,
  1183: 0,
  1185: 1184,
  1231: 0,
  2951: 0,
  3807: 3802,
}

const { arrayParser } = pg.types as unknown as {
  arrayParser: { create(text: string, entry: Reader): { parse(): unknown[] } }
}

const asText: Reader = (text) => text

/**
 * How a value of a PostgreSQL type is read: int8 a number while it is safe and a bigint beyond, numeric a string,
 * date and timestamp a string, timestamptz an ISO 8601 string in UTC, json parsed, bytea a Uint8Array.
 */
export function readerOf(type: number): Reader {
  const scalar = scalars[type]
  if (scalar) return scalar
  const element = arrays[type]
  if (element === undefined) return asText
  const entry = scalars[element] ?? asText
  return (text) => arrayParser.create(text, entry).parse()
}

/** For the query builder, which reads json and instants itself: read here too they would be read twice. */
export function builderReaderOf(type: number): Reader {
  return type === 114 || type === 3802 || type === 1184 ? asText : readerOf(type)
}

function writeElement(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return writeArray(value)
  const text = writeValue(value) as string
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** Values as PostgreSQL writes an array of them. */
export function writeArray(values: unknown[]): string {
  return `{${values.map(writeElement).join(',')}}`
}

/** A parameter in PostgreSQL's text form: an array becomes an SQL array, any other object JSON, a Date an instant. */
export function writeValue(value: unknown): string | null {
  if (value === null) return null
  switch (typeof value) {
    case 'string':
      return value
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value)
    case 'object':
      if (value instanceof Date) return value.toISOString()
      if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
      if (Array.isArray(value)) return writeArray(value)
      return JSON.stringify(value)
    default:
      throw new TypeError(`a parameter of type ${typeof value} (write null for nothing)`)
  }
}
