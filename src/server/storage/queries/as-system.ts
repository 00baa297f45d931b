import type { Transaction } from '../database.ts'
import { appRole, systemRole } from '../roles.ts'

/**
 * Runs work on tables that only the system reaches (credentials, sessions) inside an open transaction of a request, so
 * that both are kept or neither. When the work fails, the transaction has failed with it.
 */
export async function asSystemInside<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await tx.query(`set local role ${systemRole}`)
  const result = await work(tx)
  await tx.query(`set local role ${appRole}`)
  return result
}
