import type { Transaction } from '../database.ts'
import { escapeName } from '../literal.ts'
import { systemRole } from '../roles.ts'

/**
 * Runs work on tables that only the system reaches (credentials, sessions) inside an open transaction of a request, so that both are
 * kept or neither; afterwards the transaction has the role that it had, which may be the system's already. When the work fails, the
 * transaction has failed with it.
 */
export async function asSystemInside<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const [before] = await tx.query<{ role: string }>(`with before as materialized (select current_user::text as role)
    select role, set_config('role', '${systemRole}', true) from before`)
  const result = await work(tx)
  await tx.query(`set local role ${escapeName(before?.role as string)}`)
  return result
}
