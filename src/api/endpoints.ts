/** Every door of the interface, for the server, OpenAPI and the matrix test. */
import { organisationRegisters } from '#core/organisation-registers.ts'
import * as account from './account.ts'
import * as application from './application.ts'
import * as assignment from './assignment.ts'
import * as body from './body.ts'
import * as breakdown from './breakdown.ts'
import * as burden from './burden.ts'
import * as calendar from './calendar.ts'
import * as channel from './channel.ts'
import * as collected from './collected.ts'
import * as comparison from './comparison.ts'
import * as consultation from './consultation.ts'
import * as contest from './contest.ts'
import * as decision from './decision.ts'
import type { Endpoint } from './endpoint.ts'
import * as evidence from './evidence.ts'
import * as file from './file.ts'
import * as followOn from './follow-on.ts'
import * as importProfile from './import-profile.ts'
import * as indicator from './indicator.ts'
import * as judgement from './judgement.ts'
import * as ladder from './ladder.ts'
import * as layout from './layout.ts'
import * as map from './map.ts'
import * as matter from './matter.ts'
import * as matterActs from './matter-acts.ts'
import * as meeting from './meeting.ts'
import * as notice from './notice.ts'
import * as onePage from './one-page.ts'
import * as order from './order.ts'
import * as orderActs from './order-acts.ts'
import { listPackEndpoints } from './pack.ts'
import * as paper from './paper.ts'
import * as person from './person.ts'
import * as plan from './plan.ts'
import * as quota from './quota.ts'
import * as reminder from './reminder.ts'
import * as request from './request.ts'
import * as returnWorkbook from './return-workbook.ts'
import * as service from './service.ts'
import * as session from './session.ts'
import * as submission from './submission.ts'
import * as unit from './unit.ts'
import * as value from './value.ts'
import * as wallChart from './wall-chart.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'right' in value

const stated: readonly Endpoint[] = [
  session,
  unit,
  person,
  account,
  calendar,
  plan,
  layout,
  comparison,
  decision,
  evidence,
  breakdown,
  application,
  consultation,
  followOn,
  quota,
  matter,
  matterActs,
  body,
  meeting,
  request,
  collected,
  burden,
  onePage,
  order,
  orderActs,
  reminder,
  ladder,
  paper,
  assignment,
  returnWorkbook,
  wallChart,
  judgement,
  submission,
  contest,
  file,
  map,
  service,
  value,
  importProfile,
  notice,
  channel,
  indicator,
].flatMap((file) => Object.values(file).filter(isEndpoint))

/** The doors that are stated one by one, and those of the registers of every installation. */
export const endpoints: readonly Endpoint[] = [...stated, ...organisationRegisters.flatMap(listPackEndpoints)]
