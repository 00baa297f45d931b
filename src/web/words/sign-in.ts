/** Words of signing in. */
export const signInWords = {
  title: { zh: '登录', en: 'Sign in' },
  subtitle: { zh: '教育工作要点督办与考核', en: 'Work plans of the education bureau, read and carried out' },
  login: { zh: '账号', en: 'Account' },
  password: { zh: '密码', en: 'Password' },
  actingName: { zh: '经办人姓名', en: 'Name of the person acting' },
  actingHelp: {
    zh: '单位账号必须填写；个人账号不用填写。办理过程会记下这个姓名。',
    en: 'Needed for the account of a unit, not for your own. It is kept with everything done.',
  },
  unitAccount: { zh: '使用单位账号', en: 'This is the account of a unit' },
  signIn: { zh: '登录', en: 'Sign in' },
  with: { zh: '用“{name}”登录', en: 'Sign in with {name}' },
  or: { zh: '统一身份认证', en: 'Single sign-on' },
  codeTitle: { zh: '输入动态口令', en: 'Enter the code' },
  codeHelp: {
    zh: '打开手机上的身份验证器，输入现在显示的 6 位数字。',
    en: 'Open the authenticator on your phone and enter the six digits it shows now.',
  },
  code: { zh: '动态口令', en: 'Code' },
  changeTitle: { zh: '设置新密码', en: 'Set a new password' },
  changeWhy: {
    zh: '当前密码是一次性的或已到期，设置新密码后才能继续。',
    en: 'The present password was for one use or has expired. Set a new one to go on.',
  },
  current: { zh: '当前密码', en: 'Present password' },
  next: { zh: '新密码', en: 'New password' },
  again: { zh: '再输入一次新密码', en: 'The new password again' },
  differ: { zh: '两次输入的新密码不一样', en: 'The two new passwords differ' },
  rules: {
    zh: '至少 10 个字符；大写字母、小写字母、数字、符号中至少三种；不含账号；不用常见密码；不与最近 5 次用过的相同。',
    en: 'At least 10 characters; three of capitals, small letters, digits and signs; without the account name; no common password; none of the last five.',
  },
  change: { zh: '设置并继续', en: 'Set and go on' },
  withoutSigningIn: { zh: '无需登录', en: 'without signing in' },
  other: { zh: '换一个账号', en: 'Use another account' },
  demoTitle: { zh: '演示账号', en: 'Demonstration accounts' },
  demoHelp: {
    zh: '点一下即可登录。城市、人员和数据都是虚构的；正式安装没有这一栏。',
    en: 'One click signs in. City, people and figures are invented; a real installation has no such list.',
  },
}
