/** Indicators of schools: places, access, balance, senior stage (义务教育、普通高中、特殊教育). */
import { readDefinitions, readQuantities } from '../read-definitions.ts'

export const schoolQuantities = readQuantities(`
places.kindergarten | 新增幼儿园学位 | new kindergarten places | 个 | return
places.primary | 新增小学学位 | new primary places | 个 | return
places.junior | 新增初中学位 | new junior places | 个 | return
places.senior | 新增高中学位 | new senior places | 个 | return
entrants.resident | 户籍新生 | resident entrants | 人 | return
entrants.migrant | 随迁子女新生 | migrant entrants | 人 | return
junior.graduates | 初中毕业生（调整转学后） | junior graduates, transfers adjusted | 人 | return
primary.entrants-9-years-ago | 九年前一年级新生 | first-graders nine years before | 人 | return
county.all | 县（市、区） | counties | 个 | return
county.excellent | 通过优质均衡认定的县 | counties recognised as excellent and balanced | 个 | return
county.balance-listed | 当年应通过均衡认定的县 | counties due for recognition as balanced | 个 | return
county.balanced | 通过均衡认定的县 | of these, recognised | 个 | return
county.integration | 城乡一体化样板县 | model counties of integration | 个 | return
standard.provincial | 省级规范化学校 | schools of the provincial standard | 所 | return
standard.municipal | 市级规范化学校 | schools of the municipal standard | 所 | return
small-boarding.all | 小规模学校和寄宿制学校 | small rural and boarding schools | 所 | return
small-boarding.met | 达标的小规模学校和寄宿制学校 | of these, without a gap | 所 | return
district.all | 应设特教学校的区 | districts that should have a special school | 个 | return
district.special | 已设特教学校的区 | of these, with one | 个 | return
class.compulsory | 义务教育班级 | classes of the compulsory stage | 个 | school.primaryClasses + school.juniorClasses
class.compulsory.large | 义务教育大班额班级 | large classes of the compulsory stage | 个 | school.primaryLarge + school.juniorLarge
class.senior | 普通高中班级 | senior classes | 个 | school.seniorClasses
class.senior.extra-large | 普通高中超大班额班级 | extra-large senior classes | 个 | school.seniorExtraLarge
disabled.registered | 登记在册的残疾儿童少年 | registered disabled children | 人 | return
disabled.enrolled | 以各种方式入学的残疾儿童少年 | of these, enrolled in any way | 人 | return
disabled.6-14 | 6—14 岁残疾儿童少年 | disabled children aged 6 to 14 | 人 | return
disabled.filed | 已建档的 6—14 岁残疾儿童少年 | of these, with a file and a plan | 人 | return
migrant.pupils | 随迁子女在校生 | migrant pupils | 人 | return
migrant.public | 就读公办学校的随迁子女 | migrant pupils in public schools | 人 | return
migrant.purchased | 就读政府购买学位的随迁子女 | migrant pupils in purchased places | 人 | return
migrant.applied | 申请入学的随迁子女 | migrant children who applied | 人 | return
migrant.placed | 已安排入学的随迁子女 | of these, placed | 人 | return
age.compulsory | 义务教育适龄儿童少年 | children of compulsory age | 人 | return
age.enrolled | 在校适龄儿童少年 | of these, enrolled | 人 | return
age.exempt | 依法免学、缓学 | of these, exempt or deferred by law | 人 | return
boarding.schools | 寄宿制学校 | boarding schools | 所 | return
boarding.beds-met | 一人一床达标的寄宿制学校 | of these, with a bed for each boarder | 所 | return
senior.pupils-all | 高中阶段各类在校生 | all pupils of the senior stage | 人 | return
population.15-17 | 15—17 岁适龄人口 | population aged 15 to 17 | 人 | return
higher.students | 高等教育在学人数 | students of higher education | 人 | return
population.18-22 | 18—22 岁适龄人口 | population aged 18 to 22 | 人 | return
platforms.in-use | 在用的课程与评价平台 | platforms in use | 个 | return
groups.founded | 组建的教育集团 | education groups founded | 个 | return
`)

