/** How the doors of indicators are asked: a quantity stands at every unit, and every area is asked for by its unit. */
import { type Asking, about, nobody } from './requests.ts'

const key = 'teachers.ethics'
const ofKey = () => ({ key })
const ofUnit = { by: 'place' as const, query: ({ unit }: { unit: string }) => ({ unit }) }
const year = { from: '2025-01-01', to: '2025-12-31' }

/** Door -> the ways it is asked. */
export const indicatorRequests: Record<string, Asking[]> = {
  'indicator.list': [{ by: 'nothing' }, { ...ofUnit, title: 'of a unit' }],
  'indicator.get': [
    { by: 'nothing', params: ofKey },
    { ...ofUnit, title: 'of a unit', params: ofKey },
    {
      ...ofUnit,
      title: 'as of',
      params: ofKey,
      query: ({ unit }) => ({ unit, asOf: '2026-09-15T03:00:00Z', to: '2025-12-31' }),
    },
  ],
  'indicator.enter': [
    {
      ...about('unit'),
      body: () => ({ quantities: [{ quantity: 'teachers.appraised', ...year, value: 5 }] }),
    },
  ],
  'entry.correct': [{ ...about('entry'), body: () => ({ value: 5, reason: '核实' }) }],
  'indicator.workbook': [
    { by: 'nothing', params: ofKey },
    { ...ofUnit, title: 'of a unit', params: ofKey },
  ],
  'indicator.import': [{ by: 'nothing', params: ofKey, sheet: () => [['单位', nobody]] }],
  'plan.ties': [about('plan')],
  'target.tie': [{ ...about('target'), body: () => ({ indicator: null }) }],
}
