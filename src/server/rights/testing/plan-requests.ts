/** How the doors of plans are asked, of what they ask of units, and of what these say to it. */
import { type Asking, about, byAsker, nobody, nothing } from './requests.ts'

const on = '2026-09-15'

/** Door -> the ways it is asked. */
export const planRequests: Record<string, Asking[]> = {
  'plan.list': [nothing],
  'plan.search': [{ by: 'nothing', query: () => ({ q: '要点' }) }],
  'plan.upload': [
    { by: 'nothing', file: true },
    { by: 'place', title: 'after a draft', file: true, body: ({ draft }) => ({ follows: draft }) },
  ],
  'plan.get': [about('plan'), { ...about('draft'), title: 'a draft' }],
  'plan.reading': [about('plan')],
  'plan.layout': [about('plan')],
  'plan.original': [about('plan')],
  'plan.compare': [
    { ...about('plan'), query: ({ draft }) => ({ other: draft }) },
    { ...about('draft'), title: 'a draft', query: ({ draft }) => ({ other: draft }) },
  ],
  'comparison.export': [{ ...about('plan'), query: ({ draft }) => ({ other: draft, format: 'xlsx' }) }],
  'item.carry-over': [{ ...about('item'), body: () => ({ items: [] }) }],
  'item.history': [about('item')],
  'plan.check': [{ ...about('plan'), query: () => ({ documentId: 'd1' }) }],
  'plan.read-again': [about('draft')],
  'decision.list': [about('draft')],
  'decision.take': [
    {
      ...about('draft'),
      body: () => ({
        changes: [
          {
            verb: 'rewrite',
            passage: { kind: 'text', anchor: { quote: '无', before: '', after: '', offset: 0 }, was: '', node: null },
            text: '',
          },
        ],
      }),
    },
  ],
  'decision.undo': [{ ...about('draft'), body: () => ({ decisions: [nobody] }) }],
  'plan.decide-cells': [
    { ...about('draft'), body: () => ({ changes: [{ itemId: 'none', column: 'title', from: '', to: '任务' }] }) },
  ],
  'plan.publish': [
    { ...about('draft'), body: () => ({ documentId: 'none', title: '要点', number: null, issuedOn: on }) },
  ],
  'plan.separate': [{ ...about('draft'), body: () => ({ documentId: 'none' }) }],
  'plan.revise': [
    {
      ...about('plan'),
      body: ({ item }) => ({
        changes: [{ itemId: item, column: 'contact', from: '', to: '某某' }],
        reason: '工作需要',
        document: '教发〔2026〕1号',
        approvedBy: '某某',
      }),
    },
  ],
  'plan.revisions': [about('plan')],
  'plan.state-issuing-body': [{ ...about('plan'), body: () => ({ kind: 'government', name: '市政府' }) }],
  'breakdown.export': [about('plan')],
  'breakdown.read': [
    {
      ...about('plan'),
      sheet: () => [
        ['工作任务', '联系人'],
        ['另一项', '某某'],
      ],
    },
  ],
  'plan.follow-ons': [about('plan')],
  'plan.follow-suggestions': [{ ...about('plan'), query: ({ plan }) => ({ over: plan }) }],
  'plan.follow': [{ ...about('plan'), body: ({ plan }) => ({ over: plan, links: [] }) }],
  'target.divide': [
    { ...about('target'), body: ({ unit }) => ({ parts: [{ unitId: unit, value: 50 }] }) },
    {
      by: 'place',
      title: 'to the place',
      params: (_, { places }) => ({ id: places.finance.target }),
      body: ({ unit }) => ({ parts: [{ unitId: unit, value: 50 }] }),
    },
  ],
  'quota.list': [about('item')],
  'quota.question': [{ ...about('quota'), speaks: 'must', body: () => ({ value: 40, reason: '底数有变' }) }],
  'quota.decide': [{ ...about('quota'), body: () => ({ value: 40, reason: '核实' }) }],
  'assignment.apply': [
    {
      ...about('toReturn'),
      speaks: 'must',
      body: () => ({ kind: 'change', text: '请调整' }),
    },
  ],
  'application.list': [
    nothing,
    { title: 'of a plan', by: 'filter', query: ({ plan }) => ({ plan }) },
    { title: 'of an assignment', by: 'filter', query: ({ toReturn }) => ({ assignment: toReturn }) },
  ],
  'application.withdraw': [{ ...about('application'), speaks: 'must' }],
  'application.decide': [{ ...about('application'), ...byAsker, body: () => ({ granted: false, reason: '不同意' }) }],
  'opinion.ask': [
    {
      ...about('draft'),
      body: (_, { units }) => ({ units: [units.finance], due: '2026-12-01T09:00:00Z' }),
    },
    {
      by: 'place',
      title: 'of the place',
      params: (_, { places }) => ({ id: places.finance.draft }),
      body: ({ unit }) => ({ units: [unit], due: '2026-12-01T09:00:00Z' }),
    },
  ],
  'opinion.give': [{ ...about('toAnswer'), speaks: 'must', body: () => ({ opinions: [], none: true }) }],
  'opinion.decide': [{ ...about('opinion'), body: () => ({ verdict: 'adopted' }) }],
  'consultation.list': [nothing, { title: 'of a plan', by: 'filter', query: ({ draft }) => ({ plan: draft }) }],
  'consultation.get': [about('consultation')],
  'consultation.export': [about('consultation')],
  'item.get': [about('item')],
  'item.suggest': [about('item')],
  'item.assign': [
    {
      ...about('item'),
      body: (_, { units }) => ({ units: [{ unitId: units.finance, role: 'support' }], due: '2026-12-01T09:00:00Z' }),
    },
    {
      by: 'place',
      title: 'to the place',
      params: (_, { places }) => ({ id: places.finance.item }),
      body: ({ unit }) => ({ units: [{ unitId: unit, role: 'support' }], due: '2026-12-01T09:00:00Z' }),
    },
  ],
}
