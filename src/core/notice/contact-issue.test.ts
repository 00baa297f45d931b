import { expect, it } from 'vitest'
import { contactIssues, type ListedContact, type PostOfName } from './contact-issue.ts'

const today = '2026-10-21'
const now = new Date('2026-10-21T01:30:00.000Z')
const listed = (name: string, more: Partial<ListedContact> = {}): ListedContact => ({
  id: name,
  unitId: 'u',
  name,
  matter: null,
  due: '2027-03-01T15:59:59.000Z',
  ...more,
})
const held = (name: string, to: string | null, unitId = 'u'): PostOfName => ({ unitId, name, from: '2020-01-01', to })
const of = (contacts: ListedContact[], posts: PostOfName[]) =>
  contactIssues(contacts, posts, now, today).map(({ kind, contact, until, beside }) =>
    [kind, contact.name, until, ...beside].filter((each) => each !== null).join(' '),
  )

// biome-ignore format: a table is read row by row
it.each<[string, ListedContact[], PostOfName[], string[]]>([
  ['holds a post without an end', [listed('A')], [held('A', null)], []],
  ['is nobody whom the register of people knows', [listed('A')], [], []],
  ['held their last post until yesterday', [listed('A')], [held('A', '2026-10-20')], ['left A 2026-10-20']],
  ['goes on in another post of the unit', [listed('A')], [held('A', '2026-10-20'), held('A', null)], []],
  ['goes on in a post of another unit', [listed('A')], [held('A', '2026-10-20'), held('A', null, 'v')], ['left A 2026-10-20']],
  ['leaves within thirty days', [listed('A')], [held('A', '2026-11-20')], ['leaving A 2026-11-20']],
  ['leaves later', [listed('A')], [held('A', '2026-11-21')], []],
  ['was not confirmed again in time', [listed('A', { due: '2026-10-20T15:59:59.000Z' })], [], ['unconfirmed A']],
  ['is one of two for everything', [listed('A'), listed('B')], [], ['doubled A B', 'doubled B A']],
  ['is one of two for one matter', [listed('A', { matter: 'm' }), listed('B', { matter: 'm' })], [], ['doubled A B', 'doubled B A']],
  ['has another matter than the other', [listed('A'), listed('B', { matter: 'm' })], [], []],
  ['stands in another unit than the other', [listed('A'), listed('B', { unitId: 'v' })], [], []],
])('a contact who %s', (_, contacts, posts, issues) => expect(of(contacts, posts)).toEqual(issues))

it('tells who has left before who was not confirmed', () => {
  const late = { due: '2026-10-01T15:59:59.000Z' }
  expect(of([listed('A', late), listed('B', { ...late, matter: 'm' })], [held('B', '2026-10-01')])).toEqual([
    'left B 2026-10-01',
    'unconfirmed A',
    'unconfirmed B 2026-10-01',
  ])
})
