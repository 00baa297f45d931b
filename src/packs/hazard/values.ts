/**
 * Periods of the pack. There is no national value: they are assumptions with which a bureau begins and which it replaces by
 * its own rule.
 */
import { readValues } from '#core/values/read-table.ts'

export const values = readValues(
  'safety',
  `
hazard.grade | 隐患定级 | Grade a hazard | 2 | working-days | 2025-01-01 | | 假定值：国家未统一规定，以本地隐患分级治理制度为准 | assumption | local
hazard.assign | 隐患交办 | Assign a hazard | 2 | working-days | 2025-01-01 | | 假定值：国家未统一规定，以本地隐患分级治理制度为准 | assumption | local
hazard.escalate.major | 重大隐患上报 | Escalate a major hazard | 2 | hours | 2025-01-01 | | 假定值：国家未统一规定，以本地隐患分级治理制度为准 | assumption | local
hazard.rectify.ordinary | 一般隐患整改 | Rectify an ordinary hazard | 15 | natural-days | 2025-01-01 | | 假定值：国家未统一规定，以本地隐患分级治理制度为准 | assumption | local
hazard.rectify.serious | 较大隐患整改 | Rectify a serious hazard | 30 | natural-days | 2025-01-01 | | 假定值：国家未统一规定，以本地隐患分级治理制度为准 | assumption | local
hazard.rectify.major | 重大隐患整改 | Rectify a major hazard | 90 | natural-days | 2025-01-01 | | 假定值：国家未统一规定，以本地隐患分级治理制度为准 | assumption | local
`,
)
