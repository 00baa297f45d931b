/** Columns that the workbooks of several national systems have alike. */
import type { ProfileColumn } from './profile.ts'

export const school: ProfileColumn = {
  headings: ['学校名称', '学校', '所在学校', '就读学校', '单位名称', '学校（机构）名称'],
  field: { kind: 'unit' },
  sure: 'likely',
}

/** Ten digits; the registers of the ministry know a school by it. */
export const schoolIdentifier: ProfileColumn = {
  headings: ['学校标识码', '学校（机构）标识码', '学校代码', '机构标识码', '学校识别码'],
  field: { kind: 'code', of: 'school-identifier' },
  sure: 'likely',
}

export const name: ProfileColumn = {
  headings: ['姓名', '学生姓名', '教师姓名', '教职工姓名', '受助学生姓名'],
  field: { kind: 'text', max: 60 },
  sure: 'likely',
}

export const sex: ProfileColumn = {
  headings: ['性别', '性别码'],
  field: { kind: 'choice', of: ['male', 'female', 'unstated'] },
  sure: 'likely',
  // GB/T 2261.1
  codes: { male: ['男', '男性', '1'], female: ['女', '女性', '2'], unstated: ['未说明的性别', '未知的性别', '9', '0'] },
}

export const birth: ProfileColumn = {
  headings: ['出生日期', '出生年月日', '出生年月'],
  field: { kind: 'day' },
  sure: 'likely',
}

/** Kinds of identity document; whoever has none is a person all the same. */
export const documentKind: ProfileColumn = {
  headings: ['身份证件类型', '证件类型', '有效证件类型', '身份证件类型码'],
  field: {
    kind: 'choice',
    of: [
      'resident',
      'permit-hk-mo',
      'permit-tw',
      'residence-permit',
      'passport',
      'foreigner',
      'birth',
      'household',
      'none',
      'other',
    ],
  },
  sure: 'guess',
  codes: {
    resident: ['居民身份证', '身份证', '1'],
    'permit-hk-mo': ['港澳居民来往内地通行证', '香港特区护照/身份证明', '澳门特区护照/身份证明'],
    'permit-tw': ['台湾居民来往大陆通行证', '台胞证'],
    'residence-permit': ['港澳台居民居住证', '港澳居民居住证', '台湾居民居住证'],
    passport: ['护照', '外国护照'],
    foreigner: ['境外永久居住证', '外国人永久居留身份证', '外国人永久居留证'],
    birth: ['出生医学证明', '出生证'],
    household: ['户口簿', '户口本'],
    none: ['无', '无证件', '暂无'],
    other: ['其他', '其它', 'A'],
  },
}

export const identity: ProfileColumn = {
  headings: ['身份证件号', '身份证件号码', '身份证号', '身份证号码', '证件号码', '有效证件号码', '公民身份号码'],
  field: { kind: 'identity', class: 'personal' },
  sure: 'likely',
}

export const nation: ProfileColumn = {
  headings: ['民族', '民族码'],
  field: { kind: 'text', max: 30 },
  sure: 'likely',
}

export const phone: ProfileColumn = {
  headings: ['联系电话', '手机号码', '手机', '电话', '本人联系电话'],
  field: { kind: 'phone', class: 'contact' },
  sure: 'likely',
}

/** A column that says yes or no. */
export function yesNo(...headings: [string, ...string[]]): ProfileColumn {
  return { headings, field: { kind: 'yes-no', class: 'personal' }, sure: 'guess' }
}

/** A column of words. */
export function text(max: number, ...headings: [string, ...string[]]): ProfileColumn {
  return { headings, field: { kind: 'text', max }, sure: 'guess' }
}
