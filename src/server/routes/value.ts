import * as profiles from '#api/import-profile.ts'
import * as api from '#api/value.ts'
import { dropSynonym, keepSynonym } from '../services/imports/keep-synonym.ts'
import { listImportProfiles } from '../services/imports/list-import-profiles.ts'
import { addValue, changeValue, confirmValue, switchValue } from '../services/values/change-value.ts'
import { getValue, listStaleUses } from '../services/values/get-value.ts'
import { listValues } from '../services/values/list-values.ts'
import { confirmNamedList, listNamedLists, setNamedList } from '../services/values/named-lists.ts'
import { type Door, guarded } from './door.ts'

/** Dated values, named lists, and what workbooks call the columns. */
export const valueDoors: Door[] = [
  guarded(api.listValues, (work, { query }) => listValues(work, query)),
  guarded(api.getValue, (work, { params }) => getValue(work, params.key)),
  guarded(api.listStaleUses, (work) => listStaleUses(work)),
  guarded(api.confirmValue, (work, { params, body }) => confirmValue(work, params.key, body.note)),
  guarded(api.changeValue, (work, { params, body }) => changeValue(work, params.key, body)),
  guarded(api.switchValue, (work, { params, body }) => switchValue(work, params.key, body.on, body.reason)),
  guarded(api.addValue, (work, { body }) => addValue(work, body)),
  guarded(api.listNamedLists, (work) => listNamedLists(work)),
  guarded(api.setNamedList, (work, { params, body }) => setNamedList(work, params.key, body)),
  guarded(api.confirmNamedList, (work, { params, body }) => confirmNamedList(work, params.key, body.note)),
  guarded(profiles.listImportProfiles, (work) => listImportProfiles(work)),
  guarded(profiles.keepSynonym, (work, { params, body }) => keepSynonym(work, params.profile, body)),
  guarded(profiles.dropSynonym, (work, { params, body }) => dropSynonym(work, params.profile, body)),
]
