/** The doors of units, groups, people, posts, accounts and the calendar. */
import * as api from '#api/organisation.ts'
import type { Visitor } from '../context.ts'
import { addAlias } from '../services/organisation/add-alias.ts'
import { appoint, endPost } from '../services/organisation/appoint.ts'
import { closeUnit } from '../services/organisation/close-unit.ts'
import { countUnits } from '../services/organisation/count-units.ts'
import { disableAccount, enableAccount } from '../services/organisation/disable-account.ts'
import { erasePerson } from '../services/organisation/erase-person.ts'
import { getCalendar } from '../services/organisation/get-calendar.ts'
import { getPerson } from '../services/organisation/get-person.ts'
import { getUnit } from '../services/organisation/get-unit.ts'
import { linkAccount } from '../services/organisation/link-account.ts'
import { listGroups } from '../services/organisation/list-groups.ts'
import { listPeople } from '../services/organisation/list-people.ts'
import { listUnits } from '../services/organisation/list-units.ts'
import { moveUnit } from '../services/organisation/move-unit.ts'
import { openAccount, resetAccount } from '../services/organisation/open-account.ts'
import { openUnit } from '../services/organisation/open-unit.ts'
import { correctPerson, registerPerson } from '../services/organisation/register-person.ts'
import { endRelation, relateUnit } from '../services/organisation/relate-unit.ts'
import { renameUnit } from '../services/organisation/rename-unit.ts'
import { revealPhone } from '../services/organisation/reveal-phone.ts'
import { setTerm } from '../services/organisation/set-term.ts'
import { succeedUnit } from '../services/organisation/succeed-unit.ts'
import { languageOf } from '../words.ts'
import { type Door, guarded, open } from './door.ts'

export const organisationDoors: Door[] = [
  guarded(api.listUnits, (work, { query }) => listUnits(work, query)),
  guarded(api.getUnit, (work, { params, query }) => getUnit(work, params.id, query)),
  guarded(api.countUnits, (work, { query }) => countUnits(work, query)),
  guarded(api.openUnit, (work, { body }) => openUnit(work, body)),
  guarded(api.renameUnit, (work, { params, body }) => renameUnit(work, params.id, body)),
  guarded(api.moveUnit, (work, { params, body }) => moveUnit(work, params.id, body)),
  guarded(api.succeedUnit, (work, { params, body }) => succeedUnit(work, params.id, body)),
  guarded(api.closeUnit, (work, { params, body }) => closeUnit(work, params.id, body)),
  guarded(api.relateUnit, (work, { params, body }) => relateUnit(work, params.id, body)),
  guarded(api.endRelation, (work, { params, body }) => endRelation(work, params.id, body)),
  guarded(api.addAlias, (work, { params, body }) => addAlias(work, params.id, body)),
  guarded(api.listGroups, (work) => listGroups(work)),

  guarded(api.listPeople, (work, { query }) => listPeople(work, query)),
  guarded(api.getPerson, (work, { params }) => getPerson(work, params.id)),
  guarded(api.registerPerson, (work, { body }) => registerPerson(work, body)),
  guarded(api.correctPerson, (work, { params, body }) => correctPerson(work, params.id, body)),
  guarded(api.erasePerson, (work, { params, body }) => erasePerson(work, params.id, body)),
  guarded(api.revealPhone, (work, { params, body }) => revealPhone(work, params.id, body)),

  guarded(api.appoint, (work, { body }) => appoint(work, body)),
  guarded(api.endPost, (work, { params, body }) => endPost(work, params.id, body)),
  guarded(api.openAccount, (work, { body }) => openAccount(work, body)),
  guarded(api.resetAccount, (work, { params, body }) => resetAccount(work, params.id, body)),
  guarded(api.linkIdentity, (work, { params, body }) => linkAccount(work, params.id, body)),
  guarded(api.disableAccount, (work, { params, body }) => disableAccount(work, params.id, body)),
  guarded(api.enableAccount, (work, { params, body }) => enableAccount(work, params.id, body)),

  open(api.getCalendar, (context, { params }, { request, visitor }) =>
    getCalendar(context, visitor as Visitor, params.year, languageOf(request.headers['accept-language'])),
  ),
  guarded(api.setTerm, (work, { body }) => setTerm(work, body)),
]
