import * as api from '#api/service.ts'
import { success } from '#core/problem.ts'
import { verifyLedger } from '../services/ledger/verify-ledger.ts'
import { listAudit } from '../services/list-audit.ts'
import { version } from '../version.ts'
import { type Door, guarded, open } from './door.ts'
import { present } from './problems.ts'

/** Health, the audit list, and the proof that the ledger was not rewritten. */
export const serviceDoors: Door[] = [
  open(api.getHealth, async (context) => success({ status: 'up' as const, version, engine: context.database.engine })),
  guarded<typeof api.listAudit, Awaited<ReturnType<typeof listAudit>>>(
    api.listAudit,
    async (_, { prepared }) => success({ events: prepared }),
    async (context, { query }) => success(await listAudit(context, query.before)),
  ),
  guarded<typeof api.verifyLedger, Awaited<ReturnType<typeof verifyLedger>>>(
    api.verifyLedger,
    async ({ language }, { prepared }) =>
      success({
        ...prepared,
        faults: prepared.faults.map(({ problem, act, batch }) => ({
          code: problem.code,
          message: present(problem, language).message,
          act,
          batch,
        })),
      }),
    async (context) => success(await verifyLedger(context)),
  ),
]
