/** The period of the pack: an assumption with which a bureau begins and which it replaces by its own rule. */
import { readValues } from '#core/values/read-table.ts'

export const values = readValues(
  'supervision',
  `
inspection.answer | 检查结束后反馈意见 | The school is told the result after an inspection | 20 | working-days | 2025-01-01 | | 假定值：国家未统一规定，以本地督查检查考核制度为准 | assumption | local
`,
)
