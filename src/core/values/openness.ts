/** Openness, penalties, licences, decisions, proposals and archives (公开、处罚、许可、决策、建议提案、档案). */
import { readValues } from './read-table.ts'

export const opennessValues = readValues(
  'openness',
  `
openness.publish | 主动公开（自形成或变更之日起） | Proactive publication, from forming or changing | 20 | working-days | 2019-05-15 | | 《政府信息公开条例》第26条 | statute | national
openness.answer | 依申请公开答复 | Answer to a request | 20 | working-days | 2019-05-15 | | 《政府信息公开条例》第33条 | statute | national
openness.answer-extend | 依申请公开延期答复 | Extension of the answer | <=20 | working-days | 2019-05-15 | | 《政府信息公开条例》第33条 | statute | national
openness.complete | 告知申请人补正 | Ask the applicant to complete the request | 7 | working-days | 2019-05-15 | | 《政府信息公开条例》第30条 | statute | national
openness.third-party | 第三方提出意见 | A third party answers | 15 | working-days | 2019-05-15 | | 《政府信息公开条例》第32条 | statute | national
openness.joint-maker | 共同制作机关提出意见 | A joint maker answers | 15 | working-days | 2019-05-15 | | 《政府信息公开条例》第34条 | statute | national
openness.yearly-report | 部门政府信息公开工作年度报告 | Yearly report of a department, by | 01-31 | day-of-year | 2019-05-15 | | 《政府信息公开条例》第49条 | statute | national
publicity.licence-and-penalty | 行政许可和行政处罚决定公示（双公示） | Licence and penalty decisions are made public | 7 | working-days | 2023 | | 信用信息公示规定，以现行版本为准 | press | national
publicity.penalty-least | 处罚信息最短公示期 | Shortest publicity of a penalty | >=3 | months | 2023 | | 信用修复规定，以现行版本为准 | press | national
publicity.penalty-least-safety | 处罚信息最短公示期（安全生产、消防、特种设备等） | Shortest publicity of a penalty: safety, fire, special equipment | >=1 | years | 2023 | | 信用修复规定，以现行版本为准 | press | national
publicity.penalty-most | 处罚信息最长公示期 | Longest publicity of a penalty | <=3 | years | 2023 | | 信用修复规定，以现行版本为准 | press | national
penalty.withdraw | 处罚决定被撤销后撤回公开信息 | Withdraw the publication after annulment | 3 | working-days | 2021-07-15 | | 《行政处罚法》第48条、第85条 | statute | national
penalty.decide | 自立案起作出处罚决定 | Penalty decision from filing the case | 90 | natural-days | 2021-07-15 | | 《行政处罚法》第60条 | statute | national
penalty.hearing-ask | 当事人要求听证 | Ask for a statutory hearing | 5 | working-days | 2021-07-15 | | 《行政处罚法》第64条、第85条 | statute | national
penalty.hearing-notice | 举行听证前通知时间地点 | Notice before the statutory hearing | 7 | working-days | 2021-07-15 | | 《行政处罚法》第64条、第85条 | statute | national
penalty.serve | 处罚决定书送达 | Service of the penalty decision | 7 | working-days | 2021-07-15 | | 《行政处罚法》第61条、第85条 | statute | national
penalty.limitation | 处罚追责时效 | Limitation of penalties | 2 | years | 2021-07-15 | | 《行政处罚法》第36条 | statute | national
penalty.limitation-danger | 处罚追责时效（涉及生命健康安全、金融安全且有危害后果） | Limitation with danger to life, health or finance | 5 | years | 2021-07-15 | | 《行政处罚法》第36条 | statute | national
licence.decide | 行政许可决定 | Licence decision | 20 | working-days | 2004-07-01 | | 《行政许可法》第42条、第82条 | statute | national
licence.extend | 行政许可延期 | Extension of the licence decision | <=10 | working-days | 2004-07-01 | | 《行政许可法》第42条 | statute | national
licence.joint | 统一办理、联合办理、集中办理 | Joint handling of licences | 45 | working-days | 2004-07-01 | | 《行政许可法》第42条 | statute | national
licence.joint-extend | 联合办理延期 | Extension of joint handling | <=15 | working-days | 2004-07-01 | | 《行政许可法》第42条 | statute | national
licence.complete | 一次告知补正 | Tell once what the file lacks | 5 | working-days | 2004-07-01 | | 《行政许可法》第32条 | statute | national
licence.deliver | 颁发、送达许可证件 | Deliver the licence | 10 | working-days | 2004-07-01 | | 《行政许可法》第44条 | statute | national
licence.school-prepare | 民办学校筹设审批 | Private school: permission to prepare | 30 | natural-days | 2018-12-29 | | 《民办教育促进法》第14条 | statute | national
licence.school-found | 民办学校设立审批 | Private school: founding | 3 | months | 2018-12-29 | | 《民办教育促进法》第17条 | statute | national
licence.school-change | 民办学校变更审批 | Private school: change | 3 | months | 2018-12-29 | | 《民办教育促进法》第53条至第55条 | statute | national
decision.comment | 重大行政决策公开征求意见 | Public comment on a major decision | >=30 | natural-days | 2019-09-01 | | 《重大行政决策程序暂行条例》第15条 | statute | national
decision.hearing-material | 决策听证会材料提前送达参加人 | Material to participants of the statutory hearing | >=7 | natural-days | 2019-09-01 | | 《重大行政决策程序暂行条例》第16条 | statute | national
decision.legality | 重大行政决策合法性审查 | Legality review of a major decision | >=7 | working-days | 2019-09-01 | | 《重大行政决策程序暂行条例》第26条 | statute | national
normative.validity | 规范性文件有效期 | Validity of a normative document | 5 | years | 2025 | | 各地规范性文件管理规定 | unsure | local
normative.validity-trial | 规范性文件有效期（试行、暂行） | Validity of a normative document on trial | 1..2 | years | 2025 | | 各地规范性文件管理规定 | unsure | local
proposals.answer | 建议提案答复 | Answer to deputies and members | 3 | months | 2005 | | 国家和地方建议提案办理规定 | known | national
proposals.answer-complex | 建议提案答复（情况复杂） | Answer to deputies and members, complex | 6 | months | 2005 | | 国家和地方建议提案办理规定 | known | national
publicity.usual | 资助、评优、命名公示 | Publicity of aid, awards and titles | 5 | working-days | 2025 | | 各项制度自定 | unsure | local
publicity.recruitment | 招聘公示 | Publicity of recruitment | 7 | working-days | 2025 | | 各项制度自定 | unsure | local
archive.long | 定期保管（长） | Fixed-term archive, long | 30 | years | 2006-12 | | 《机关文件材料归档范围和文书档案保管期限规定》 | known | national
archive.short | 定期保管（短） | Fixed-term archive, short | 10 | years | 2006-12 | | 《机关文件材料归档范围和文书档案保管期限规定》 | known | national
archive.permanent | 设永久保管一类 | A permanent class exists | yes | rule | 2006-12 | | 《机关文件材料归档范围和文书档案保管期限规定》 | known | national
`,
)
