import { customType } from 'drizzle-orm/pg-core'

/** A value kept whole as jsonb; one driver gives it as text, the other as what it is. */
export function json<T>(name: string) {
  return customType<{ data: T; driverData: string | T }>({
    dataType: () => 'jsonb',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: parsedJson,
  })(name)
}

/** A value of jsonb as either driver gives it. */
export function parsedJson<T>(value: string | T): T {
  return typeof value === 'string' ? (JSON.parse(value) as T) : value
}
