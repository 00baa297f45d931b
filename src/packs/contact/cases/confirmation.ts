import type { Case, Step } from '#core/testing/pack-cases.ts'

const listed = (more = {}): Step => ({
  on: '2026-03-02 09:00',
  as: 'principal',
  does: 'register',
  with: { name: '联络员甲', mobile: '19900000001', ...more },
})

export const cases: Case[] = [
  {
    title: 'who is listed is looked at again after half a year',
    given: [],
    when: listed(),
    becomes: { state: 'listed', due: '2026-09-02' },
  },
  {
    title: 'a confirmation gives another half year',
    given: [listed()],
    when: { on: '2026-08-20 09:00', as: 'school-clerk', does: 'confirm' },
    becomes: { state: 'listed', due: '2027-02-20' },
  },
  {
    title: 'a correction confirms too',
    given: [listed()],
    when: { on: '2026-05-06 09:00', as: 'county-clerk', does: 'correct', with: { mobile: '19900000002' } },
    becomes: { state: 'listed', due: '2026-11-06' },
  },
  {
    title: 'nobody is listed without a number or an address',
    given: [],
    when: { on: '2026-03-02 09:00', as: 'principal', does: 'register', with: { name: '联络员甲' } },
    becomes: { refused: ['canBeReached'] },
  },
  {
    title: 'an address that would carry more than itself is refused',
    given: [],
    when: listed({ email: 'a@example.cn, b@example.cn', app: 'a|b' }),
    becomes: { refused: ['emailIsOne', 'appIsOne'] },
  },
  {
    title: 'who has left stays in the list and is not asked about again',
    given: [listed()],
    when: { on: '2026-05-06 09:00', as: 'principal', does: 'end' },
    becomes: { state: 'ended' },
  },
]
