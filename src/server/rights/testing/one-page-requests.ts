/** How the one page is asked. */
import type { Asking, Proof } from './requests.ts'

/** A day on which everything that was asked is late: then what is in reach stands among the reds. */
const late = { at: '2027-03-01T01:00:00Z', since: '2026-09-01' }

const proves: Proof = (answer, { within, markOf }) =>
  within.some((key) => answer.includes(markOf(key))) ? undefined : 'shows nothing of what is in reach'

/** Door -> the ways it is asked. */
export const onePageRequests: Record<string, Asking[]> = {
  'page.get': [
    { by: 'nothing' },
    {
      by: 'nothing',
      title: 'when everything is late',
      query: () => late,
      proves,
    },
  ],
  'page.figure': [
    { by: 'nothing', params: () => ({ key: 'on-time' }) },
    { by: 'nothing', title: 'reds when everything is late', params: () => ({ key: 'red' }), query: () => late, proves },
    { by: 'nothing', title: 'matters that are late', params: () => ({ key: 'overdue' }), query: () => late, proves },
    {
      by: 'nothing',
      title: 'what is not done',
      params: () => ({ key: 'done' }),
      query: () => ({ ...late, part: 'rest' }),
      proves,
    },
  ],
}
