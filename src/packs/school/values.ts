/** Periods and thresholds of the pack that no rule of the nation gives: with them a bureau begins. */
import { readValues } from '#core/values/read-table.ts'

export const values = readValues(
  'compulsory',
  `
school.check | 学校年度数据：县级核对 | School year data: check by the county | 5 | working-days | 2020 | | 假定值：以本地教育事业统计工作安排为准 | assumption | local
school.amend | 学校年度数据：退回后修改 | School year data: amend what was sent back | 3 | working-days | 2020 | | 假定值：以本地教育事业统计工作安排为准 | assumption | local
school.confirm | 学校年度数据：市级确认 | School year data: confirm by the city | 10 | working-days | 2020 | | 假定值：以本地教育事业统计工作安排为准 | assumption | local
school.seats-used | 学位使用率 | Seats used | <=100 | percent | 2020 | | 学位数为核定办学规模 | known | local
school.dangerous-share | 危房面积占比 | Share of dangerous buildings | <=0 | percent | 2020 | | 假定值：危险校舍不得使用 | assumption | local
`,
)
