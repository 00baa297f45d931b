/** Student aid and money (学生资助、经费). */
import { readValues } from './read-table.ts'

export const aidValues = readValues(
  'aid',
  `
aid.boarding.primary | 家庭经济困难寄宿生生活补助：小学 | Boarding, poor: primary | 750 | yuan-per-year | 2010 | 2011-08-31 | 财政部生活补助标准，较早 | known | national
aid.boarding.primary | 家庭经济困难寄宿生生活补助：小学 | Boarding, poor: primary | 1000 | yuan-per-year | 2011-09 | 2024-02-29 | 财政部生活补助标准 | known | national
aid.boarding.primary | 家庭经济困难寄宿生生活补助：小学 | Boarding, poor: primary | 1250 | yuan-per-year | 2024-03 | | 财政部2024年提标（春季学期起） | press | national
aid.boarding.junior | 家庭经济困难寄宿生生活补助：初中 | Boarding, poor: junior | 1000 | yuan-per-year | 2010 | 2011-08-31 | 财政部生活补助标准，较早 | known | national
aid.boarding.junior | 家庭经济困难寄宿生生活补助：初中 | Boarding, poor: junior | 1250 | yuan-per-year | 2011-09 | 2024-02-29 | 财政部生活补助标准 | known | national
aid.boarding.junior | 家庭经济困难寄宿生生活补助：初中 | Boarding, poor: junior | 1500 | yuan-per-year | 2024-03 | | 财政部2024年提标（春季学期起） | press | national
aid.non-boarding | 非寄宿生生活补助占寄宿生标准 | Non-boarding, of the boarding amount | 50 | percent | 2024-03 | | 财政部2024年提标（春季学期起） | press | national
aid.senior-grant | 普通高中和中职国家助学金平均标准 | Senior-high and vocational grant, average | 2000 | yuan-per-year | 2015 | 2024-12-31 | 国家助学金标准，待核 | unsure | national
aid.senior-grant | 普通高中和中职国家助学金平均标准 | Senior-high and vocational grant, average | 2300 | yuan-per-year | 2025 | | 2025年提标，待核 | unsure | national
aid.kindergarten | 家庭经济困难幼儿资助 | Aid for a poor kindergarten child | 1200 | yuan-per-year | 2025 | | 省级规定，待核 | unsure | local
aid.nutrition | 营养膳食补助 | Nutrition | 5 | yuan-per-day | 2021 | | 农村义务教育学生营养改善计划 | known | national
aid.recognition | 家庭经济困难学生认定 | Recognition of poor pupils | 1 | times-a-year | 2018-10 | | 教财〔2018〕16号 | known | national
aid.recognition-adjust | 认定结果动态调整 | Adjustment of recognition | 1 | times-a-term | 2018-10 | | 教财〔2018〕16号 | known | national
aid.publicity | 公示至多姓名、学校、班级；不公示身份证号、住址、电话、银行账号、出生日期和困难原因 | Publicity: name, school and class at most; never identity number, address, telephone, bank, birth or reason | yes | rule | 2017-12 | | 教育部2017年12月通知 | press | national
finance.per-pupil.primary | 生均公用经费基准定额：小学 | Per-pupil base, primary | 600 | yuan-per-year | 2016 | 2019-12-31 | 国发〔2015〕67号（东部650） | press | national
finance.per-pupil.primary | 生均公用经费基准定额：小学 | Per-pupil base, primary | 650 | yuan-per-year | 2020 | 2022-12-31 | 全国统一基准定额 | press | national
finance.per-pupil.primary | 生均公用经费基准定额：小学 | Per-pupil base, primary | 720 | yuan-per-year | 2023 | | 2023年提标 | known | national
finance.per-pupil.junior | 生均公用经费基准定额：初中 | Per-pupil base, junior | 800 | yuan-per-year | 2016 | 2019-12-31 | 国发〔2015〕67号（东部850） | press | national
finance.per-pupil.junior | 生均公用经费基准定额：初中 | Per-pupil base, junior | 850 | yuan-per-year | 2020 | 2022-12-31 | 全国统一基准定额 | press | national
finance.per-pupil.junior | 生均公用经费基准定额：初中 | Per-pupil base, junior | 940 | yuan-per-year | 2023 | | 2023年提标 | known | national
finance.boarding-extra | 寄宿生公用经费增加 | Extra for boarders | 200 | yuan-per-year | 2016 | | 国发〔2015〕67号 | press | national
finance.boarding-extra-raised | 寄宿生公用经费增加（提标后） | Extra for boarders, raised | 300 | yuan-per-year | 2023 | | 2023年提标，待核 | unsure | national
finance.special-education | 特殊教育生均公用经费 | Special education per pupil | 4000 | yuan-per-year | 2015 | 2015-12-31 | 特殊教育提升计划 | press | national
finance.special-education | 特殊教育生均公用经费 | Special education per pupil | 6000 | yuan-per-year | 2016 | 2024-12-31 | 国发〔2015〕67号 | press | national
finance.special-education | 特殊教育生均公用经费 | Special education per pupil | >=7000 | yuan-per-year | 2025 | | 国办发〔2021〕60号（2025年前达到） | known | national
finance.small-schools | 不足百人的小规模学校按此人数核定 | Small schools are counted as | 100 | pupils | 2016 | | 国发〔2015〕67号 | press | national
finance.surcharge.national | 教育费附加用于职业教育 | Education surcharge to vocational education | >=30 | percent | 2002 | 2022-04-30 | 较早规定；2022年起依《职业教育法》第56条统筹使用 | statute | national
finance.surcharge.local | 地方教育附加用于职业教育 | Local surcharge to vocational education | >=20 | percent | 2002 | 2022-04-30 | 较早规定；2022年起依《职业教育法》第56条统筹使用 | statute | local
finance.surcharge.coordinated | 教育费附加、地方教育附加统筹使用 | Both surcharges are used in coordination | yes | rule | 2022-05-01 | | 《职业教育法》第56条 | statute | national
finance.private-fund | 民办学校发展基金（年度净资产增加额或净收益） | Development fund of private schools, of the yearly increase or net income | >=10 | percent | 2021-09-01 | | 《民办教育促进法实施条例》第46条 | statute | national
finance.teacher-pay | 教师平均工资不低于当地公务员平均水平 | Teachers' average pay, of local civil servants' average | >=100 | percent | 2006-09-01 | | 《义务教育法》第31条 | statute | national
`,
)
