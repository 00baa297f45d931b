/** Compulsory stage: schools, classes, staff, burden, admission, rolls (义务教育阶段). */
import { readValues } from './read-table.ts'

export const compulsoryValues = readValues(
  'compulsory',
  `
school.entry-age | 入学年龄 | Age of entry | 6 | years-of-age | 2006-09-01 | | 《义务教育法》第11条 | statute | national
school.entry-age-late | 入学年龄（条件不具备的地区可推迟到） | Age of entry where conditions lack | <=7 | years-of-age | 2006-09-01 | | 《义务教育法》第11条 | statute | national
school.class-size.primary | 小学班额 | Class size, primary | <=45 | pupils-per-class | 2017-04 | | 学校建设标准和省级规定；教督〔2017〕6号 | press | national
school.class-size.junior | 初中班额 | Class size, junior | <=50 | pupils-per-class | 2017-04 | | 学校建设标准和省级规定；教督〔2017〕6号 | press | national
school.class-size.senior | 普通高中班额 | Class size, senior | <=50 | pupils-per-class | 2017-04 | | 学校建设标准和省级规定 | press | national
school.class-size.senior-older | 普通高中班额（较早规划采用） | Class size, senior, in older plans | <=55 | pupils-per-class | 2011 | 2017-03-31 | 较早的地方规划 | press | local
school.large-class | 大班额 | Large class | 56..65 | pupils-per-class | 2016-07 | | 教育部统计口径 | press | national
school.very-large-class | 超大班额 | Very large class | >=66 | pupils-per-class | 2016-07 | | 教育部统计口径 | press | national
school.large-class-share | 基本消除大班额：大班额占比 | Large classes basically removed: their share | <=5 | percent | 2020 | | 国发〔2016〕40号和教育部要求 | press | national
school.very-large-class-share | 基本消除超大班额：超大班额占比 | Very large classes basically removed: their share | <=2 | percent | 2018 | | 国发〔2016〕40号和教育部要求 | press | national
school.size | 小学、初中规模 | Size of a primary or junior school | <=2000 | pupils | 2017-04 | | 教督〔2017〕6号；省级规定 | press | national
school.size-nine-year | 九年一贯制学校规模（十二年一贯制的义务教育阶段同） | Size of a nine-year school, and of the compulsory part of a twelve-year one | <=2500 | pupils | 2017-04 | | 教督〔2017〕6号；省级规定 | press | national
school.size-senior-new | 新建普通高中规模 | Size of a new senior high school | <=3000 | pupils | 2024 | | 部分省规定 | press | local
balanced.teachers.primary | 优质均衡：小学每百名学生高于规定学历教师 | Quality balance: teachers above the required degree, primary | >=4.2 | per-100-pupils | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.teachers.junior | 优质均衡：初中每百名学生高于规定学历教师 | Quality balance: teachers above the required degree, junior | >=5.3 | per-100-pupils | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.backbone.primary | 优质均衡：小学每百名学生县级以上骨干教师 | Quality balance: backbone teachers, primary | >=1 | per-100-pupils | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.backbone.junior | 优质均衡：初中每百名学生县级以上骨干教师 | Quality balance: backbone teachers, junior | >=1 | per-100-pupils | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.sports-arts.primary | 优质均衡：小学每百名学生体育艺术专任教师 | Quality balance: sports and arts teachers, primary | >=0.9 | per-100-pupils | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.sports-arts.junior | 优质均衡：初中每百名学生体育艺术专任教师 | Quality balance: sports and arts teachers, junior | >=0.9 | per-100-pupils | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.rooms.primary | 优质均衡：小学生均教学及辅助用房面积 | Quality balance: teaching rooms, primary | >=4.5 | square-metres-per-pupil | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.rooms.junior | 优质均衡：初中生均教学及辅助用房面积 | Quality balance: teaching rooms, junior | >=5.8 | square-metres-per-pupil | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.sports-area.primary | 优质均衡：小学生均体育运动场馆面积 | Quality balance: sports area, primary | >=7.5 | square-metres-per-pupil | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.sports-area.junior | 优质均衡：初中生均体育运动场馆面积 | Quality balance: sports area, junior | >=10.2 | square-metres-per-pupil | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.equipment.primary | 优质均衡：小学生均教学仪器设备值 | Quality balance: equipment, primary | >=2000 | yuan-per-pupil | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.equipment.junior | 优质均衡：初中生均教学仪器设备值 | Quality balance: equipment, junior | >=2500 | yuan-per-pupil | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.network-rooms.primary | 优质均衡：小学每百名学生网络多媒体教室 | Quality balance: network classrooms, primary | >=2.3 | per-100-pupils | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.network-rooms.junior | 优质均衡：初中每百名学生网络多媒体教室 | Quality balance: network classrooms, junior | >=2.4 | per-100-pupils | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.reached | 优质均衡：每所学校七项指标中达标项数 | Quality balance: of seven indicators each school reaches | >=6 | items | 2017-04 | | 教督〔2017〕6号 | known | national
balanced.remaining | 优质均衡：余下一项达到标准的比例 | Quality balance: the remaining one reaches, of the standard | >=85 | percent | 2017-04 | | 教督〔2017〕6号 | known | national
balanced.variation.primary | 优质均衡：小学校际差异系数 | Quality balance: variation between schools, primary | <=0.5 | coefficient | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.variation.junior | 优质均衡：初中校际差异系数 | Quality balance: variation between schools, junior | <=0.45 | coefficient | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.retention | 优质均衡：初中三年巩固率 | Quality balance: retention over three junior years | >=95 | percent | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.disabled-enrolment | 优质均衡：残疾儿童少年入学率 | Quality balance: enrolment of disabled children | >=95 | percent | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.migrant-places | 优质均衡：随迁子女在公办学校和政府购买学位就读比例 | Quality balance: migrant children in public or purchased places | >=85 | percent | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.satisfaction | 优质均衡：社会认可度 | Quality balance: satisfaction | >=85 | percent | 2017-04 | | 教督〔2017〕6号 | press | national
balanced.quota-places | 优质均衡：优质高中招生名额分配比例 | Quality balance: quota places of good senior high schools | >=50 | percent | 2017-04 | | 教督〔2017〕6号 | known | national
staffing.posts.primary | 小学教职工与学生比 | Posts, primary | 19 | pupils-per-post | 2014-11 | | 中央编办发〔2014〕72号 | known | national
staffing.posts.junior | 初中教职工与学生比 | Posts, junior | 13.5 | pupils-per-post | 2014-11 | | 中央编办发〔2014〕72号 | known | national
staffing.posts.senior | 高中教职工与学生比 | Posts, senior | 12.5 | pupils-per-post | 2014-11 | | 中央编办发〔2014〕72号 | known | national
staffing.posts-county.primary | 小学教职工与学生比（县镇，2001年标准） | Posts, primary in county towns, standard of 2001 | 21 | pupils-per-post | 2001-10 | 2014-10-31 | 国办发〔2001〕74号 | press | national
staffing.posts-county.junior | 初中教职工与学生比（县镇，2001年标准） | Posts, junior in county towns, standard of 2001 | 16 | pupils-per-post | 2001-10 | 2014-10-31 | 国办发〔2001〕74号 | press | national
staffing.posts-county.senior | 高中教职工与学生比（县镇，2001年标准） | Posts, senior in county towns, standard of 2001 | 13 | pupils-per-post | 2001-10 | 2014-10-31 | 国办发〔2001〕74号 | press | national
staffing.posts-rural.primary | 小学教职工与学生比（农村，2001年标准） | Posts, rural primary, standard of 2001 | 23 | pupils-per-post | 2001-10 | 2014-10-31 | 国办发〔2001〕74号 | press | national
staffing.posts-rural.junior | 初中教职工与学生比（农村，2001年标准） | Posts, rural junior, standard of 2001 | 18 | pupils-per-post | 2001-10 | 2014-10-31 | 国办发〔2001〕74号 | press | national
staffing.posts-rural.senior | 高中教职工与学生比（农村，2001年标准） | Posts, rural senior, standard of 2001 | 13.5 | pupils-per-post | 2001-10 | 2014-10-31 | 国办发〔2001〕74号 | press | national
staffing.small-schools | 小规模学校按班师比核定 | Small rural schools: posts for each class | ? | count | 2025 | | 各地规定 | unsure | local
staffing.rotation | 交流轮岗教师占符合条件教师 | Rotating teachers, of those eligible | >=10 | percent | 2014-08 | | 教师〔2014〕4号 | press | national
staffing.rotation-backbone | 骨干教师占交流教师（分母为交流教师；部分省以符合条件的骨干教师为分母） | Backbone teachers, of those rotating (some provinces: of the eligible ones) | >=20 | percent | 2014-08 | | 教师〔2014〕4号 | press | national
staffing.rotation-years | 教师交流条件：在同一学校任教 | Eligible for rotation: years in one school | 6 | years | 2014-08 | | 省级规定 | press | local
staffing.rotation-principal | 校长交流条件：在同一学校任职 | Principals: terms of office in one school | 2 | school-terms-of-office | 2014-08 | | 省级规定 | press | local
staffing.training | 教师培训学时 | Training of teachers | >=360 | hours-in-5-years | 2011-01 | | 教师培训规定 | known | national
health.doctor | 每名校医对应的学生 | Pupils for each school doctor | 600 | pupils-per-post | 1990-06-04 | | 《学校卫生工作条例》第20条 | statute | national
health.study.primary | 小学生每日学习时间 | Study a day, primary | <=6 | hours-a-day | 1990-06-04 | | 《学校卫生工作条例》第5条 | statute | national
health.study.secondary | 中学生每日学习时间 | Study a day, secondary | <=8 | hours-a-day | 1990-06-04 | | 《学校卫生工作条例》第5条 | statute | national
sport.daily | 每日体育活动时间 | Sport a day | >=1 | hours-a-day | 1990-03-12 | 2024-12-31 | 《学校体育工作条例》第10条 | statute | national
sport.daily | 每日体育活动时间 | Sport a day | >=2 | hours-a-day | 2025-01 | | 《教育强国建设规划纲要（2024—2035年）》 | known | national
burden.homework.lowest | 小学一、二年级书面家庭作业 | Written homework, years 1 and 2 | <=0 | minutes | 2021-07-24 | | “双减”意见（2021年） | known | national
burden.homework.primary | 小学三至六年级书面作业平均完成时间 | Written homework, years 3 to 6 | <=60 | minutes | 2021-07-24 | | “双减”意见（2021年） | known | national
burden.homework.junior | 初中书面作业平均完成时间 | Written homework, junior | <=90 | minutes | 2021-07-24 | | “双减”意见（2021年） | known | national
burden.sleep.primary | 小学生睡眠时间 | Sleep, primary | >=10 | hours-a-day | 2021-03-30 | | 教基厅函〔2021〕11号 | known | national
burden.sleep.junior | 初中生睡眠时间 | Sleep, junior | >=9 | hours-a-day | 2021-03-30 | | 教基厅函〔2021〕11号 | known | national
burden.sleep.senior | 高中生睡眠时间 | Sleep, senior | >=8 | hours-a-day | 2021-03-30 | | 教基厅函〔2021〕11号 | known | national
admission.private-draw | 民办学校报名超过计划的电脑随机录取 | Over-subscribed private schools: computer draw under supervision | yes | rule | 2025 | | 义务教育阳光招生专项行动（2025） | press | national
admission.private-area | 民办义务教育学校在审批机关管辖区域内招生 | Private schools recruit in the area of the licensing body | yes | rule | 2021-09-01 | | 《民办教育促进法实施条例》第31条 | statute | national
roll.transfer | 转学双方各自办理 | Transfer, handled by each side | 10 | working-days | 2013-09-01 | | 《中小学生学籍管理办法》（2013年版） | press | national
roll.transfer-revised | 转学双方各自办理（修订后） | Transfer, handled by each side, as revised | ? | working-days | 2025 | | 教基〔2025〕1号，原文待核 | unsure | national
dropout.report.school | 控辍保学报告：学校 | Dropout report of a school | 1 | times-a-month | 2024 | | 教育部2024年通知 | press | national
dropout.report.county | 控辍保学报告：县 | Dropout report of a county | 1 | times-a-quarter | 2024 | | 教育部2024年通知 | press | national
dropout.report.city | 控辍保学报告：市 | Dropout report of a city | 1 | times-a-term | 2024 | | 教育部2024年通知 | press | national
dropout.report.province | 控辍保学报告：省 | Dropout report of a province | 1 | times-a-year | 2024 | | 教育部2024年通知 | press | national
dropout.visit-first | 无故缺课后首次联系 | Unexplained absence: first contact | 1 | natural-days | 2025 | | 各地控辍保学规定 | unsure | local
dropout.visit-second | 无故缺课后家访 | Unexplained absence: visit | 3 | natural-days | 2025 | | 各地控辍保学规定 | unsure | local
dropout.visit-last | 无故缺课后上报 | Unexplained absence: report | 7 | natural-days | 2025 | | 各地控辍保学规定 | unsure | local
devices.pupils-per-computer.primary | 小学生机比 | Pupils per computer, primary | 15 | pupils-per-computer | 2021 | | 本地规划自定目标，非国家标准 | statute | local
devices.pupils-per-computer.junior | 初中生机比 | Pupils per computer, junior | 10 | pupils-per-computer | 2021 | | 本地规划自定目标，非国家标准 | statute | local
devices.pupils-per-computer.senior | 高中生机比 | Pupils per computer, senior | 8 | pupils-per-computer | 2021 | | 本地规划自定目标，非国家标准 | statute | local
statistics.reference-day | 教育事业统计时点（统计学年为当年9月1日至次年8月31日） | Reference day of statistics; the school year runs from 1 September to 31 August | 09-01 | day-of-year | 2011 | | 教育事业统计调查制度 | known | national
`,
)
