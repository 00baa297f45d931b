/** Kangxi radicals, CJK radicals and compatibility ideographs, which some programs write into PDF files instead of the character. */
const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g

/** Radicals of the CJK supplement and the unified ideograph that each stands for (Unicode EquivalentUnifiedIdeograph); pairs. */
const SUPPLEMENT = new Map(
  (
    '⺁厂⺂乛⺃乚⺅亻⺆冂⺇几⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫罒⺬示⺭礻⺮竹⺯糹' +
    '⺰纟⺱罓⺲罒⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟' +
    '⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
  )
    .match(/../gu)
    ?.map((pair) => [pair[0] as string, pair[1] as string]),
)

/** The text with radicals replaced by the ideographs they look like; offsets stay as they are. */
export function replaceRadicals(text: string): string {
  return text.replace(RADICAL, (radical) => {
    const unified = SUPPLEMENT.get(radical) ?? radical.normalize('NFKC')
    return unified.length === 1 ? unified : radical
  })
}
