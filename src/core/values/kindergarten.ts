/** Kindergartens (幼儿园). */
import { readValues } from './read-table.ts'

export const kindergartenValues = readValues(
  'kindergarten',
  `
kindergarten.class-size.nursery | 托班班额 | Class size, nursery | <=20 | pupils-per-class | 2016-03-01 | | 《幼儿园工作规程》；省级规定 | press | national
kindergarten.class-size.first | 小班班额 | Class size, first year | <=25 | pupils-per-class | 2016-03-01 | | 《幼儿园工作规程》；省级规定 | press | national
kindergarten.class-size.second | 中班班额 | Class size, second year | <=30 | pupils-per-class | 2016-03-01 | | 《幼儿园工作规程》；省级规定 | press | national
kindergarten.class-size.last | 大班班额 | Class size, last year | <=35 | pupils-per-class | 2016-03-01 | | 《幼儿园工作规程》；省级规定 | press | national
kindergarten.class-size.mixed | 混合班班额 | Class size, mixed | <=30 | pupils-per-class | 2016-03-01 | | 《幼儿园工作规程》；省级规定 | press | national
kindergarten.size | 幼儿园规模 | Size of a kindergarten | <=360 | pupils | 2016-03-01 | | 《幼儿园工作规程》 | press | national
kindergarten.staff | 教职工与幼儿比（全日制） | Staff to children, full day | 5..7 | pupils-per-post | 2013-01 | | 教师〔2013〕1号 | known | national
kindergarten.carers | 保教人员与幼儿比（全日制） | Teaching and care staff to children, full day | 7..9 | pupils-per-post | 2013-01 | | 教师〔2013〕1号 | known | national
kindergarten.enrolment | 学前三年毛入园率（县域普及普惠） | Gross enrolment over three years, county | >=85 | percent | 2020-02 | | 教督〔2020〕1号 | press | national
kindergarten.inclusive-share | 普惠性幼儿园覆盖率（县域普及普惠） | Share in inclusive kindergartens, county | >=80 | percent | 2020-02 | | 教督〔2020〕1号 | press | national
kindergarten.public-share | 公办园在园幼儿占比（县域普及普惠） | Share in public kindergartens, county | >=50 | percent | 2020-02 | | 教督〔2020〕1号 | press | national
kindergarten.teachers-county | 县域专任教师与幼儿比 | Teachers to children, county-wide | <=15 | pupils-per-post | 2020-02 | | 教督〔2020〕1号 | press | national
kindergarten.classes-within-size | 班额达标的班级比例 | Classes within size | >=85 | percent | 2020-02 | | 教督〔2020〕1号 | press | national
kindergarten.budget | 公办园生均公用经费和普惠性民办园补助 | Public budget per child, subsidy to inclusive private ones | >=500 | yuan-per-year | 2020-02 | | 教督〔2020〕1号；省级规定 | press | local
kindergarten.outdoor-area | 生均户外活动面积 | Outdoor area per child | >=4 | square-metres-per-pupil | 2020-02 | | 教督〔2020〕1号 | press | national
kindergarten.health-staff | 每名卫生保健人员对应的幼儿 | Children for each health worker | <=150 | pupils-per-post | 2010-11-01 | | 《托儿所幼儿园卫生保健管理办法》；部分省市要求 | press | national
kindergarten.health-check | 教职工健康检查 | Health check of staff | 1 | times-a-year | 2025-06-01 | | 《学前教育法》第45条 | statute | national
kindergarten.director-degree | 园长具有大学专科以上学历 | The director has a college degree | yes | rule | 2025-06-01 | | 《学前教育法》第38条 | statute | national
kindergarten.director-years | 园长的幼儿园任职经历 | Years of service of the director | >=5 | years | 2025-06-01 | | 《学前教育法》第38条 | statute | national
kindergarten.background-query | 聘用前查询违法犯罪记录 | Background query before hiring | yes | rule | 2025-06-01 | | 《学前教育法》第44条 | statute | national
kindergarten.background-query-yearly | 密切接触人员定期查询 | Query on other contact staff | 1 | times-a-year | 2021-06-01 | | 《未成年人保护法》第62条 | statute | national
kindergarten.free-last-year | 学前一年免保育教育费（公办园全免，民办园按同等金额减免） | Free last year: public ones all, private ones the same amount | yes | rule | 2025-09-01 | | 国办发〔2025〕27号 | press | national
kindergarten.free-extended | 免保育教育费扩大范围 | Free years extended | ? | years | 2026 | | 后续政策待核 | unsure | national
kindergarten.estate | 小区配套幼儿园与住宅五同步 | Estate kindergartens: five steps with the housing | yes | rule | 2025-06-01 | | 《学前教育法》第26条 | statute | national
kindergarten.village-threshold.low | 村设幼儿园的人口（较低口径） | Inhabitants for a village kindergarten, lower of two | >=1500 | inhabitants | 2021 | | 本地规划，正文与附表口径不一，待明确 | statute | local
kindergarten.village-threshold.high | 村设幼儿园的人口（较高口径） | Inhabitants for a village kindergarten, higher of two | >=3000 | inhabitants | 2021 | | 本地规划，正文与附表口径不一，待明确 | statute | local
`,
)
