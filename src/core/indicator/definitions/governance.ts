/** Indicators of money, equipment, government and party (经费、装备、治理). */
import { readDefinitions, readQuantities } from '../read-definitions.ts'

export const governanceQuantities = readQuantities(`
money.education | 一般公共预算教育支出 | education spending of the general budget | 元 | return
money.pupils | 按规定折算的在校学生 | pupils, weighted as the rule says | 人 | return
money.budget | 一般公共预算支出 | spending of the general budget | 元 | return
money.budget-due | 按省核定比例应安排的预算内教育经费 | education funds due by the provincial norm | 元 | return
money.all-sources | 教育经费总投入 | education funds of all sources | 元 | return
money.social | 社会投入 | of these, from society | 元 | return
money.public-expense | 拨付的公用经费 | public expense allocated | 元 | return
digital.schools-passed | 数字校园验收学校 | schools that passed as digital campus | 所 | return
digital.broadband | 接入宽带的学校 | schools with broadband | 所 | return
digital.bandwidth-town | 乡镇以上学校出口带宽 | bandwidth of schools in towns and above | Mbit/s | return
digital.bandwidth-village | 村小出口带宽 | bandwidth of village schools | Mbit/s | return
digital.pupils-senior | 高中学生 | senior pupils | 人 | school.seniorPupils
digital.computers-senior | 高中学生用计算机 | computers for senior pupils | 台 | return
digital.pupils-junior | 初中学生 | junior pupils | 人 | school.juniorPupils
digital.computers-junior | 初中学生用计算机 | computers for junior pupils | 台 | return
digital.pupils-primary | 小学学生 | primary pupils | 人 | school.primaryPupils
digital.computers-primary | 小学学生用计算机 | computers for primary pupils | 台 | return
digital.teachers | 专任教师 | full-time teachers | 人 | school.kindergartenTeachers + school.primaryTeachers + school.juniorTeachers + school.seniorTeachers + school.vocationalTeachers + school.specialTeachers
digital.teacher-computers | 教师用计算机 | computers for teachers | 台 | school.teacherComputers
digital.rooms-due | 应建计算机教室和电子阅览室的学校 | schools due for computer and reading rooms | 所 | return
digital.rooms-met | 两室齐全的学校 | of these, with both | 所 | return
digital.users-all | 师生 | teachers and pupils | 人 | return
digital.users-active | 常态应用的师生 | of these, active users | 人 | return
equipment.schools | 中小学校 | primary and secondary schools | 所 | return
equipment.maker-labs | 建有创客实验室的学校 | of these, with a maker lab | 所 | return
petition.accepted | 受理的信访件 | petitions accepted | 件 | return
petition.closed | 办结的信访件 | of these, closed | 件 | return
petition.rated | 参与评价的信访件 | petitions rated | 件 | return
petition.satisfied | 综合评价满意 | satisfied in all | 件 | return
petition.satisfied-result | 结果评价满意 | satisfied with the result | 件 | return
petition.satisfied-service | 服务评价满意 | satisfied with the service | 件 | return
party.three-star | 三星级党支部 | three-star party branches | 个 | return
party.upgraded | 晋位的三星级党支部 | of these, upgraded | 个 | return
party.schools | 应建党组织的学校 | schools due for a party organisation | 所 | return
party.schools-covered | 党组织覆盖的学校 | of these, covered | 所 | return
private.schools | 现有民办学校 | private schools | 所 | return
private.classified | 完成分类登记的民办学校 | of these, classified | 所 | return
governance.schools | 各级各类学校 | schools of all kinds | 所 | return
governance.inspector | 配有责任督学的学校 | schools with a responsible inspector | 所 | return
governance.charter | 章程经核准的学校 | schools with an approved charter | 所 | return
textbooks.ordered | 征订的教材种数 | textbooks ordered, by kind | 种 | return
textbooks.aids | 征订的教辅种数 | teaching aids ordered, by kind | 种 | return
`)

