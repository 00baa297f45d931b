/** Fixed lists from which names of schools, villages and people are put together. All of them are invented. */

const firsts = [...'文明启思知致清星晨春和育博弘崇立静竹桃柳梅兰松枫']
const seconds = [...'帆曦晖澜行航源远雅毅影溪湾苑桐涛荷辰林园']

/** Pairs of characters for schools in towns: 480, each once. */
export const schoolWords: string[] = firsts.flatMap((first) => seconds.map((second) => first + second))

/** Villages: the place after which a village school or teaching point is called, together with its town. */
export const villages = [
  ...['上湾', '竹坞', '石桥头', '新塘', '古樟', '下圩', '柏垄', '清水塘', '高岸', '莲花垄', '老屋', '麻园'],
  ...['茶亭', '白沙畈', '枣树岭', '横坑', '泉水冲', '油榨坪', '双井', '长塅'],
]

const surnames = [
  ...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐',
]
const givens = [
  ...['晨星', '云舟', '青禾', '知秋', '乐山', '怀谷', '望舒', '见微', '一诺', '安澜', '若水', '思齐', '行健', '致和'],
  ...['允中', '明远', '秉烛', '问渠', '听松', '守正', '慕白', '景行', '立言', '其琛', '念真', '沐阳', '向晚', '予安'],
]

/** Names of people: 50 surnames by 28 given names, surname and given name both changing from one to the next. */
export function personName(index: number): string {
  const surname = surnames[index % surnames.length] as string
  const given = givens[(index + Math.floor(index / surnames.length)) % givens.length] as string
  return surname + given
}

/** How many people can be named before a name returns. */
export const personNames = surnames.length * givens.length

/** Names that forms must not refuse: a character outside the basic plane, and a long name with its dot. */
export const rareNames = ['李\u{2cbc0}', '阿依古丽·麦合木提江']
