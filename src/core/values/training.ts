/** Training institutions (校外培训机构). */
import { readValues } from './read-table.ts'

export const trainingValues = readValues(
  'training',
  `
institution.prepay-months | 预收费时间跨度 | Prepayment, months | <=3 | months | 2021 | | 国家规定，各省重申 | press | national
institution.prepay-lessons | 预收费课时 | Prepayment, lessons | <=60 | lessons | 2021 | | 国家规定，各省重申 | press | national
institution.prepay-cap | 预收费金额 | Prepayment, amount | <=5000 | yuan | 2022 | | 2022年非学科类培训规范通知（待核原文） | press | national
institution.prepay-not-before | 续费不早于本期结束前 | Renewal, not earlier than | 1 | months | 2021 | | 部分省规定（2021、2022） | press | local
institution.prepay-lessons-left | 续费时剩余课时 | Renewal, lessons left | <=20 | lessons | 2021 | | 部分省规定（2021、2022） | press | local
institution.end-offline | 线下培训结束时间不晚于 | End of day, on site | 20:30 | time-of-day | 2021-07-24 | | “双减”意见（2021年） | known | national
institution.end-online | 线上培训结束时间不晚于 | End of day, online | 21:00 | time-of-day | 2021-07-24 | | “双减”意见（2021年） | known | national
institution.area | 同一培训时段内生均面积 | Area per trainee | >=3 | square-metres-per-pupil | 2018-08 | | 国办发〔2018〕80号 | known | national
institution.rest-days | 休息日、节假日、寒暑假不得组织学科类培训 | No subject training on rest days and holidays | yes | rule | 2021-07-24 | | “双减”意见（2021年） | known | national
institution.penalties | 处罚种类以列举为限（含通报批评） | Penalties are those listed, public criticism among them | yes | rule | 2023-10-15 | | 《校外培训行政处罚暂行办法》（教育部令第53号）第5条 | press | national
`,
)