export const schoolDefinitions = readDefinitions(`
places.new | 新增学位 | new places | sum places.kindergarten + places.primary + places.junior + places.senior | 个 | up | | county | quarter | 15 | 30
places.new-kindergarten | 新增幼儿园学位 | new kindergarten places | sum places.kindergarten | 个 | up | | county | quarter | 15 | 64
places.new-primary | 新增小学学位 | new primary places | sum places.primary | 个 | up | | county | quarter | 15 | 64
places.new-junior | 新增初中学位 | new junior places | sum places.junior | 个 | up | | county | quarter | 15 | 64
intake.primary | 小学招生 | primary intake | level entrants.resident + entrants.migrant | 人 | keep | | county | school-year | 30 | 65
compulsory.retention | 义务教育巩固率 | retention of the compulsory stage | ratio junior.graduates / primary.entrants-9-years-ago | % | up | | county | school-year | 60 | 87
balance.excellent | 优质均衡县占比 | counties excellent and balanced | ratio county.excellent / county.all | % | up | | city | year | 30 | 99
balance.basic | 均衡认定完成率 | counties recognised of those due | ratio county.balanced / county.balance-listed | % | up | full | city | year | 30 | 79
integration.counties | 城乡一体化样板县 | model counties of integration | sum county.integration | 个 | up | | city | year | 30 | 29
standard.provincial-counties | 省级规范化学校达到两所的县占比 | counties with two schools of the provincial standard | reaching standard.provincial >= 2 | % | up | full | county | year | 30 | 77
standard.municipal-counties | 市级规范化学校达到两所的县占比 | counties with two schools of the municipal standard | reaching standard.municipal >= 2 | % | up | full | county | year | 30 | 78
standard.finished | 建成标准化学校 | standardised schools finished | sum self | 所 | up | | county | year | 30 | 100
standard.small-boarding | 小规模和寄宿制学校达标率 | small and boarding schools that meet the standard | ratio small-boarding.met / small-boarding.all | % | up | full | county | year | 30 | 101
building.primary | 新建小学 | new primary schools | sum self | 所 | up | | district | year | 30 | 102
building.junior | 新建初中 | new junior schools | sum self | 所 | up | | district | year | 30 | 103
building.senior-new | 新建、迁建普通高中 | new or moved senior schools | sum self | 所 | up | | county | year | 30 | 113
building.senior-expanded | 改扩建普通高中 | expanded senior schools | sum self | 所 | up | | county | year | 30 | 114
special.districts | 设有特教学校的区占比 | districts with a special school | ratio district.special / district.all | % | up | full | city | year | 30 | 104,146
special.resource-rooms | 资源教室 | resource rooms | level self | 间 | up | | county | year | 30 | 107
special.enrolment | 残疾儿童少年入学率 | enrolment of disabled children | ratio disabled.enrolled / disabled.registered | % | up | | county | school-year | 60 | 108
special.files | 残疾儿童少年建档率 | disabled children with a file | ratio disabled.filed / disabled.6-14 | % | up | full | county | school-year | 30 | 19
classes.large | 义务教育大班额占比 | large classes of the compulsory stage | ratio class.compulsory.large / class.compulsory | % | down | <= school.large-class-share | school | school-year | 60 | 105
classes.senior-extra-large | 普通高中超大班额占比 | extra-large senior classes | ratio class.senior.extra-large / class.senior | % | down | | school | school-year | 60 | 106
migrant.public-places | 随迁子女公办及购买学位占比 | migrant pupils in public or purchased places | ratio migrant.public + migrant.purchased / migrant.pupils | % | up | | county | school-year | 60 | 109
migrant.admission | 随迁子女入学安排率 | migrant children placed | ratio migrant.placed / migrant.applied | % | up | full | county | school-year | 30 | 110
dropout.poverty | 因贫失学 | dropouts for poverty | level self | 人 | down | none | county | term | 15 | 12
dropout.distance | 因路远失学 | dropouts for distance | level self | 人 | down | none | county | term | 15 | 155
dropout.unexplained | 去向不明的适龄儿童少年 | children of age not accounted for | level age.compulsory - age.enrolled - age.exempt | 人 | down | none | county | term | 15 | 140
boarding.beds | 一人一床达标率 | boarding schools with a bed for each boarder | ratio boarding.beds-met / boarding.schools | % | up | full | county | year | 30 | 130
senior.gross-enrolment | 高中阶段毛入学率 | gross enrolment of the senior stage | ratio senior.pupils-all / population.15-17 | % | up | | county | school-year | 60 | 88,90
higher.gross-enrolment | 高等教育毛入学率 | gross enrolment of higher education | ratio higher.students / population.18-22 | % | up | | city | school-year | 90 | 89
senior.demonstration | 示范性普通高中 | demonstration senior schools | level self | 所 | up | | county | year | 30 | 111
senior.star | 特色普通高中 | feature senior schools | level self | 所 | up | | county | year | 30 | 112
senior.two-platforms | 两个平台均在用的高中占比 | senior schools with both platforms in use | reaching platforms.in-use >= 2 | % | up | full | senior-high | term | 30 | 37
senior.reform-schools | 高考改革试点校 | pilot schools of the examination reform | sum self | 所 | up | | county | year | 15 | 32
senior.reform-counties | 高考改革试点县 | pilot counties of the examination reform | sum self | 个 | up | | city | year | 15 | 33
senior.trial-schools | 高品质项目试验校 | trial schools of the quality project | sum self | 所 | up | | county | year | 15 | 34
senior.improved | 提质成效突出的高中 | senior schools markedly improved | sum self | 所 | up | | county | year | 15 | 35
senior.evaluation-schools | 综合评价改革示范校 | demonstration schools of evaluation reform | sum self | 所 | up | | county | year | 15 | 36
pilot.core-literacy | 核心素养实验校 | trial schools of core literacy | sum self | 所 | up | | county | year | 15 | 23
pilot.curriculum | 课改样板校 | model schools of the curriculum reform | sum self | 所 | up | | county | year | 15 | 26
pilot.groups-counties | 组建教育集团的县占比 | counties with an education group | reaching groups.founded >= 1 | % | up | full | county | year | 15 | 27
pilot.group-running | 集团办学试点 | pilots of running in groups | sum self | 个 | up | | county | year | 15 | 28
private.key-school | 骨干民办学校 | key private schools | sum self | 所 | up | | county | year | 15 | 38
`)
