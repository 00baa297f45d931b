import type { ImportProfile } from './profile.ts'
import { birth, documentKind, identity, name, school, schoolIdentifier, sex, text, yesNo } from './shared-columns.ts'

/** Export of aided pupils from the national system of student aid. No real export was seen yet. */
export const aid: ImportProfile = {
  name: 'aid',
  words: { zh: '资助：受助学生名单', en: 'Student aid: aided pupils' },
  system: '全国学生资助管理信息系统',
  key: ['rollNumber', 'identity', 'name'],
  columns: {
    school,
    schoolIdentifier,
    rollNumber: {
      headings: ['学籍号', '全国学籍号', '学号'],
      field: { kind: 'text', max: 30, class: 'personal' },
      sure: 'likely',
    },
    name,
    sex,
    birth,
    documentKind,
    identity,
    grade: text(20, '年级', '所在年级'),
    class: text(40, '班级', '所在班级'),
    programme: text(80, '资助项目', '资助项目名称', '项目名称', '资助类型'),
    /** Yuan. */
    amount: {
      headings: ['资助金额', '发放金额', '应发金额', '补助金额', '金额（元）'],
      field: { kind: 'money' },
      sure: 'likely',
    },
    year: text(20, '资助学年', '学年', '学年度'),
    term: {
      headings: ['资助学期', '学期'],
      field: { kind: 'choice', of: ['autumn', 'spring'] },
      sure: 'guess',
      codes: {
        autumn: ['秋季学期', '秋季', '秋', '第一学期', '上学期'],
        spring: ['春季学期', '春季', '春', '第二学期', '下学期'],
      },
    },
    formerPoor: yesNo('是否脱贫家庭学生', '是否建档立卡学生', '建档立卡', '脱贫家庭（含脱贫不稳定家庭）学生'),
    monitored: yesNo('是否监测对象', '是否防止返贫监测对象', '防返贫监测对象'),
    subsistence: yesNo('是否低保', '是否低保家庭学生', '城乡低保'),
    extremePoverty: yesNo('是否特困供养', '是否特困救助供养学生', '特困'),
    orphan: yesNo('是否孤儿', '是否孤儿或事实无人抚养儿童', '孤儿'),
    disabled: yesNo('是否残疾学生', '是否家庭经济困难残疾学生', '是否残疾'),
    account: {
      headings: ['银行账号', '银行卡号', '账号', '受助卡号'],
      field: { kind: 'text', max: 40, class: 'personal' },
      sure: 'likely',
    },
    bank: text(80, '开户银行', '开户行', '发卡银行', '银行名称'),
    paidOn: { headings: ['发放日期', '发放时间', '到账日期'], field: { kind: 'day' }, sure: 'guess' },
    paid: {
      headings: ['发放状态', '发放结果', '是否发放'],
      field: { kind: 'choice', of: ['paid', 'failed', 'waiting'] },
      sure: 'guess',
      codes: {
        paid: ['已发放', '发放成功', '成功', '是'],
        failed: ['发放失败', '失败', '退回'],
        waiting: ['未发放', '待发放', '否'],
      },
    },
  },
}
