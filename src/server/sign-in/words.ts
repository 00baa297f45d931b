/** What signing in says. */
export const words = {
  'sign-in/wrong': {
    zh: '账号或密码不正确。连续 {failures} 次不正确，将锁定 {minutes} 分钟。',
    en: 'The account or the password is wrong. After {failures} failures in a row it is locked for {minutes} minutes.',
  },
  'sign-in/locked': {
    zh: '连续 {failures} 次不正确，已暂时锁定，请 {minutes} 分钟后再试；忘记密码请联系系统管理员重置。',
    en: 'Locked after {failures} failures in a row; try again in {minutes} minutes. If the password is forgotten, ask the system administrator for a reset.',
  },
  'sign-in/too-fast': {
    zh: '本网络地址尝试过于频繁，请 {seconds} 秒后再试。',
    en: 'Too many attempts from this network address; try again in {seconds} seconds.',
  },
  'sign-in/busy': {
    zh: '当前登录的人较多，请稍后再试。',
    en: 'Many people are signing in; try again in a moment.',
  },
  'sign-in/acting-name-missing': {
    zh: '这是单位账号，请填写经办人姓名。',
    en: 'This is the account of a unit: give the name of the person who acts.',
  },
  'sign-in/no-second-factor-due': {
    zh: '当前不需要输入动态口令。',
    en: 'No second factor is due.',
  },
  'sign-in/second-factor-first': {
    zh: '请先输入动态口令，再修改密码。',
    en: 'Give the second factor before changing the password.',
  },
  'sign-in/code-wrong': {
    zh: '动态口令不正确或已使用过，请等下一个口令。请检查手机时间是否准确。',
    en: 'The code is wrong or was used already; wait for the next one. Check the clock of the phone.',
  },
  'sign-in/no-authenticator-begun': {
    zh: '请先点击“绑定动态口令”，取得密钥。',
    en: 'Begin to bind an authenticator first, to get a secret.',
  },
  'sign-in/password-wrong': {
    zh: '当前密码不正确。',
    en: 'The present password is wrong.',
  },
  'sign-in/password-short': {
    zh: '新密码至少 {shortest} 个字符。',
    en: 'The new password needs at least {shortest} characters.',
  },
  'sign-in/password-simple': {
    zh: '新密码须包含大写字母、小写字母、数字、其他符号中的至少 {wanted} 类。',
    en: 'The new password needs at least {wanted} of: capital letters, small letters, digits, other characters.',
  },
  'sign-in/password-is-login': {
    zh: '新密码不能包含账号名。',
    en: 'The new password must not contain the name of the account.',
  },
  'sign-in/password-common': {
    zh: '新密码太常见，容易被猜中，请换一个。',
    en: 'The new password is a common one and easily guessed; choose another.',
  },
  'sign-in/password-used': {
    zh: '新密码不能与最近 {remembered} 次用过的密码相同。',
    en: 'The new password must differ from the last {remembered}.',
  },
  'sign-in/provider-unknown': {
    zh: '没有这个统一身份认证入口。',
    en: 'There is no such way of single sign-on.',
  },
  'sign-in/provider-silent': {
    zh: '“{provider}”没有正常应答，请稍后再试，或使用账号密码登录。',
    en: '"{provider}" does not answer properly; try again later or sign in with a password.',
  },
  'sign-in/provider-refused': {
    zh: '“{provider}”没有确认这次登录，请重新登录。',
    en: '"{provider}" did not confirm this sign-in; sign in again.',
  },
  'sign-in/provider-without-subject': {
    zh: '“{provider}”没有返回约定的用户标识，请联系系统管理员检查配置。',
    en: '"{provider}" did not give the agreed name of the user; ask the system administrator to check the settings.',
  },
  'sign-in/errand-missing': {
    zh: '这次登录不是从本页面发起的，或已超过 10 分钟，请重新登录。',
    en: 'This sign-in did not begin in this browser, or more than ten minutes ago; sign in again.',
  },
  'sign-in/errand-mismatch': {
    zh: '从“{provider}”返回的信息与发起的登录不一致，请重新登录。',
    en: 'What came back from "{provider}" does not belong to the sign-in that was begun; sign in again.',
  },
  'sign-in/subject-unknown': {
    zh: '您在统一身份认证中的账号还没有对应到本系统的账号，或该账号已停用，请联系系统管理员。',
    en: 'Your identity is not linked to an account of this system, or the account is disabled; ask the system administrator.',
  },
  'sign-in/subject-nameless': {
    zh: '单位账号须写明经办人，而统一身份认证没有返回姓名，请使用账号密码登录。',
    en: 'The account of a unit needs the name of who acts, and the provider gave none; sign in with the password.',
  },
  'sign-in/no-demonstration': {
    zh: '这不是演示系统，请使用自己的账号登录。',
    en: 'This is not a demonstration; sign in with your own account.',
  },
  'sign-in/not-a-demo-account': {
    zh: '没有这个演示账号。',
    en: 'There is no such demonstration account.',
  },
  'sign-in/demo-person': {
    zh: '演示人员',
    en: 'Demonstrator',
  },
  'sign-in/back': {
    zh: '返回登录页',
    en: 'Back to signing in',
  },
} satisfies Record<string, { zh: string; en: string }>
