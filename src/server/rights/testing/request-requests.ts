/** How the doors of requests, of the burden and of the list of the week are asked. */
import { requestDraft } from './mark-requests.ts'
import { type Asking, about, nobody, showsEach } from './requests.ts'

const drafted = (unit: string) => ({ ...requestDraft, title: '校车情况', basis: '教发〔2026〕1号', unitIds: [unit] })

/** Door -> the ways it is asked. */
export const requestRequests: Record<string, Asking[]> = {
  'request.list': [{ by: 'nothing', query: () => ({ standing: 'all' }), proves: showsEach }],
  'request.get': [about('request')],
  'request.collected': [about('request')],
  'request.collected-workbook': [about('request')],
  'request.draft': [{ by: 'place', body: ({ unit }) => drafted(unit) }],
  'request.change': [
    { ...about('request'), body: ({ unit }) => drafted(unit) },
    {
      by: 'place',
      title: 'asking the place',
      params: (_, { places }) => ({ id: places.northBureau.request }),
      body: ({ unit }) => drafted(unit),
    },
  ],
  'request.check': [about('request')],
  'request.answer': [{ ...about('request'), body: () => ({ fields: ['校车数量'] }) }],
  'request.withdraw': [{ ...about('request'), body: () => ({ reason: '不需要' }) }],
  'request.merge': [{ ...about('request'), body: () => ({ into: nobody, reason: '同类' }) }],
  'request.justify': [{ ...about('request'), body: () => ({ field: '校车数量', reason: '要当月数' }) }],
  'request.open': [about('request')],
  'request.end': [{ ...about('request'), body: () => ({ reason: '已够' }) }],
  'burden.get': [{ by: 'nothing' }, { by: 'filter', title: 'of a school', query: ({ unit }) => ({ unit }) }],
  'burden.export': [{ by: 'nothing' }, { by: 'filter', title: 'of a school', query: ({ unit }) => ({ unit }) }],
  'burden.counties': [{ by: 'nothing' }],
  'relief.list': [{ by: 'nothing' }],
  'relief.export': [{ by: 'nothing' }],
  'week.get': [{ by: 'nothing' }],
}
