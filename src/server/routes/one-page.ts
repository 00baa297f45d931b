import * as api from '#api/one-page.ts'
import { getOnePage } from '../services/one-page/get-one-page.ts'
import { type Door, guarded } from './door.ts'

/** One page for a leader. */
export const onePageDoors: Door[] = [guarded(api.getOnePage, (work, { query }) => getOnePage(work, query))]
