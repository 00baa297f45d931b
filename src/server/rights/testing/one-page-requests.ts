/** How the one page is asked. */
import type { Asking } from './requests.ts'

/** A day on which everything that was asked is late: then what is in reach stands among the reds. */
const late = { at: '2027-03-01T01:00:00Z', since: '2026-09-01' }

/** Door -> the ways it is asked. */
export const onePageRequests: Record<string, Asking[]> = {
  'page.get': [
    { by: 'nothing' },
    {
      by: 'nothing',
      title: 'when everything is late',
      query: () => late,
      proves: (answer, { within, markOf }) =>
        within.some((key) => answer.includes(markOf(key))) ? undefined : 'shows nothing of what is in reach',
    },
  ],
}
