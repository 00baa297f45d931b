/** Bodies of the demo city and their meetings, with what they resolved. All of it invented. Times of Asia/Shanghai, `10-12 09:00`. */
import type { BodyFrequency, BodyKind, MemberDuty } from '#core/meeting/body.ts'
import type { DemoMatter } from './matters.ts'

/** What a meeting resolved: a sentence of its minutes, and what is demanded by it; without that it was only noted. */
export type DemoResolution = { words: string; matter?: DemoMatter }

export type DemoMeeting = {
  title: string
  calledAt: string
  at: string
  place: string
  agenda: { title: string; reporter: string }[]
  /** Where it was held: who was excused, and its minutes. */
  absent?: string
  minutes?: { at: string; number: string; text: string; resolutions: DemoResolution[] }
}

export type DemoBody = {
  unit: string
  kind: BodyKind
  name: string
  frequency: BodyFrequency | null
  basis: string
  from: string
  members: { unit: string; name?: string; duty: MemberDuty; charge?: string }[]
  meetings: DemoMeeting[]
}

const bureau = 'yx/jyj'
const office = `${bureau}/bgs`
const heads = [
  { unit: bureau, name: '局长', duty: 'chair' as const, charge: '主持全面工作' },
  { unit: bureau, name: '分管基础教育的副局长', duty: 'member' as const, charge: '基础教育、学前教育' },
  { unit: bureau, name: '分管安全的副局长', duty: 'member' as const, charge: '校园安全、后勤' },
  { unit: office, name: '办公室主任', duty: 'secretary' as const, charge: '会务、纪要' },
]

