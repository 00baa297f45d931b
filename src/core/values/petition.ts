/** Petitions, hotline, complaints and appeals (信访、热线、申诉). */
import { readValues } from './read-table.ts'

export const petitionValues = readValues(
  'petition',
  `
petition.register | 信访事项登记、转送交办 | Register and forward a petition | 15 | natural-days | 2022-05-01 | | 《信访工作条例》第22条 | statute | national
petition.notify-receipt | 书面告知接收情况和处理途径 | Written notice of receipt and way | 15 | natural-days | 2022-05-01 | | 《信访工作条例》第23条 | statute | national
petition.object-not-ours | 对转送有异议向转送机关提出 | Object that it belongs to another body | 5 | working-days | 2022-05-01 | | 《信访工作条例》第23条 | statute | national
petition.handle | 申诉求决类事项办结（自受理之日起） | Handle a claim of kind 6, from acceptance | 60 | natural-days | 2022-05-01 | | 《信访工作条例》第31条第6项、第34条 | statute | national
petition.extend | 延长办理期限（经负责人批准并告知） | Extension, approved by the head, the petitioner told | <=30 | natural-days | 2022-05-01 | | 《信访工作条例》第34条 | statute | national
petition.review.ask | 请求复查 | Ask for the first review | 30 | natural-days | 2022-05-01 | | 《信访工作条例》第35条 | statute | national
petition.review.answer | 复查答复 | Answer to the first review | 30 | natural-days | 2022-05-01 | | 《信访工作条例》第35条 | statute | national
petition.second-review.ask | 请求复核 | Ask for the second review | 30 | natural-days | 2022-05-01 | | 《信访工作条例》第36条 | statute | national
petition.second-review.answer | 复核答复（听证所需时间不计入） | Answer to the second review; time of an open hearing is not counted | 30 | natural-days | 2022-05-01 | | 《信访工作条例》第36条 | statute | national
petition.final | 复核后同一事实和理由不再受理 | After the second review the same facts are not received again | yes | rule | 2022-05-01 | | 《信访工作条例》第36条 | statute | national
petition.accusation-kept-from-accused | 检举控告材料不得转给被检举控告的人和单位 | An accusation never reaches the accused | yes | rule | 2022-05-01 | | 《信访工作条例》第30条 | statute | national
hotline.consult | 12345 咨询类办理 | Hotline: a question | 1..3 | working-days | 2025 | | 各地热线办理规定，无全国统一规定 | unsure | local
hotline.request | 12345 诉求类办理 | Hotline: a request | 3..13 | working-days | 2025 | | 各地热线办理规定，无全国统一规定 | unsure | local
hotline.complaint | 12345 投诉举报类办理 | Hotline: a complaint | 7..15 | natural-days | 2025 | | 各地热线办理规定，无全国统一规定 | unsure | local
appeal-teacher.decide | 教师对学校处理不服的申诉处理 | Decision on a teacher's appeal against the school | 30 | natural-days | 1994-01-01 | | 《教师法》第39条 | statute | national
appeal-teacher.ethics-steps | 师德处理先复核、后申诉 | Ethics decision: review first, then appeal | yes | rule | 2018-11 | | 《中小学教师违反职业道德行为处理办法》 | known | national
appeal-teacher.ethics-days | 师德处理复核、申诉的时限 | Days for review and appeal of an ethics decision | ? | natural-days | 2018-11 | | 《中小学教师违反职业道德行为处理办法》，时限待核 | unsure | national
review.apply | 申请行政复议 | Apply for administrative reconsideration | 60 | natural-days | 2024-01-01 | | 《行政复议法》（2023年修订）第20条 | statute | national
review.decide | 行政复议决定 | Decision on reconsideration | 60 | natural-days | 2024-01-01 | | 《行政复议法》（2023年修订）第62条 | statute | national
review.extend | 行政复议延长 | Extension of reconsideration | <=30 | natural-days | 2024-01-01 | | 《行政复议法》（2023年修订）第62条 | statute | national
review.decide-simple | 行政复议简易程序决定 | Decision by the simple procedure | 30 | natural-days | 2024-01-01 | | 《行政复议法》（2023年修订）第62条 | statute | national
bullying.investigate | 学校调查处理欺凌事件 | The school investigates bullying | 10 | natural-days | 2017-11 | | 教督〔2017〕10号 | known | national
bullying.re-examine | 县级复查欺凌事件 | Re-examination by the county | 15 | natural-days | 2017-11 | | 教督〔2017〕10号，时限待核 | unsure | national
reporting.at-once | 发现侵害未成年人立即向公安机关报告 | Harm to a minor: report to the police at once | yes | rule | 2021-06-01 | | 《未成年人保护法》第11条 | statute | national
reporting.written | 报警后书面记录并报教育局 | Written record and notice to the bureau after the police report | 24 | hours | 2025 | | 各地强制报告实施细则 | unsure | local
`,
)
