/** Safety, canteen, school bus (安全、食堂、校车). */
import { readValues } from './read-table.ts'

export const safetyValues = readValues(
  'safety',
  `
guards.small | 保安员：非寄宿制且不足百人 | Guards: fewer than 100, not boarding | >=1 | people | 2022-06-01 | | GB/T 29315-2022 | press | national
guards.thousand | 保安员：千人以上 | Guards: 1,000 and more | >=3 | people | 2022-06-01 | | GB/T 29315-2022 | press | national
guards.each-further-500 | 保安员：千人以上每增500人 | Guards: for each further 500 | >=1 | people | 2022-06-01 | | GB/T 29315-2022 | press | national
patrol.key-places | 重点部位巡逻 | Patrol of key places | >=5 | times-a-day | 2022-06-01 | | GB/T 29315-2022 | press | national
patrol.gate | 门卫值守 | The gate is kept | 24 | hours-a-day | 2022-06-01 | | GB/T 29315-2022 | press | national
video.kept | 视频保存（两种口径，适用范围待核） | Video kept, which of the two applies is open | 30..90 | natural-days | 2022-06-01 | | GB/T 29315-2022、《反恐怖主义法》，待核 | unsure | national
security.four-100 | 安全防范四项建设达标率 | The four safety measures, each | 100 | percent | 2021 | | 中小学幼儿园安全防范建设要求，由本局确认 | known | national
drills.school | 中小学应急疏散演练 | Evacuation drill, school | >=1 | times-a-month | 2014-02 | | 《中小学幼儿园应急疏散演练指南》 | known | national
drills.kindergarten | 幼儿园应急疏散演练 | Evacuation drill, kindergarten | >=1 | times-a-quarter | 2014-02 | | 《中小学幼儿园应急疏散演练指南》 | known | national
staff.record-query | 聘用前查询犯罪记录 | Criminal-record query before hiring | yes | rule | 2021-06-01 | | 《未成年人保护法》第62条 | statute | national
staff.record-query-yearly | 在岗人员定期查询犯罪记录 | Criminal-record query of those in post | 1 | times-a-year | 2021-06-01 | | 《未成年人保护法》第62条 | statute | national
canteen.accompanied | 每餐有学校相关负责人陪餐并记录 | Every meal is accompanied and recorded | yes | rule | 2019-04-01 | | 《学校食品安全与营养健康管理规定》 | press | national
canteen.sample-kept | 食品留样时间 | Food sample kept | >=48 | hours | 2019-04-01 | | 《学校食品安全与营养健康管理规定》 | press | national
canteen.sample-weight | 食品留样量 | Food sample | >=125 | grams | 2019-04-01 | | 《学校食品安全与营养健康管理规定》 | known | national
bus.licence-send | 校车许可：送公安、交通部门征求意见 | Bus licence: sent to other departments | 3 | working-days | 2012-04-05 | | 《校车安全管理条例》第15条 | statute | national
bus.licence-answer | 校车许可：部门回复意见 | Bus licence: departments answer | 3 | working-days | 2012-04-05 | | 《校车安全管理条例》第15条 | statute | national
bus.licence-opinion | 校车许可：提出审查意见 | Bus licence: opinion | 5 | working-days | 2012-04-05 | | 《校车安全管理条例》第15条 | statute | national
bus.inspection | 校车安全技术检验周期 | Technical inspection of a bus, every | 6 | months | 2012-04-05 | | 《校车安全管理条例》第20条 | statute | national
bus.driver-age | 校车驾驶人年龄（上限有无调整待核） | Age of a driver (check for a later change of the upper end) | 25..60 | years-of-age | 2012-04-05 | | 《校车安全管理条例》第23条 | statute | national
bus.driver-years | 校车驾驶人驾驶经历 | Years of driving | >=3 | years | 2012-04-05 | | 《校车安全管理条例》第23条 | statute | national
bus.speed-motorway | 校车高速公路限速 | Bus speed, motorway | <=80 | kilometres-per-hour | 2012-04-05 | | 《校车安全管理条例》第35条 | statute | national
bus.speed-other | 校车其他道路限速 | Bus speed, other roads | <=60 | kilometres-per-hour | 2012-04-05 | | 《校车安全管理条例》第35条 | statute | national
bus.speed-bad | 校车恶劣路况限速 | Bus speed, bad road or weather | <=20 | kilometres-per-hour | 2012-04-05 | | 《校车安全管理条例》第35条 | statute | national
bus.attendant | 随车照管人员全程照管 | An attendant the whole way | yes | rule | 2012-04-05 | | 《校车安全管理条例》第38条 | statute | national
bus.kindergarten | 幼儿由监护人接送，确需校车的使用专用校车 | Guardians bring the children; else a bus made for them | yes | rule | 2012-04-05 | | 《校车安全管理条例》附则 | statute | national
incident.text-report | 突发事件电话即报后的书面报告 | Written report after the telephone report of an incident | 2 | hours | 2025 | | 各地突发事件信息报告规定 | unsure | local
`,
)
