import type { ImportProfile } from './profile.ts'
import {
  birth,
  documentKind,
  identity,
  name,
  nation,
  phone,
  school,
  schoolIdentifier,
  sex,
  text,
  yesNo,
} from './shared-columns.ts'

/** Export of pupils from the national system of school rolls. No real export was seen yet: headings are from manuals and usage. */
export const pupils: ImportProfile = {
  name: 'pupils',
  words: { zh: '学籍：学生名单', en: 'School roll: pupils' },
  system: '全国中小学生学籍信息管理系统',
  key: ['rollNumber', 'identity', 'name'],
  columns: {
    school,
    schoolIdentifier,
    /** G and the identity number, or L and a number given for the time being. */
    rollNumber: {
      headings: ['学籍号', '全国学籍号', '学籍主号', '全国学籍主号', '学籍编号'],
      field: { kind: 'text', max: 30, class: 'personal' },
      sure: 'likely',
    },
    pupilNumber: text(30, '学号', '校内学号', '学籍辅号', '班内学号'),
    name,
    sex,
    birth,
    documentKind,
    identity,
    nation,
    grade: text(20, '年级', '年级名称', '所在年级'),
    class: text(40, '班级', '班级名称', '所在班级', '班号'),
    entered: {
      headings: ['入学年月', '入学时间', '入学日期', '入校年月'],
      field: { kind: 'month' },
      sure: 'likely',
    },
    state: {
      headings: ['学生状态', '就读状态', '学籍状态', '在校状态'],
      field: { kind: 'choice', of: ['present', 'suspended', 'left', 'moved', 'graduated', 'dead'] },
      sure: 'guess',
      codes: {
        present: ['在校', '在读', '正常', '在籍在校'],
        suspended: ['休学', '休学中'],
        left: ['离校', '退学', '辍学'],
        moved: ['转出', '转学'],
        graduated: ['毕业', '结业', '肄业'],
        dead: ['死亡'],
      },
    },
    boards: yesNo('是否住校', '是否寄宿生', '住宿生', '是否寄宿'),
    leftBehind: yesNo('是否留守儿童', '留守儿童'),
    migrant: yesNo('是否随迁子女', '是否进城务工人员随迁子女', '随迁子女', '是否进城务工人员子女'),
    orphan: yesNo('是否孤儿', '孤儿'),
    disability: text(40, '残疾类型', '残疾人类型', '残疾类别'),
    homeKind: text(30, '户口性质', '户口类别', '户籍性质'),
    home: {
      headings: ['户口所在地', '户籍所在地', '户籍地址'],
      field: { kind: 'text', max: 200, class: 'personal' },
      sure: 'likely',
    },
    address: {
      headings: ['现住址', '家庭住址', '家庭地址', '通信地址'],
      field: { kind: 'text', max: 200, class: 'personal' },
      sure: 'likely',
    },
    phone,
    /** In two rows of headings: 成员1 over 姓名. */
    guardian: {
      headings: ['监护人姓名', '家庭成员1姓名', '成员1姓名', '家长姓名'],
      field: { kind: 'text', max: 60, class: 'personal' },
      sure: 'guess',
    },
    guardianPhone: {
      headings: ['监护人联系电话', '监护人电话', '家庭成员1联系电话', '成员1联系电话', '家长电话'],
      field: { kind: 'phone', class: 'contact' },
      sure: 'guess',
    },
  },
}
