import traditional from 'opencc-js/dict/TSCharacters'

/** The text as the rules see it: same length, same offsets, one writing of each sign.
 *
 *    text    （一）推動２所學校，９０％
 *    shadow  (一)推动2所学校,90%
 *
 *  Full-width signs become half-width, traditional characters simplified, odd spaces a space. What has to go
 *  (the tail of an entity, marks of Markdown) becomes FILLER. The same is given as code units for the loops that look at each.
 */
export function makeShadow(source: string): { shadow: string; units: Uint16Array } {
  const text = fillMarkup(source)
  const table = isTraditional(text) ? bothTables() : narrowTable()
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = table[text.charCodeAt(at)] as number
  return { shadow: utf16.decode(units), units }
}

/** Stands for a character of the text that says nothing. */
export const FILLER = 1
const filler = String.fromCharCode(FILLER)
/** Stands for the last sign of a tag that ends a line; it says nothing else. */
export const LINE_END = 2
/** Stands for the last sign of a tag that parts two names in a cell. */
export const CELL_BREAK = 3
/** Stand for them until the table is applied. */
const [LINE_END_SIGN, CELL_BREAK_SIGN] = ['\ue0fe', '\ue0ff']

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  thinsp: ' ',
  quot: '“',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  lt: '<',
  gt: '>',
  amp: '&',
  mdash: '-',
  ndash: '-',
  middot: '·',
  hellip: '…',
  bull: '·',
  times: '×',
  percnt: '%',
  permil: '‰',
}

/** ????一、: before words of a line, or spaced from them. */
const LOST_SPACES = /(?<=^[ \t]{0,8})(?:\?{1,16}(?=[^\s?。\w])|\?{2,16}(?=\d))|(?<=[ \t])\?{1,16}(?=\s)/gm

/** Tags that were left in a text: those of paragraphs and of letters. */
const TAG = /<\/?(?:p|br|div|span|strong|b|h[1-6]|li|ul|ol|font|em|section)(?:\s[^<>]{0,200})?\/?>/gi
/** Those that end a line, in a page that was stored without its line ends. */
const ENDS_LINE = /^<(?:\/(?:p|div|h[1-6]|li|section)\b|br\b)/i
const BREAK = /^<br\b/i
const STARS =
  /(?<=[\u4e00-\u9fff])\*{1,4}(?=[个名所人项处次场家件套台间栋座万亿元%％])(?![^*\n]{1,12}\*\*(?!\*?[个名所人项处次场家件套台间栋座万亿元%％]))/g
const SPELLING =
  /[(（〖【｛{〔［[《](?:读|讀|拼音|读音|繁体|繁體|繁)[:：][^()（）〖〗【】｛｝{}〔〕［］[\]《》\n]{1,8}[)）〗】｝}〕］\]》]/g

/** Entities and marks of Markdown, without a change of length:
 *    > | &ldquo;一校一案&rdquo;
 *        ^^^^^^^ one quotation mark and six fillers
 */
