import { dayOf } from '#core/day.ts'
import type { City, Context, Hand } from '../context.ts'
import { issueOneTimeCode } from '../sign-in/one-time-code.ts'
import { cityTable } from '../storage/tables/organisation.ts'
import { uuidv7 } from '../storage/uuid.ts'
import { begin } from './perform.ts'
import { accounts, people, posts, units } from './stored.ts'

/** What an installation begins with: the root of the tree. Acts of setting up are signed by the system itself. */
export interface NewCity {
  id: string
  name: string
  /** Segment of the root's path. */
  code: string
  demonstration: boolean
  clockOffset: number
  /** First day on which the root counts. */
  from: string
}

/** The city that a new one will be: known before its rows are, because acts need it. */
export function cityOf(values: NewCity): City {
  const { id, name, code, demonstration, clockOffset } = values
  return { id, name, path: `/${code}/`, demonstration, clockOffset }
}

/** Signs the acts of setting up, before there is anybody. */
export const systemActor = (unit: string) => ({
  account: '00000000-0000-7000-8000-000000000000',
  person: null,
  name: '系统',
  unit,
})

/** Makes the city and the root of its tree; gives the root's id. */
export async function setUpCity(hand: Omit<Hand, 'actor'>, values: NewCity): Promise<string> {
  const rootId = uuidv7(hand.now)
  const { id, name, demonstration, clockOffset } = values
  await hand.tx.orm.insert(cityTable).values({ id, name, demonstration, clockOffset })
  await begin({ ...hand, actor: systemActor(rootId) }, units, [
    {
      id: rootId,
      verb: 'open',
      values: { code: values.code, parentId: null, kind: 'city', name: values.name, from: values.from },
    },
  ])
  return rootId
}

/** An empty installation: the city and its bureau, and three administrators with one-time codes, shown once. */
export async function setUpEmptyCity(
  context: Context,
  values: NewCity,
): Promise<{ login: string; title: string; code: string }[]> {
  const now = context.now()
  return context.database.asSystem(async (tx) => {
    const bare = { tx, now, context }
    const rootId = await setUpCity(bare, values)
    const hand = { ...bare, actor: systemActor(rootId) }
    const from = dayOf(now)
    const [bureau] = await begin(hand, units, [
      {
        verb: 'open',
        values: { code: 'jyj', parentId: rootId, kind: 'education-bureau', name: `${values.name}教育局`, from },
      },
    ])
    const unitId = (bureau as { id: string }).id
    const first = [
      { login: 'admin', role: 'system-admin', title: '系统管理员' },
      { login: 'security', role: 'security-admin', title: '安全管理员' },
      { login: 'audit', role: 'audit-admin', title: '审计管理员' },
    ] as const
    const codes = []
    for (const { login, role, title } of first) {
      const [person] = await begin(hand, people, [{ verb: 'register', values: { unitId, name: title } }])
      const personId = (person as { id: string }).id
      await begin(hand, posts, [{ verb: 'appoint', values: { unitId, personId, role, title, from } }])
      const [account] = await begin(hand, accounts, [{ verb: 'open', values: { unitId, login, personId } }])
      const { code } = await issueOneTimeCode(tx, context, (account as { id: string }).id)
      codes.push({ login, title, code })
    }
    return codes
  })
}
