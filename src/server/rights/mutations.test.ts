/** A right too many or too few does not pass: every cell of the table of rights is changed once, and found. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpoints } from '#api/endpoints.ts'
import { type Reach, type Role, type Row, roles } from '#core/may.ts'
import { policyWith } from '../policy.ts'
import { eachEngine } from '../storage/testing.ts'
import { placeOfRole } from '../testing.ts'
import { type Trial, tryDoors } from './testing/matrix.ts'
import { openTrial } from './testing/open-trial.ts'
import { packDoors, packs } from './testing/packs.ts'
import { insiders } from './testing/subjects.ts'

/** The other reaches that a cell could have; without one it stands for no right. */
function changesOf(reach: Reach | undefined): (Reach | undefined)[] {
  if (reach === undefined) return ['city']
  return reach === 'city' ? [undefined] : [undefined, 'city']
}

const policy = policyWith(packs)
/** Doors that read a file in a process of their own come last: by then another one has mostly found the change. */
const doors = [...endpoints, ...packDoors].sort((a, b) => Number(a.takesFile ?? false) - Number(b.takesFile ?? false))

const mutations = Object.keys(policy).flatMap((right) =>
  roles.flatMap((role) => {
    const row: Row = policy[right] ?? {}
    return changesOf(row[role]).map((reach) => ({ right, role, reach }))
  }),
)

eachEngine('a changed table of rights', (engine) => {
  let trial: Trial
  const table: Record<string, Row> = {}
  beforeAll(async () => {
    trial = await openTrial(engine, table)
  })
  afterAll(() => trial?.server.close())

  const faultsOf = async (right: string, role: Role) => {
    const guarded = doors.filter((endpoint) => endpoint.right === right)
    const subject = insiders.find((each) => each.role === role)
    if (!subject) throw new Error(`nobody is ${role}`)
    const abouts = [...new Set([placeOfRole[role], 'northPrimary', 'zonePrimary'] as const)]
    return (await tryDoors(trial, guarded, [{ subject, abouts }], { untilFault: true })).faults
  }

  it('is found, whichever cell was changed', async () => {
    const unnoticed: string[] = []
    for (const { right, role, reach } of mutations) {
      Object.assign(table, policy, { [right]: { ...policy[right], [role]: reach } })
      if ((await faultsOf(right, role)).length === 0) unnoticed.push(`${right} of ${role} as ${reach}`)
    }
    process.stdout.write(`${mutations.length} changed rights, ${unnoticed.length} unnoticed\n`)
    expect(unnoticed).toEqual([])
  }, 600_000)
})
