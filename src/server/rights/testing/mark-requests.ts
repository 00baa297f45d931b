/** What units of a marked city are about to ask for. */
import { requests } from '../../services/stored.ts'
import type { Marking } from './marking.ts'

/** A request that lacks nothing but its title, its basis and whom it asks. */
export const requestDraft = {
  kind: 'data' as const,
  text: '请报送',
  article: '',
  approval: '',
  from: '2026-09-15',
  until: '2026-10-30',
  due: '2026-09-24',
  cadence: null,
  scope: null,
  survey: { number: '', maker: '', approval: '', until: null },
  fields: ['校车数量'],
  minutes: 5,
  visit: 0,
  holidayReason: '',
  contact: '',
}

/** A draft of a request that asks the unit where it stands. */
export async function markRequests({ enter }: Marking): Promise<void> {
  await enter(requests, 'draft', 'request', (p) => ({
    ...requestDraft,
    unitId: p.unit,
    title: `${p.mark}要求`,
    basis: p.mark,
    unitIds: [p.unit],
  }))
}