function fillMarkup(text: string): string {
  let filled = text
  // ?? that stands for the spaces of another encoding
  if (text.includes('?')) filled = filled.replace(LOST_SPACES, (signs) => filler.repeat(signs.length))
  if (text.includes('&'))
    filled = filled.replace(
      /&(?:([a-z]{2,7})|#(\d{2,6})|#x([\da-f]{2,5}));/gi,
      (whole, name?: string, decimal?: string, hex?: string) => {
        const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0
        const sign = name
          ? ENTITIES[name.toLowerCase()]
          : code > 32 && code < 0xffff && (code & 0xf800) !== 0xd800
            ? String.fromCharCode(code)
            : ' '
        if (sign === undefined) return whole
        return sign === ' ' ? filler.repeat(whole.length) : sign + filler.repeat(whole.length - 1)
      },
    )
  // what a site writes behind characters about their writing: (读:èr) (繁体:園)
  if (/[读拼繁讀]/.test(text)) filled = filled.replace(SPELLING, (gloss) => filler.repeat(gloss.length))
  const barred = text.includes('|')
  if (text.includes('</') || text.includes('<br'))
    filled = filled.replace(TAG, (tag) =>
      // in a cell it parts two names
      barred && BREAK.test(tag)
        ? `${filler.repeat(tag.length - 1)}${CELL_BREAK_SIGN}`
        : ENDS_LINE.test(tag)
          ? filler.repeat(tag.length - 1) + LINE_END_SIGN
          : filler.repeat(tag.length),
    )
  // what was never filled in is written in small letters too: xx所, 20xx年
  if (text.includes('x'))
    filled = filled.replace(/(?<![A-Za-z])x{1,6}(?![A-Za-z\u00c0-\u024f])/g, (blank) => blank.toUpperCase())
  // **名 was never filled in either; **加强管理** is bold
  if (text.includes('*')) filled = filled.replace(STARS, (blank) => 'X'.repeat(blank.length))
  if (/^#{1,6} /m.test(text)) filled = filled.replace(/^#{1,6} /gm, (marks) => `${filler.repeat(marks.length - 1)} `)
  if (text.includes('**')) filled = filled.replace(/\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?!\*)/g, filler + filler)
  return closeSentences(filled)
}

/** A point behind words, not behind the numeral of a label: 一. (二). */
const POINT =
  /(?<=[\u4e00-\u9fff”’"）)》】%％])(?<!(?:^|[^\u4e00-\u9fff])[一二三四五六七八九十百]{1,4}|[(（][一二三四五六七八九十\d]{1,3}[)）])[.．](?=[\u4e00-\u9fff“‘"（(《【\d①-⑳]|\s|$)/gm
const FEWEST_POINTS = 4

/** Where points end the sentences of a text, and hardly a full stop does, they are full stops:
 *    > | 开展大排查.各校逐一登记.(二)消防安全.
 *                  ^           ^              ^
 */
function closeSentences(text: string): string {
  const points = text.match(POINT)?.length ?? 0
  if (points < FEWEST_POINTS) return text
  const stops = text.match(/[。｡]/g)?.length ?? 0
  return stops * 3 <= points ? text.replace(POINT, '。') : text
}

/** Whether a text is written in traditional characters: its common ones appear. */
function isTraditional(text: string): boolean {
  const size = Math.min(text.length, 200_000)
  const least = Math.min(size, 4000) / 200
  let found = 0
  for (let at = 0; at < size && found <= least; at++)
    if (TRADITIONAL[text.charCodeAt(at < size / 2 ? at : text.length - size + at)] === 1) found++
  return found > least
}

const TRADITIONAL = new Uint8Array(65536)
for (const sign of '學國務實這個發與為們進業對於關區動開設長點體總應會強機問題無當將從後現')
  TRADITIONAL[sign.charCodeAt(0)] = 1

/** Whether a code of the shadow says nothing. */
export function isSilent(code: number): boolean {
  return code >= FILLER && code <= CELL_BREAK
}

/** One unit in, one unit out; a lone surrogate becomes U+FFFD. */
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

let narrow: Uint16Array | undefined
let both: Uint16Array | undefined

function narrowTable(): Uint16Array {
  if (narrow) return narrow
  narrow = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) narrow[code] = code
  for (let code = 0xff01; code <= 0xff5e; code++) narrow[code] = code - 0xfee0
  const same: [string, string][] = [
    ['\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f', ' '],
    ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u2500', '-'],
    ['。\uff61', '。'],
    ['〔［﹝', '['],
    ['〕］﹞', ']'],
    ['﹙', '('],
    ['﹚', ')'],
    ['〈﹤', '<'],
    ['〉﹥', '>'],
    ['『「〝', '“'],
    ['』」〞', '”'],
    ['︰﹕∶ː', ':'],
    ['﹔', ';'],
    ['﹐', ','],
    ['﹑\uff64', '、'],
    ['﹪', '%'],
    ['～∼〜', '~'],
    ['•‧∙・', '·'],
  ]
  // what nobody sees is no white space either: it stays a character of the text
  for (const code of [
    ...Array(9).keys(),
    14,
    15,
    16,
    17,
    18,
    19,
    20,
    21,
    22,
    23,
    24,
    25,
    26,
    27,
    28,
    29,
    30,
    31,
    0x7f,
    0x200b,
    0x200c,
    0x200d,
    0x2060,
    0xfeff,
  ])
    narrow[code] = FILLER
  narrow[LINE_END_SIGN.charCodeAt(0)] = LINE_END
  narrow[CELL_BREAK_SIGN.charCodeAt(0)] = CELL_BREAK
  for (const [from, to] of same) for (const sign of from) narrow[sign.charCodeAt(0)] = to.charCodeAt(0)
  return narrow
}

/** The character table of OpenCC; the phrase tables would change lengths. */
function bothTables(): Uint16Array {
  if (both) return both
  both = narrowTable().slice()
  for (const pair of traditional.split('|')) {
    const space = pair.indexOf(' ')
    const simplified = pair.slice(space + 1).split(' ')[0] as string
    if (space === 1 && simplified.length === 1) both[pair.charCodeAt(0)] = simplified.charCodeAt(0)
  }
  return both
}
