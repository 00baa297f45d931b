/** Special education and the data of minors (特殊教育、未成年人数据). */
import { readValues } from './read-table.ts'

export const specialValues = readValues(
  'special',
  `
special.committee | 残疾人教育专家委员会评估，信息保密 | Assessment by the expert committee is secret | yes | rule | 2017-05-01 | | 《残疾人教育条例》第20条 | statute | national
special.dispute | 入学争议由县级教育局委托专家委员会评估 | Dispute: the county bureau commissions the committee | yes | rule | 2017-05-01 | | 《残疾人教育条例》第21条 | statute | national
special.home-teaching | 送教上门纳入学籍管理 | Home teaching counts on the roll | yes | rule | 2017-05-01 | | 《残疾人教育条例》第17条 | statute | national
special.enrolment | 适龄残疾儿童义务教育入学率 | Enrolment of disabled children | >=95 | percent | 2022 | 2024-12-31 | 本地规划自定目标 | known | local
special.enrolment | 适龄残疾儿童义务教育入学率 | Enrolment of disabled children | >=97 | percent | 2025 | | 国办发〔2021〕60号（2025年目标） | known | national
special.resource-room | 普通学校招收残疾学生达到此数设资源教室 | Resource room when so many are in an ordinary school | >=5 | pupils | 2016-01 | | 《普通学校特殊教育资源教室建设指南》 | known | national
data.guardian-consent | 处理不满十四周岁未成年人信息须经监护人同意并有专门规则 | Under 14: consent of a guardian and own rules | yes | rule | 2021-11-01 | | 《个人信息保护法》第28条、第31条 | statute | national
data.impact-assessment | 个人信息保护影响评估报告保存 | Impact assessment kept | >=3 | years | 2021-11-01 | | 《个人信息保护法》第56条 | statute | national
data.staff-access | 工作人员访问未成年人信息经审批并记录 | Access of staff is approved and recorded | yes | rule | 2024-01-01 | | 《未成年人网络保护条例》第36条 | statute | national
data.audit | 未成年人信息合规审计 | Audit | 1 | times-a-year | 2024-01-01 | | 《未成年人网络保护条例》第37条 | statute | national
data.network-logs | 网络日志留存 | Network logs kept | >=6 | months | 2017-06-01 | | 《网络安全法》第21条 | statute | national
data.share-answer | 政务数据共享申请答复 | A share application is answered | 10 | working-days | 2025-08-01 | | 《政务数据共享条例》，时限待核 | unsure | national
`,
)
