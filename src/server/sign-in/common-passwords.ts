/**
 * Passwords and parts of passwords that are guessed first, in small letters. Written for this project from what is
 * generally known to be guessed; the check also takes off digits and signs around them and reads signs as letters.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  password passwort passwd passw0rd pass pass1234 password1 password12 password123 password1234 mypassword newpassword
  changeme change letmein letmein1 welcome welcome1 welcome123 hello hello123 helloworld iloveyou iloveu loveyou lovely
  admin admin1 admin12 admin123 admin1234 admin12345 admin123456 admin888 adminadmin administrator administrators
  root root123 root1234 rootroot toor system system123 sysadmin superuser superadmin super manager manager123 master
  user user123 username guest guest123 default demo demo123 test test123 test1234 test123456 testtest tester temp temp123
  login login123 secret secret123 access access123 server server123 oracle mysql postgres postgresql database
  qwerty qwerty1 qwerty12 qwerty123 qwerty1234 qwertyuiop qwe qwe123 qweasd qweasdzxc qweqwe qazwsx qazwsxedc qazxsw
  asdf asdf1234 asdfgh asdfghjkl asd123 asdasd zxc zxc123 zxcvbn zxcvbnm zaq12wsx zaq1zaq1 1q2w3e 1q2w3e4r 1q2w3e4r5t
  1qaz2wsx 1qaz2wsx3edc 1qazxsw2 q1w2e3r4 q1w2e3r4t5 a1b2c3 a1b2c3d4 a1s2d3f4 abc abc123 abc1234 abc12345 abc123456
  abcd abcd1234 abcd12345 abcd123456 abcde abcdef abcdefg abcdefgh aa123456 aa12345678 aa123456789 a123456 a12345678
  a123456789 a1234567890 aaa aaaa aaaaaa aaa111 aabbcc aaabbb as123456 qq123456 qq123123 q123456 q1234567 z123456 z123456789
  w123456 s123456 zz123456 ww123456 woaini woaini1314 woaini520 woaini123 aini1314 5201314 520520 1314520 1314521 520131400
  123 1234 12345 123456 1234567 12345678 123456789 1234567890 0123456789 0987654321 987654321 87654321 7654321 654321 54321
  123123 123123123 123321 1234321 12344321 112233 11223344 111222 111222333 121212 123qwe 123qweasd 123abc 123asd 123456a
  123456aa 123456ab 123456abc 123456q 123456qq 123456qwe 12345678a 123456789a 147258 147258369 159357 159753 741852963 789456
  789456123 369258147 110110 110120 120120 119119 168168 518518 666666 66666666 888888 88888888 8888888888 999999 6668888 000000
  00000000 0000000000 111111 11111111 1111111111 222222 333333 555555 777777 monkey dragon sunshine princess football baseball
  basketball shadow michael jordan superman batman starwars pokemon computer internet internet123 samsung huawei xiaomi apple
  google microsoft windows windows10 office office123 freedom whatever trustno1 flower summer summer2026 winter winter2026
  spring autumn monday friday january october company company123 china china123 zhongguo beijing shanghai woaizhongguo
  zhonghua renmin xuexi xuexi123 xuexiao xuexiao123 jiaoyu jiaoyu123 jiaoyuju jiaoyuju123 laoshi laoshi123 jiaoshi jiaoshi123
  xiaozhang xuesheng xuesheng123 mima mima123 mima1234 mima123456 wodemima guanliyuan guanli guanli123 bangong bangong123
  bangongshi dengji ceshi ceshi123 gongzuo xitong xitong123 teacher teacher123 student student123 school school123
  principal education education123 yaodian yaodian123 yaodian2026 nihao nihao123 ni hao kaixin kuaile xingfu fuck fuckyou
  `
    .trim()
    .split(/\s+/),
)
