/** Indicators of kindergartens (学前教育). */
import { readDefinitions, readQuantities } from '../read-definitions.ts'

export const kindergartenQuantities = readQuantities(`
kg.children | 在园幼儿 | children in kindergartens | 人 | school.kindergartenPupils
kg.children.public | 公办园在园幼儿 | children in public kindergartens | 人 | school:publicShare.numerator
kg.children.public-type | 公办性质园在园幼儿 | children in kindergartens of a public type | 人 | return
kg.children.inclusive | 公办园和普惠性民办园在园幼儿 | children in public and inclusive private kindergartens | 人 | school:inclusiveCoverage.numerator
kg.count | 幼儿园 | kindergartens | 所 | return
kg.count.public | 公办园 | public kindergartens | 所 | return
kg.count.public-type | 公办性质园 | kindergartens of a public type | 所 | return
kg.count.inclusive-private | 普惠性民办园 | inclusive private kindergartens | 所 | return
kg.count.conditions-met | 达到基本办园条件的园 | kindergartens that meet the basic conditions | 所 | return
kg.town-centre | 乡镇中心园 | town centre kindergartens | 所 | return
kg.town-centre.recognised | 通过省级认定的乡镇中心园 | town centre kindergartens recognised by the province | 所 | return
kg.estate.listed | 列入当年治理清单的配套园 | estate kindergartens on the list of the year | 所 | return
kg.estate.closed | 治理完成的配套园 | estate kindergartens put in order | 所 | return
kg.built.new | 新建公办园 | public kindergartens newly built | 所 | return
kg.built.rebuilt | 改建公办园 | public kindergartens rebuilt | 所 | return
kg.built.expanded | 扩建公办园 | public kindergartens expanded | 所 | return
kg.in-large-town | 大乡镇的公办园 | public kindergartens of a large town | 所 | return
village.large | 达到人口标准的大村 | villages above the population threshold | 个 | return
village.large.served | 独立建园的大村 | of these, with a kindergarten of their own | 个 | return
village.small | 未达到人口标准的小村 | villages below the population threshold | 个 | return
village.small.served | 设附设园或者联合办园的小村 | of these, with an attached or joint kindergarten | 个 | return
population.3-5 | 3—5 岁适龄人口 | population aged 3 to 5 | 人 | return
kg.aid.paid | 发放的幼儿资助金 | aid paid to children in kindergartens | 元 | return
kg.aid.children | 受资助幼儿 | children aided in kindergartens | 人 | return
`)

export const kindergartenDefinitions = readDefinitions(`
kg.inclusive-coverage | 普惠覆盖率 | inclusive coverage | ratio kg.children.inclusive / kg.children | % | up | | kindergarten | school-year | 60 | 1,62,91
kg.demonstration | 当年认定的示范园 | demonstration kindergartens recognised in the year | sum self | 所 | up | | county | year | 15 | 2
kg.estate-governance | 配套园治理完成率 | estate kindergartens put in order | ratio kg.estate.closed / kg.estate.listed | % | up | full | county | quarter | 10 | 3
kg.private-places | 新增民办园学位 | new places in private kindergartens | sum self | 个 | up | | county | year | 15 | 31
kg.private-key | 骨干民办园 | key private kindergartens | sum self | 所 | up | | county | year | 15 | 39
kg.quality | 新创优质园 | quality kindergartens newly recognised | sum self | 所 | up | | county | year | 15 | 47
kg.public-children-share | 公办园在园幼儿占比 | share of children in public kindergartens | ratio kg.children.public / kg.children | % | up | | kindergarten | school-year | 60 | 63,92
kg.aid-per-child | 幼儿资助平均标准 | aid for each aided child | ratio kg.aid.paid / kg.aid.children | 元/人 | up | | county | school-year | 30 | 72
kg.public-built | 新建、改建、扩建公办园 | public kindergartens built, rebuilt, expanded | sum kg.built.new + kg.built.rebuilt + kg.built.expanded | 所 | up | | county | quarter | 15 | 80
kg.public-count-share | 公办及公办性质园数占比 | share of public and public-type kindergartens by number | ratio kg.count.public + kg.count.public-type / kg.count | % | up | | county | school-year | 60 | 81
kg.public-type-children-share | 公办及公办性质园幼儿占比 | share of children in public and public-type kindergartens | ratio kg.children.public + kg.children.public-type / kg.children | % | up | | county | school-year | 60 | 82
kg.town-centre-recognition | 乡镇中心园认定率 | town centre kindergartens recognised | ratio kg.town-centre.recognised / kg.town-centre | % | up | | county | year | 30 | 83
kg.conditions | 基本办园条件达标率 | kindergartens that meet the basic conditions | ratio kg.count.conditions-met / kg.count | % | up | | county | year | 30 | 84
kg.gross-enrolment | 学前毛入园率 | gross enrolment of kindergartens | ratio kg.children / population.3-5 | % | up | | county | school-year | 60 | 86
kg.town-public | 有公办园的乡镇占比 | towns with a public kindergarten | reaching kg.count.public >= 1 | % | up | full | town | school-year | 60 | 93
kg.large-town-public | 公办园达到两所的大乡镇占比 | large towns with two public kindergartens or more | reaching kg.in-large-town >= 2 | % | up | full | town | school-year | 60 | 94
kg.large-village | 独立建园的大村占比 | large villages with a kindergarten of their own | ratio village.large.served / village.large | % | up | full | county | school-year | 60 | 95,96
kg.small-village | 设园的小村占比 | small villages with an attached or joint kindergarten | ratio village.small.served / village.small | % | up | | county | school-year | 60 | 97
kg.inclusive-new | 新认定普惠园 | inclusive kindergartens newly recognised | sum self | 所 | up | | county | year | 15 | 98
kg.inclusive-stock | 普惠园总数 | inclusive kindergartens | level kg.count.public + kg.count.inclusive-private | 所 | up | | county | school-year | 60 | 152
kg.public-stock | 公办园总数 | public kindergartens | level kg.count.public | 所 | up | | county | school-year | 60 | 152
`)
