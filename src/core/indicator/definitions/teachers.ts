/** Indicators of teachers, vocational schools and higher schools (教师队伍、职业教育). */
import { readDefinitions, readQuantities } from '../read-definitions.ts'

export const teacherQuantities = readQuantities(`
pay.teachers | 义务教育教师工资收入 | pay of teachers of the compulsory stage | 元 | return
pay.teachers-count | 义务教育教师 | teachers of the compulsory stage | 人 | return
pay.servants | 公务员工资收入 | pay of civil servants | 元 | return
pay.servants-count | 公务员 | civil servants | 人 | return
posts.vacant | 空缺岗位 | vacant posts | 个 | return
posts.replenished | 已补充的空缺岗位 | of these, filled | 个 | return
exchange.eligible | 应交流教师 | teachers due for rotation | 人 | return
exchange.moved | 交流教师 | teachers who rotated | 人 | return
exchange.moved-backbone | 交流的骨干教师 | backbone teachers who rotated | 人 | return
county.teacher-reform | 应推行县管校聘的县 | counties due for posts managed by the county | 个 | return
county.teacher-reformed | 已推行县管校聘的县 | of these, with posts managed by the county | 个 | return
teachers.all | 教师 | teachers | 人 | return
teachers.appraised | 经师德考核的教师 | teachers appraised in ethics | 人 | return
teachers.trained | 参加培训的教师 | teachers trained | 人 | return
subjects.all | 开设学科 | subjects taught | 个 | return
subjects.trained | 培训覆盖的学科 | subjects reached by training | 个 | return
vocational.teachers | 职业学校专任教师 | full-time vocational teachers | 人 | return
vocational.dual | 双师型教师 | of these, dual-qualified | 人 | return
intake.vocational | 中职招生 | vocational intake | 人 | return
intake.general | 普通高中招生 | general senior intake | 人 | return
vocational.graduates | 职业院校毕业生 | vocational graduates | 人 | return
vocational.moved-up | 升入高一级院校的毕业生 | of these, moved up | 人 | return
vocational.schools | 职业院校 | vocational schools | 所 | return
vocational.conditions-met | 教学条件达标的职业院校 | of these, meeting the conditions | 所 | return
surcharge.national | 教育费附加收入 | education surcharge collected | 元 | return
surcharge.national-vocational | 用于职业教育的教育费附加 | of this, for vocational education | 元 | return
surcharge.local | 地方教育附加收入 | local education surcharge collected | 元 | return
surcharge.local-vocational | 用于职业教育的地方教育附加 | of this, for vocational education | 元 | return
`)

export const teacherDefinitions = readDefinitions(`
teachers.pay | 教师与公务员平均工资之比 | pay of teachers against civil servants | compare pay.teachers / pay.teachers-count : pay.servants / pay.servants-count | 比值 | up | | county | year | 60 | 8
teachers.vacancies | 空缺岗位补充率 | vacant posts filled | ratio posts.replenished / posts.vacant | % | up | full | school | school-year | 30 | 11
teachers.counsellors | 新培训心理辅导人员 | counselling staff newly trained | sum self | 人 | up | | county | year | 15 | 22
teachers.backbone-trained | 完成培训的骨干教师 | backbone teachers trained | sum self | 人 | up | | county | year | 15 | 40
teachers.exchange | 教师交流占比 | teachers who rotated | ratio exchange.moved / exchange.eligible | % | up | | school | school-year | 30 | 52
teachers.exchange-backbone | 骨干教师占交流教师比例 | backbone teachers of those who rotated | ratio exchange.moved-backbone / exchange.moved | % | up | | school | school-year | 30 | 53
teachers.master-pool | 名师培养对象 | master teachers in training | level self | 人 | up | | county | year | 15 | 56
teachers.county-managed | 推行县管校聘的县占比 | counties that manage posts | ratio county.teacher-reformed / county.teacher-reform | % | up | full | city | year | 30 | 122
teachers.ethics | 师德考核覆盖率 | teachers appraised in ethics | ratio teachers.appraised / teachers.all | % | up | full | school | year | 30 | 135
teachers.training | 教师培训覆盖率 | teachers trained | ratio teachers.trained / teachers.all | % | up | full | school | year | 30 | 137
teachers.training-subjects | 培训学科覆盖率 | subjects reached by training | ratio subjects.trained / subjects.all | % | up | full | county | year | 30 | 137
vocational.dual-qualified | 双师型教师占比 | dual-qualified vocational teachers | ratio vocational.dual / vocational.teachers | % | up | | school | school-year | 60 | 54
vocational.intake-ratio | 中职与普通高中招生之比 | vocational against general intake | ratio intake.vocational / intake.general | 比值 | keep | even | county | school-year | 30 | 121
vocational.moving-up | 毕业生升学占比 | vocational graduates moving up | ratio vocational.moved-up / vocational.graduates | % | up | more | school | school-year | 60 | 144
vocational.conditions | 职业院校条件达标率 | vocational schools that meet the conditions | ratio vocational.conditions-met / vocational.schools | % | up | | city | year | 30 | 145
vocational.surcharge | 教育费附加用于职业教育占比 | education surcharge for vocational education | ratio surcharge.national-vocational / surcharge.national | % | up | | county | year | 60 | 70
vocational.local-surcharge | 地方教育附加用于职业教育占比 | local surcharge for vocational education | ratio surcharge.local-vocational / surcharge.local | % | up | | county | year | 60 | 71
vocational.moved-in | 入驻的中职学校 | vocational schools moved in | sum self | 所 | up | | city | year | 15 | 118
vocational.attracted | 引进的中职学校 | vocational schools attracted | sum self | 所 | up | | city | year | 15 | 5
higher.attracted-vocational | 引进的高职院校 | vocational colleges attracted | sum self | 所 | up | | city | year | 15 | 4
higher.attracted | 引进的高等院校 | higher schools attracted | sum self | 所 | up | | city | year | 15 | 119
higher.opened | 启动办学的高等院校 | higher schools that opened | sum self | 所 | up | | city | year | 15 | 120
`)