export const demoBodies: readonly DemoBody[] = [
  {
    unit: office,
    kind: 'party-group',
    name: '局党组会',
    frequency: 'fortnight',
    basis: '局党组工作规则',
    from: '2026-01-05',
    members: heads,
    meetings: [
      {
        title: '2026年第18次会议',
        calledAt: '10-09 16:00',
        at: '10-13 09:00',
        place: '五楼会议室',
        agenda: [{ title: '年度目标任务进展', reporter: '办公室' }],
        minutes: {
          at: '10-13 17:00',
          number: '2026年第18期',
          text: '会议听取年度目标任务进展情况汇报。',
          resolutions: [{ words: '原则同意四季度重点任务安排。' }],
        },
      },
    ],
  },
  {
    unit: office,
    kind: 'executive-meeting',
    name: '局长办公会',
    frequency: 'fortnight',
    basis: '局长办公会议事规则',
    from: '2026-01-05',
    members: heads,
    meetings: [
      {
        title: '2026年第16次会议',
        calledAt: '09-24 10:00',
        at: '09-28 09:00',
        place: '三楼会议室',
        agenda: [{ title: '控辍保学秋季排查', reporter: '基教科' }],
        minutes: {
          at: '09-28 17:30',
          number: '2026年第16期',
          text: '会议研究秋季控辍保学工作。',
          resolutions: [
            {
              words: '由基教科牵头，十月十五日前完成秋季学期控辍保学排查。',
              matter: {
                title: '秋季学期控辍保学排查',
                demand: '分县核对应入学未入学名单，逐人说明去向。',
                lead: `${bureau}/jjk`,
                support: [`${bureau}/zzz`],
                leader: '分管副局长',
                due: '10-15 17:00',
                courses: [
                  {
                    unit: `${bureau}/jjk`,
                    signed: '09-29 09:10',
                    returned: {
                      at: '10-15 11:00',
                      share: 100,
                      progress: '六个县（市、区）名单已核对，去向均已说明。',
                      accepted: '10-16 09:30',
                    },
                  },
                  {
                    unit: `${bureau}/zzz`,
                    signed: '09-29 10:00',
                    returned: { at: '10-14 16:00', share: 100, progress: '资助名单已比对。', accepted: '10-15 09:00' },
                  },
                ],
                end: { at: '10-16 15:00', verb: 'close', text: '排查完成，情况已报局长。' },
              },
            },
          ],
        },
      },
      {
        title: '2026年第17次会议',
        calledAt: '10-09 10:00',
        at: '10-12 09:00',
        place: '三楼会议室',
        agenda: [
          { title: '校园食堂大宗采购统一规则', reporter: '教育后勤保障中心' },
          { title: '冬季采暖准备情况', reporter: '安全科' },
          { title: '心理健康教师配备', reporter: '教师工作科' },
        ],
        absent: '分管基础教育的副局长（外出开会）',
        minutes: {
          at: '10-12 16:00',
          number: '2026年第17期',
          text: '会议议定：校园食堂大宗采购统一规则；冬季采暖提前检查；心理健康教师配备摸底。',
          resolutions: [
            {
              words: '由教育后勤保障中心牵头、计财科配合，十月底前提出校园食堂大宗采购统一规则。',
              matter: {
                title: '拟定食堂大宗采购统一规则',
                demand: '十月底前提出规则送审稿。',
                lead: 'yx/jyj/hqz',
                support: ['yx/jyj/jck'],
                leader: '分管副局长',
                due: '10-30 17:00',
                courses: [
                  {
                    unit: 'yx/jyj/hqz',
                    signed: '10-13 09:00',
                    returned: { at: '10-20 10:00', share: 80, progress: '规则初稿已成，正在征求各县意见。' },
                  },
                  { unit: 'yx/jyj/jck', signed: '10-13 09:20' },
                ],
              },
            },
            {
              words: '安全科在采暖前完成全市学校采暖设施检查。',
              matter: {
                title: '采暖设施检查',
                demand: '采暖前逐校检查锅炉、管道和烟道，列出需更换的设施。',
                lead: 'yx/jyj/aqk',
                due: '10-27 12:00',
                courses: [{ unit: 'yx/jyj/aqk', signed: '10-13 10:00' }],
              },
            },
            {
              words: '教师工作科牵头开展心理健康教师配备摸底。',
              matter: {
                title: '心理健康教师配备摸底',
                demand: '分县统计专职、兼职人数和缺额。',
                lead: 'yx/jyj/jsk',
                due: '11-13 17:00',
              },
            },
          ],
        },
      },
      {
        title: '2026年第18次会议',
        calledAt: '10-20 16:00',
        at: '10-26 09:00',
        place: '三楼会议室',
        agenda: [
          { title: '上次会议议定事项办理情况', reporter: '督查室' },
          { title: '四季度重点任务', reporter: '办公室' },
        ],
      },
    ],
  },
  {
    unit: `${bureau}/jjk`,
    kind: 'leading-group',
    name: '义务教育优质均衡发展领导小组',
    frequency: 'quarter',
    basis: '云政办〔2026〕12号',
    from: '2026-03-01',
    members: [
      { unit: bureau, name: '局长', duty: 'chair', charge: '统筹协调' },
      { unit: 'yx/czj', duty: 'member', charge: '经费保障' },
      { unit: 'yx/bb', duty: 'member', charge: '编制保障' },
      ...['yx/lx/jyj', 'yx/wc/jyj', 'yx/sd/jyj', 'yx/ql/jtj', 'yx/hz/jyj', 'yx/gx/shj'].map((unit) => ({
        unit,
        name: '主要负责人',
        duty: 'member' as const,
        charge: '本县（市、区）创建工作',
      })),
      { unit: `${bureau}/jjk`, name: '基教科科长', duty: 'secretary', charge: '领导小组办公室日常工作' },
    ],
    meetings: [
      {
        title: '2026年第二次会议',
        calledAt: '05-18 10:00',
        at: '05-22 15:00',
        place: '二楼会议室',
        agenda: [{ title: '创建工作进展', reporter: '基教科' }],
        minutes: {
          at: '05-25 10:00',
          number: '均衡领〔2026〕2号',
          text: '会议听取各县（市、区）创建工作进展。',
          resolutions: [{ words: '原则同意创建工作时间表。' }],
        },
      },
      {
        title: '2026年第三次会议',
        calledAt: '07-02 10:00',
        at: '07-08 15:00',
        place: '二楼会议室',
        agenda: [
          { title: '大班额化解', reporter: '基教科' },
          { title: '校舍和教师缺口', reporter: '计财科、教师工作科' },
        ],
        minutes: {
          at: '07-10 10:00',
          number: '均衡领〔2026〕3号',
          text: '会议研究大班额化解、校舍和教师缺口。',
          resolutions: [
            {
              words: '各县（市、区）九月底前逐校列出大班额化解办法，起始年级不得新增大班额。',
              matter: {
                title: '逐校列出大班额化解办法',
                demand: '逐校列出班额、化解办法和完成时间。',
                lead: `${bureau}/jjk`,
                support: ['yx/lx/jyj', 'yx/wc/jyj', 'yx/ql/jtj'],
                leader: '分管副局长',
                due: '09-30 17:00',
                courses: [
                  {
                    unit: `${bureau}/jjk`,
                    signed: '07-13 09:00',
                    returned: {
                      at: '09-29 16:00',
                      share: 70,
                      progress: '两个县已报逐校办法，一个县未报齐。',
                      accepted: '09-30 10:00',
                    },
                  },
                  {
                    unit: 'yx/lx/jyj',
                    signed: '07-13 10:00',
                    returned: { at: '09-22 10:00', share: 100, progress: '逐校办法已报。', accepted: '09-23 10:00' },
                  },
                  {
                    unit: 'yx/wc/jyj',
                    signed: '07-14 10:00',
                    returned: { at: '09-28 10:00', share: 100, progress: '逐校办法已报。', accepted: '09-29 10:00' },
                  },
                  {
                    unit: 'yx/ql/jtj',
                    signed: '07-15 10:00',
                    returned: { at: '09-30 15:00', share: 40, progress: '城区学校已报，乡镇学校在核。' },
                  },
                ],
              },
            },
            {
              words: '市教育局与市财政局十月底前核定校舍缺口和分年资金安排。',
              matter: {
                title: '核定校舍缺口和分年资金安排',
                demand: '列出缺口、分年项目和资金来源。',
                lead: `${bureau}/jck`,
                support: ['yx/czj'],
                leader: '分管副局长',
                due: '10-30 17:00',
                courses: [
                  {
                    unit: `${bureau}/jck`,
                    signed: '07-13 11:00',
                    returned: {
                      at: '10-15 10:00',
                      share: 60,
                      progress: '缺口已核定，分年安排在会商。',
                      accepted: '10-16 10:00',
                    },
                  },
                  { unit: 'yx/czj', signed: '07-14 09:00' },
                ],
              },
            },
            {
              words: '教师工作科年底前完成教师交流轮岗分县方案。',
              matter: {
                title: '教师交流轮岗分县方案',
                demand: '分县明确交流比例和保障办法。',
                lead: `${bureau}/jsk`,
                leader: '分管副局长',
                due: '12-20 17:00',
                courses: [{ unit: `${bureau}/jsk`, signed: '07-13 15:00' }],
              },
            },
          ],
        },
      },
      {
        title: '2026年第四次会议',
        calledAt: '10-19 10:00',
        at: '10-28 15:00',
        place: '二楼会议室',
        agenda: [{ title: '上次会议议定事项办理情况', reporter: '基教科' }],
      },
    ],
  },
  {
    unit: `${bureau}/aqk`,
    kind: 'joint-conference',
    name: '校车安全管理联席会议',
    frequency: 'quarter',
    basis: '云政办〔2024〕31号',
    from: '2024-09-01',
    members: [
      { unit: bureau, name: '分管安全的副局长', duty: 'chair', charge: '召集' },
      { unit: 'yx/gaj', duty: 'member', charge: '道路交通安全' },
      { unit: 'yx/jtj', duty: 'member', charge: '运营和线路' },
      ...['yx/lx/jyj', 'yx/ql/jtj', 'yx/hz/jyj'].map((unit) => ({ unit, duty: 'member' as const })),
    ],
    meetings: [
      {
        title: '2026年第二次会议',
        calledAt: '05-08 10:00',
        at: '05-14 09:30',
        place: '三楼会议室',
        agenda: [{ title: '校车运行情况', reporter: '安全科' }],
        minutes: {
          at: '05-15 10:00',
          number: '校车联席〔2026〕2号',
          text: '会议通报校车运行情况。',
          resolutions: [{ words: '继续执行校车运行月报制度，不再另行报送。' }],
        },
      },
    ],
  },
]
