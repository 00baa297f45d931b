/** The commonest characters of written Chinese, simplified and traditional; any plan is full of them. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外政四日社义事平形相全表间样与关各重新线内数正心反明看原利比或但质气第向道此变条只没结解问意建月公无系军情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别手角期根论运农指几九区强放决西干做必战先回则任取据处理南给色光门即保治北造百规领七海口东导器志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报类八离华名确才科张信节话米整空元况今集温传土许步群广记需研界拉律叫究观越织装影算低持音众书布复容儿须际商非验连断深难近千周委素技备半办青省列习响约支般史感劳便团往历市何除消构府称太准精值号率族维划选标写存候亲快效斯院查江型王按格养易置派层片始却专状育京识适属圆包火住调满县局照参细引听该价严' +
    '校幼园师乡镇村责落推督导完善健牵配监考核覆确贯彻依促普惠营融创牢固强镇督编巩扩协均衡优秀宣奖评估推施' +
    '國這為時個來們會發動過說產種後學經進實現體當點從業應開還間樣與關數線變條無結問話見長東車門馬員書記論議設計證識調請課講辦務區縣鄉鎮團隊導師園責監覆確貫徹護衛義務農環廳處級統組織總結構標準規則劃選寫單據檔際險陽陰難電雲風飛養館驗黨齊龍節約範質費資賽運達遠適選還郵鐘鐵錄錯開關閱隨雙離響頁項預領題類顯備傳價億優內兩冊寫準幾則創勞動勢勵勝匯協參吳員問喚圖報場壓夠夢夾獎婦學寧審寫將專對屬島帶幫幹廣應張強彈歸後從復徵德憂慮態慶應戰戲擔據擇擊擴擾攝敗敘數斷於時書會條極樣樓標樹機權歡歲歷殘氣決況淨減測滿漢潔濟灣災為爭狀獨獲現環產畢異療發盡盤監礎禮禁種稱積穩窮競筆節範築簡糧紀約紅級細終組結給統經綠維網緊線編緩縣總績織續罰習聯聲職聽腦臨與興舉舊藝葉號處術衛裝補製複規視親觀覺計訂訊討訓記訪設許訴診評詞試詩話該詳認誤說課調談請論諮講謝識證議護讀變讓財責貧貨貫費貼資質購賽贊贏趕跡車軍較載輔輕輪輸轉辦農運過達違遠適遲選遺還邊鄉醫釋針鈕鐵長門開間關防陸陽際隊階隨險雙雜離難電靈靜響頁順須預領頭題願類風飛飯養館馬驗體魚鮮點黨齊',
)

/** Marks that stand between Chinese words. */
const MARKS = new Set('，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·－～％　①②③④⑤⑥⑦⑧⑨⑩●○■□★☆※→')

/** Characters of one decoded sample judged: `score` from -1 to 1, `counted` the characters outside ASCII that were looked at. */
export type Plausibility = { score: number; counted: number }

const SAMPLE = 40_000

/**
 * How much a decoded text looks like written Chinese: common characters and marks count for it, unassigned, private and
 * control characters and letters of other scripts against it, other ideographs neither way. ASCII says nothing.
 */
export function judgePlausibility(text: string): Plausibility {
  let counted = 0
  let points = 0
  for (const character of text.length > SAMPLE ? text.slice(0, SAMPLE) : text) {
    const code = character.codePointAt(0) as number
    if (code < 0x80) {
      if (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12) {
        counted++
        points -= 2
      }
      continue
    }
    counted++
    if (COMMON.has(character) || MARKS.has(character)) points++
    else if (isStrange(code)) points--
    else if (code > 0xffff) points -= 0.5
  }
  return { score: counted === 0 ? 0 : Math.max(-1, points / counted), counted }
}

function isStrange(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return false
  if (code >= 0x3400 && code <= 0x4dbf) return true
  // Latin letters with accents (pinyin), general punctuation, signs, full-width forms stand in real documents.
  if (code >= 0xa0 && code <= 0x17f) return false
  if (code >= 0x1cd && code <= 0x1dc) return false
  if (code >= 0x2000 && code <= 0x27bf) return false
  if (code >= 0x2e80 && code <= 0x303f) return false
  if (code >= 0xff00 && code <= 0xff5e) return false
  return true
}
