/** The doors of units, groups, people, posts, accounts and the calendar, beside those of the registers of units and people. */
import * as account from '#api/account.ts'
import * as calendar from '#api/calendar.ts'
import * as person from '#api/person.ts'
import * as unit from '#api/unit.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import type { Visitor } from '../context.ts'
import { addAlias } from '../services/organisation/add-alias.ts'
import { appoint, endPost } from '../services/organisation/appoint.ts'
import { countUnits } from '../services/organisation/count-units.ts'
import { disableAccount, enableAccount } from '../services/organisation/disable-account.ts'
import { getCalendar } from '../services/organisation/get-calendar.ts'
import { getPosts } from '../services/organisation/get-posts.ts'
import { getUnitRelations } from '../services/organisation/get-unit-relations.ts'
import { linkAccount } from '../services/organisation/link-account.ts'
import { listGroups } from '../services/organisation/list-groups.ts'
import { listUnits } from '../services/organisation/list-units.ts'
import { openAccount, resetAccount } from '../services/organisation/open-account.ts'
import { endRelation, relateUnit } from '../services/organisation/relate-unit.ts'
import { setTerm } from '../services/organisation/set-term.ts'
import { succeedUnit } from '../services/organisation/succeed-unit.ts'
import { languageOf } from '../words.ts'
import { type Door, guarded, open } from './door.ts'
import { packDoors } from './register.ts'

export const organisationDoors: Door[] = [
  ...organisationRegisters.flatMap(packDoors),

  guarded(unit.listUnits, (work, { query }) => listUnits(work, query)),
  guarded(unit.getUnitRelations, (work, { params, query }) => getUnitRelations(work, params.id, query)),
  guarded(unit.countUnits, (work, { query }) => countUnits(work, query)),
  guarded(unit.succeedUnit, (work, { params, body }) => succeedUnit(work, params.id, body)),
  guarded(unit.relateUnit, (work, { params, body }) => relateUnit(work, params.id, body)),
  guarded(unit.endRelation, (work, { params, body }) => endRelation(work, params.id, body)),
  guarded(unit.addAlias, (work, { params, body }) => addAlias(work, params.id, body)),
  guarded(unit.listGroups, (work) => listGroups(work)),

  guarded(person.getPosts, (work, { params }) => getPosts(work, params.id)),

  guarded(person.appoint, (work, { body }) => appoint(work, body)),
  guarded(person.endPost, (work, { params, body }) => endPost(work, params.id, body)),
  guarded(account.openAccount, (work, { body }) => openAccount(work, body)),
  guarded(account.resetAccount, (work, { params, body }) => resetAccount(work, params.id, body)),
  guarded(account.linkIdentity, (work, { params, body }) => linkAccount(work, params.id, body)),
  guarded(account.disableAccount, (work, { params, body }) => disableAccount(work, params.id, body)),
  guarded(account.enableAccount, (work, { params, body }) => enableAccount(work, params.id, body)),

  open(calendar.getCalendar, (context, { params }, { request, visitor }) =>
    getCalendar(context, visitor as Visitor, params.year, languageOf(request.headers['accept-language'])),
  ),
  guarded(calendar.setTerm, (work, { body }) => setTerm(work, body)),
]
