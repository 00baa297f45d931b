/** Indicators of pupils: sport, health, arts, aid, safety (体育、健康、艺术、资助、安全). */
import { readDefinitions, readQuantities } from '../read-definitions.ts'

export const pupilQuantities = readQuantities(`
sport.minutes-in-school | 每日校内体育活动时间 | minutes of sport in school a day | 分钟 | return
sport.minutes-outside | 每日校外体育活动时间 | minutes of sport outside school a day | 分钟 | return
pupils.counted | 在校学生 | pupils | 人 | school.primaryPupils + school.juniorPupils + school.seniorPupils + school.vocationalPupils + school.specialPupils
pupils.arts-skill | 掌握一项艺术技能的学生 | pupils with a skill in the arts | 人 | return
pupils.sports-skill | 掌握一项运动技能的学生 | pupils with a skill in sport | 人 | return
vision.screened | 参加视力筛查的学生 | pupils screened | 人 | return
vision.myopic | 筛查近视的学生 | of these, myopic | 人 | return
schools.counted | 学校 | schools | 所 | return
schools.counselling-room | 建有心理辅导室的学校 | schools with a counselling room | 所 | return
meals.served | 供餐餐次 | meals served | 餐次 | return
meals.accompanied | 有陪餐记录的餐次 | of these, accompanied | 餐次 | return
aid.recognised | 认定的困难学生 | pupils recognised for aid | 人 | return
aid.aided | 受资助的困难学生 | of these, aided | 人 | return
aid.junior-paid | 发放的初中寄宿生补助 | boarding subsidy paid, junior | 元 | return
aid.junior-boarders | 受补助的初中寄宿生 | boarders subsidised, junior | 人 | return
aid.primary-paid | 发放的小学寄宿生补助 | boarding subsidy paid, primary | 元 | return
aid.primary-boarders | 受补助的小学寄宿生 | boarders subsidised, primary | 人 | return
safety.measures-due | 应落实的安全防范建设项 | safety measures due | 项 | return
safety.measures-met | 已落实的安全防范建设项 | of these, met | 项 | return
safety.technical | 技防设施齐全的学校 | schools with technical protection | 所 | return
safety.key-areas | 校内重点部位 | key areas of schools | 处 | return
safety.key-areas-covered | 技防覆盖的重点部位 | of these, covered | 处 | return
hazards.found | 发现的隐患 | hazards found | 项 | hazard:rectifiedShare.denominator
hazards.rectified | 整改完成的隐患 | of these, put right | 项 | hazard:rectifiedShare.numerator
`)

export const pupilDefinitions = readDefinitions(`
sport.in-school | 校内体育活动时间达标的学校占比 | schools with the daily sport in school | reaching sport.minutes-in-school >= 60 | % | up | full | school | term | 30 | 6,7
sport.outside | 校外体育活动时间达标的学校占比 | schools with the daily sport outside | reaching sport.minutes-outside >= 60 | % | up | full | school | term | 30 | 6
sport.skills | 掌握运动技能的学生占比 | pupils with a skill in sport | ratio pupils.sports-skill / pupils.counted | % | up | | school | school-year | 30 | 25
sport.football | 足球特色学校 | football feature schools | sum self | 所 | up | | county | year | 15 | 115
arts.skills | 掌握艺术技能的学生占比 | pupils with a skill in the arts | ratio pupils.arts-skill / pupils.counted | % | up | | school | school-year | 30 | 24
arts.troupes | 学生艺术团 | student troupes | sum self | 个 | up | | county | year | 15 | 116
arts.ethnic-culture | 民族文化教育示范学校 | demonstration schools of ethnic culture | sum self | 所 | up | | county | year | 15 | 117
health.myopia | 近视率 | share of myopic pupils | ratio vision.myopic / vision.screened | % | down | fewer | school | school-year | 60 | 51
health.counselling-rooms | 心理辅导室覆盖率 | schools with a counselling room | ratio schools.counselling-room / schools.counted | % | up | full | county | year | 30 | 46
health.accompanied-meals | 陪餐率 | meals accompanied | ratio meals.accompanied / meals.served | % | up | full | school | month | 5 | 57
aid.coverage | 资助覆盖率 | recognised pupils who were aided | ratio aid.aided / aid.recognised | % | up | full | school | term | 30 | 13
aid.pupils | 受资助学生 | pupils aided | level self | 人 | keep | | county | year | 30 | 41
aid.junior-boarding | 初中寄宿生补助平均标准 | boarding subsidy for each pupil, junior | ratio aid.junior-paid / aid.junior-boarders | 元/人 | up | | county | school-year | 30 | 73
aid.primary-boarding | 小学寄宿生补助平均标准 | boarding subsidy for each pupil, primary | ratio aid.primary-paid / aid.primary-boarders | 元/人 | up | | county | school-year | 30 | 74
safety.measures | 安全防范建设落实率 | safety measures met | ratio safety.measures-met / safety.measures-due | % | up | full | school | term | 15 | 15
safety.technical-schools | 技防设施学校覆盖率 | schools with technical protection | ratio safety.technical / schools.counted | % | up | full | county | year | 30 | 58
safety.technical-areas | 重点部位技防覆盖率 | key areas covered | ratio safety.key-areas-covered / safety.key-areas | % | up | full | school | year | 30 | 58
safety.hazards | 隐患整改率 | hazards put right | ratio hazards.rectified / hazards.found | % | up | | every-school | month | 5 | 61
`)
