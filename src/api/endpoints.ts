/** Every door of the interface, for the server, OpenAPI and the matrix test. */
import * as assignment from './assignment.ts'
import * as breakdown from './breakdown.ts'
import * as cascade from './cascade.ts'
import * as comparison from './comparison.ts'
import * as decision from './decision.ts'
import type { Endpoint } from './endpoint.ts'
import * as file from './file.ts'
import * as map from './map.ts'
import * as organisation from './organisation.ts'
import * as plan from './plan.ts'
import * as service from './service.ts'
import * as session from './session.ts'
import * as value from './value.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'right' in value

/** In the order of the files. */
export const endpoints: readonly Endpoint[] = [
  session,
  organisation,
  plan,
  comparison,
  decision,
  breakdown,
  cascade,
  assignment,
  file,
  map,
  service,
  value,
].flatMap((file) => Object.values(file).filter(isEndpoint))
