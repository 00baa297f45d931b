/** Supervision, rectification, accountability and burden (督查、督导、整改、问责、减负). */
import { readValues } from './read-table.ts'

export const supervisionValues = readValues(
  'supervision',
  `
order.object | 对督查结论申请复核 | Object to a finding of government supervision | 30 | natural-days | 2021-02-01 | | 《政府督查工作条例》第17条 | statute | national
order.object-decide | 督查结论复核决定 | Decision on the objection | 30 | natural-days | 2021-02-01 | | 《政府督查工作条例》第17条 | statute | national
inspection.part-time-term | 兼职督学任期 | Term of a part-time inspector | 3 | years | 2012-10-01 | | 《教育督导条例》第6条 | statute | national
inspection.part-time-terms | 兼职督学连续任职 | Terms in a row of a part-time inspector | <=3 | school-terms-of-office | 2012-10-01 | | 《教育督导条例》第6条 | statute | national
inspection.regular-visits | 对每所学校的经常性督导 | Regular supervision of each school | >=2 | times-a-term | 2012-10-01 | | 《教育督导条例》第14条 | statute | national
inspection.responsible-visits | 责任督学到校督导 | Visits of the responsible inspector | >=1 | times-a-month | 2013-12 | | 《中小学校责任督学挂牌督导规程》 | known | national
inspection.schools-per-inspector | 每名责任督学负责的学校 | Schools for each responsible inspector | ~5 | schools | 2013-09 | | 《中小学校责任督学挂牌督导办法》 | press | national
inspection.schools-per-district | 每个督导责任区的学校 | Schools in a supervision district | <=20 | schools | 2012 | | 教督〔2012〕7号 | press | national
inspection.comprehensive-interval | 县级对学校综合督导的间隔 | Interval of comprehensive supervision of a school by the county | 3..5 | years | 2012-10-01 | | 《教育督导条例》第14条 | statute | national
inspection.lower-government | 对下一级政府的专项或综合督导 | Special or comprehensive supervision of the government below | >=1 | times-in-5-years | 2012-10-01 | | 《教育督导条例》第14条 | statute | national
inspection.group-size | 督导小组的督学人数 | Inspectors in a supervision group | >=3 | people | 2012-10-01 | | 《教育督导条例》第16条 | statute | national
inspection.written-notice | 督导前书面通知 | Written notice before supervision | yes | rule | 2012-10-01 | | 《教育督导条例》第17条 | statute | national
inspection.comprehensive-per-school | 县级以上对同一学校的综合督导 | Comprehensive supervision of one school, county level and above | <=1 | times-a-year | 2025 | | 教师厅〔2025〕2号 | press | national
inspection.announced-before | 综合督导提前公布 | Comprehensive supervision is announced before | 1 | months | 2025 | | 教师厅〔2025〕2号（省级落实规定） | press | local
inspection.report-published | 督导报告向社会公布 | The report is published | yes | rule | 2012-10-01 | | 《教育督导条例》第23条 | statute | national
rectify.at-once | 立行立改 | Rectification: at once | 15 | natural-days | 2025 | | 无全国统一规定，通行做法 | unsure | local
rectify.short | 短期整改 | Rectification: short | 1 | months | 2025 | | 无全国统一规定，通行做法 | unsure | local
rectify.normal | 一般整改 | Rectification: normal | 3 | months | 2025 | | 无全国统一规定，通行做法 | unsure | local
rectify.report | 收到督导意见书后报告整改情况 | Report after a letter of supervision | 30 | natural-days | 2025 | | 部分省教育督导条例 | unsure | local
accountability.find-facts | 督导结束后查清问责事实 | Facts are found after the supervision ended | 60 | natural-days | 2021-09-01 | | 《教育督导问责办法》 | press | national
accountability.review.ask | 申请问责复核 | Ask for review of the accountability decision | 30 | natural-days | 2021-09-01 | | 《教育督导问责办法》 | press | national
accountability.review.decide | 问责复核决定 | Decision of the review | 30 | natural-days | 2021-09-01 | | 《教育督导问责办法》 | press | national
accountability.appeal.ask | 提出问责申诉 | Appeal against the review | 15 | natural-days | 2021-09-01 | | 《教育督导问责办法》 | press | national
accountability.appeal.decide | 问责申诉处理决定 | Decision of the appeal | 60 | natural-days | 2021-09-01 | | 《教育督导问责办法》 | press | national
accountability.appeal.correct | 问责申诉后纠正 | Correction after the appeal | 15 | natural-days | 2021-09-01 | | 《教育督导问责办法》 | press | national
accountability.no-suspension | 复核、申诉期间不停止执行 | Review and appeal do not suspend | yes | rule | 2021-09-01 | | 《教育督导问责办法》 | press | national
accountability.heavier | 一年内被问责次数达到即从重 | Times in one year from which it is heavier | >=2 | times-a-year | 2021-09-01 | | 《教育督导问责办法》 | press | national
burden.whitelist | 社会事务进校园白名单（省级） | Whitelist of social matters entering schools, province | <=10 | items | 2025 | | 教师厅〔2025〕2号 | press | national
burden.activities | 进入一所学校的社会事务活动 | Activities entering a school | <=6 | times-a-term | 2025 | | 教师厅〔2025〕2号 | press | national
burden.minutes | 一所学校每月填报、检查占用时间 | Time that requests take of a school | ? | minutes | 2026 | | 无全国统一规定，由本地减负清单确定 | unsure | local
burden.requests | 一所学校每月收到的要求 | Requests to a school | ? | times-a-month | 2026 | | 无全国统一规定，由本地减负清单确定 | unsure | local
burden.secondment | 借用教师 | Secondment of a teacher | <=6 | months | 2025 | | 教师厅〔2025〕2号 | press | national
paper.countersign | 会签答复 | A countersignature is given within | 3 | working-days | 2020 | | 假定值，由本机关公文处理规定确定 | assumption | local
paper.countersign-urgent | 紧急公文会签答复 | A countersignature of an urgent paper is given within | 1 | working-days | 2020 | | 假定值，由本机关公文处理规定确定 | assumption | local
paper.answer-request | 答复下级机关请示 | A request for instructions from below is answered within | 15 | working-days | 2020 | | 假定值，由本机关公文处理规定确定 | assumption | local
documents.comprehensive-length | 综合性文件篇幅 | Length of a comprehensive document | <=5000 | characters | 2024-08 | | 《整治形式主义为基层减负若干规定》 | press | national
documents.special-length | 专项文件篇幅 | Length of a document on one matter | <=4000 | characters | 2024-08 | | 《整治形式主义为基层减负若干规定》 | press | national
`,
)
