import * as api from '#api/one-page.ts'
import { getOnePage } from '../services/one-page/get-one-page.ts'
import { listFigureLines } from '../services/one-page/list-figure-lines.ts'
import { type Door, guarded } from './door.ts'

/** One page for a leader. */
export const onePageDoors: Door[] = [
  guarded(api.getOnePage, (work, { query }) => getOnePage(work, query)),
  guarded(api.listFigureLines, (work, { params, query }) => listFigureLines(work, params.key, query)),
]
