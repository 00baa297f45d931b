/** What is amiss with the contacts of units: said with the act that mends it. */
import { addDays, type Day } from '../day.ts'

/** What may be amiss, what presses most first. */
export const contactIssueKinds = ['left', 'leaving', 'doubled', 'unconfirmed'] as const
export type ContactIssueKind = (typeof contactIssueKinds)[number]

/** The acts of the register that mend it. */
export const mendingActs: Readonly<Record<ContactIssueKind, readonly ('confirm' | 'correct' | 'end')[]>> = {
  left: ['correct', 'end'],
  leaving: ['correct'],
  doubled: ['correct', 'end'],
  unconfirmed: ['confirm', 'correct'],
}

/** A contact that is listed. */
export interface ListedContact {
  id: string
  unitId: string
  name: string
  /** The matter; null for everything of the unit. */
  matter: string | null
  /** Instant until which it was confirmed. */
  due: string | null
}

/** A post of a person of that name in the unit; both ends belong to it. */
export interface PostOfName {
  unitId: string
  name: string
  from: Day
  to: Day | null
}

export interface ContactIssue {
  kind: ContactIssueKind
  contact: ListedContact
  /** The last day of the last post, where it has one. */
  until: Day | null
  /** Who else is listed for the same. */
  beside: string[]
}

/** Days before the end of the last post from which somebody is said to be leaving. */
const ahead = 30

/** Everything that is amiss at an instant. A name that the register of people does not have in that unit says nothing about leaving. */
export function contactIssues(
  contacts: readonly ListedContact[],
  posts: readonly PostOfName[],
  now: Date,
  today: Day,
): ContactIssue[] {
  const postsOf = Map.groupBy(posts, ({ unitId, name }) => `${unitId} ${name}`)
  const sameOf = Map.groupBy(contacts, ({ unitId, matter }) => `${unitId} ${matter ?? ''}`)
  const issues = contacts.flatMap((contact): ContactIssue[] => {
    const { unitId, name, matter, due } = contact
    const until = lastDay(postsOf.get(`${unitId} ${name}`) ?? [])
    const beside = (sameOf.get(`${unitId} ${matter ?? ''}`) ?? []).filter(({ id }) => id !== contact.id)
    const issue = (kind: ContactIssueKind): ContactIssue => ({
      kind,
      contact,
      until,
      beside: kind === 'doubled' ? beside.map((other) => other.name) : [],
    })
    return [
      ...(until !== null && until < today ? [issue('left')] : []),
      ...(until !== null && until >= today && until <= addDays(today, ahead) ? [issue('leaving')] : []),
      ...(beside.length > 0 ? [issue('doubled')] : []),
      ...(due !== null && Date.parse(due) < now.getTime() ? [issue('unconfirmed')] : []),
    ]
  })
  const rank = ({ kind }: ContactIssue) => contactIssueKinds.indexOf(kind)
  return issues.sort((a, b) => rank(a) - rank(b))
}

/** The last day on which any of the posts is held; null where one of them has no end, or there is none. */
function lastDay(posts: readonly PostOfName[]): Day | null {
  if (posts.some(({ to }) => to === null)) return null
  return (
    posts
      .map(({ to }) => to as Day)
      .sort()
      .pop() ?? null
  )
}
