import { parseArgs } from 'node:util'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'

/** How a service is started: from the command line, then from the environment. */
export interface StartArguments {
  port: number
  host: string
  /** Folder of the embedded database; not used with `url`. */
  data: string
  files: string
  /** File of the master key, outside the data folder. */
  key: string
  /** A PostgreSQL server instead of the embedded database. */
  url: string | null
  /** Begin with nothing but an administrator. */
  empty: boolean
  /** Name of the city of an empty installation. */
  city: string
  /** File of the identity providers (JSON), for single sign-on. */
  providers: string | null
  /** File of the boundaries of city and counties (GeoJSON), the base of maps. */
  boundaries: string | null
  /** Public address, when a gateway stands in front. */
  origin: string | null
  /** Folder of the exchange with the office system; without it papers are carried by hand. */
  officeFolder: string | null
}

const options = {
  port: { type: 'string', default: '8080' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: './data' },
  files: { type: 'string', default: './files' },
  key: { type: 'string', default: './yaodian.key' },
  empty: { type: 'boolean', default: false },
  city: { type: 'string', default: '本市' },
  origin: { type: 'string' },
  providers: { type: 'string' },
  boundaries: { type: 'string' },
  'office-folder': { type: 'string' },
} as const

/** Reads the command line, or says everything that is wrong with it. */
export function readArguments(
  line: readonly string[],
  environment: Record<string, string | undefined>,
): Outcome<StartArguments> {
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
  try {
    values = parseArgs({ args: [...line], options }).values
  } catch (error) {
    return failure({ code: 'start/arguments', arguments: { reason: (error as Error).message } })
  }
  const problems: Problem[] = []
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    problems.push({ code: 'start/port', at: 'port', arguments: { port: String(values.port) } })
  if (values.origin && !URL.canParse(values.origin))
    problems.push({ code: 'start/origin', at: 'origin', arguments: { origin: values.origin } })
  if (problems.length > 0) return failure(...problems)
  return success({
    port,
    host: values.host,
    data: values.data,
    files: values.files,
    key: values.key,
    url: environment.DATABASE_URL || null,
    empty: values.empty,
    city: values.city,
    providers: values.providers ?? null,
    boundaries: values.boundaries ?? null,
    origin: values.origin ?? null,
    officeFolder: values['office-folder'] ?? null,
  })
}