export const governanceDefinitions = readDefinitions(`
money.spending | 教育支出 | education spending | level money.education | 元 | up | not-less | county | year | 60 | 10
money.spending-per-pupil | 生均教育支出 | education spending for each pupil | ratio money.education / money.pupils | 元/人 | up | not-less | county | year | 60 | 10
money.budget-share | 教育支出占预算支出比重 | education share of the budget | ratio money.education / money.budget | % | up | more | county | year | 60 | 69
money.budget-norm | 预算内教育经费占比达到省核定标准的程度 | education funds against the provincial norm | ratio money.education / money.budget-due | % | up | full | county | year | 60 | 68
money.social-share | 社会投入占比 | share of funds from society | ratio money.social / money.all-sources | % | up | more | county | year | 60 | 139
money.public-expense | 生均公用经费 | public expense for each pupil | ratio money.public-expense / money.pupils | 元/人 | up | | county | year | 60 | 142
building.investment | 校舍安全工程投资 | investment in the safety of buildings | sum self | 元 | up | | county | quarter | 15 | 75
building.area | 加固、重建校舍面积 | area reinforced or rebuilt | sum self | 平方米 | up | | county | quarter | 15 | 76
digital.investment | 教育信息化投入 | investment in digital education | sum self | 元 | up | | county | year | 60 | 43
digital.campus | 数字校园覆盖率 | schools with a digital campus | ratio digital.schools-passed / governance.schools | % | up | full | county | year | 30 | 14
digital.broadband-coverage | 宽带覆盖率 | schools with broadband | ratio digital.broadband / governance.schools | % | up | full | county | year | 30 | 153
digital.town-bandwidth | 带宽达标的乡镇以上学校占比 | schools in towns that reach the bandwidth | reaching digital.bandwidth-town >= 1000 | % | up | full | school | year | 30 | 123
digital.village-bandwidth | 带宽达标的村小占比 | village schools that reach the bandwidth | reaching digital.bandwidth-village >= 100 | % | up | full | school | year | 30 | 124
digital.senior-ratio | 高中生机比 | senior pupils for each computer | ratio digital.pupils-senior / digital.computers-senior | 人/台 | down | | school | year | 30 | 125
digital.junior-ratio | 初中生机比 | junior pupils for each computer | ratio digital.pupils-junior / digital.computers-junior | 人/台 | down | | school | year | 30 | 126
digital.primary-ratio | 小学生机比 | primary pupils for each computer | ratio digital.pupils-primary / digital.computers-primary | 人/台 | down | | school | year | 30 | 127
digital.teacher-ratio | 师机比 | teachers for each computer | ratio digital.teachers / digital.teacher-computers | 人/台 | down | | school | year | 30 | 128
digital.rooms | 计算机教室和电子阅览室建成率 | schools with both rooms | ratio digital.rooms-met / digital.rooms-due | % | up | full | county | year | 30 | 129
digital.users | 信息化教学应用覆盖率 | active users of teachers and pupils | ratio digital.users-active / digital.users-all | % | up | full | school | school-year | 30 | 143
equipment.laboratories | 更换实验设备的初中 | junior schools with new laboratories | sum self | 所 | up | | county | year | 15 | 44
equipment.maker | 创客实验室覆盖率 | schools with a maker lab | ratio equipment.maker-labs / equipment.schools | % | up | full | county | year | 30 | 45
brand.projects | 品牌项目 | brand projects | sum self | 个 | up | | county | year | 15 | 48
brand.village-schools | 标准化村居民学校 | standard schools of villages | sum self | 所 | up | | county | year | 15 | 48
brand.programme-groups | 现代化专业群 | programme groups | sum self | 个 | up | | county | year | 15 | 48
law.campuses | 法治校园 | rule-of-law campuses | sum self | 所 | up | | county | year | 15 | 49
petition.satisfaction | 信访综合满意率 | satisfaction with petitions in all | ratio petition.satisfied / petition.rated | % | up | | county | month | 10 | 59
petition.result-satisfaction | 信访结果满意率 | satisfaction with the result | ratio petition.satisfied-result / petition.rated | % | up | | county | month | 10 | 59
petition.service-satisfaction | 信访服务满意率 | satisfaction with the service | ratio petition.satisfied-service / petition.rated | % | up | | county | month | 10 | 59
petition.closing | 信访办结率 | petitions closed | ratio petition.closed / petition.accepted | % | up | | county | month | 10 | 60
petition.circulars | 信访情况通报期数 | circulars on petitions | sum self | 期 | up | | city | month | 5 | 17
meetings.quarterly | 推进会次数 | progress meetings | sum self | 次 | up | | city | quarter | 5 | 16
party.stars | 三星级党支部晋位率 | three-star branches upgraded | ratio party.upgraded / party.three-star | % | up | full | county | year | 30 | 66
party.coverage | 党组织覆盖率 | schools with a party organisation | ratio party.schools-covered / party.schools | % | up | full | county | year | 30 | 136
private.classification | 民办学校分类登记率 | private schools classified | ratio private.classified / private.schools | % | up | full | county | year | 30 | 131
private.for-profit | 义务教育阶段营利性民办学校 | for-profit schools at the compulsory stage | level self | 所 | down | none | county | year | 30 | 132
inspection.coverage | 责任督学覆盖率 | schools with a responsible inspector | ratio governance.inspector / governance.schools | % | up | full | county | school-year | 30 | 133
charter.coverage | 章程覆盖率 | schools with an approved charter | ratio governance.charter / governance.schools | % | up | full | county | year | 30 | 134
textbooks.aids-each | 每种教材配套教辅种数 | teaching aids for each textbook | ratio textbooks.aids / textbooks.ordered | 种 | down | | school | term | 30 | 138
`)
