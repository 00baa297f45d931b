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
