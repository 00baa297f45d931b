import type { Line } from './lines.ts'

/** Marks what surrounds a plan without belonging to it: page numbers, navigation, notices of a web site, metadata.
 *  A line that opens with a numbered label and has words behind it is never taken.
 */
export function markFurniture(shadow: string, lines: Line[]): void {
  for (const [index, line] of lines.entries()) {
    if (line.role !== 'body') continue
    const length = line.end - line.start
    if (length > 400) continue
    const words = shadow.slice(line.start, line.end)
    const found =
      pageNumber(words) ??
      (closesNote(shadow, lines[index - 1], words) ? null : stray(words)) ??
      disclaimer(words) ??
      fileName(words) ??
      (keepsLabel(line, words) ? null : (site(words) ?? meta(words)))
    if (found) [line.role, line.reason] = found
    else if (/^\d{1,3}$/.test(words) && standsAlone(lines, index))
      [line.role, line.reason] = ['furniture', 'page-number']
  }
  markRunningHeads(shadow, lines)
  markMenus(shadow, lines)
  markSignatures(shadow, lines)
}

/** What the head of each printed page says: the same short line beside the numbers of two pages and more. */
function markRunningHeads(shadow: string, lines: Line[]): void {
  const heads = new Map<string, Line[]>()
  let pages = 0
  for (const [index, line] of lines.entries()) {
    if (line.reason !== 'page-number') continue
    pages++
    for (const near of [lines[index - 1], lines[index + 1]]) {
      if (near?.role !== 'body' || near.label || near.end - near.start > 30) continue
      const words = shadow.slice(near.start, near.end)
      if (!/[。,;:]/.test(words)) heads.set(words, [...(heads.get(words) ?? []), near])
    }
  }
  if (pages < 2) return
  for (const own of heads.values())
    if (own.length >= 2) for (const line of own) [line.role, line.reason] = ['furniture', 'running-head']
}

/** The name of an office straight before a date signs the document. */
function markSignatures(shadow: string, lines: Line[]): void {
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] as Line
    const next = lines[index + 1] as Line
    if (
      line.role !== 'body' ||
      line.label ||
      line.end - line.start > 26 ||
      next.role !== 'meta' ||
      next.reason === 'document-number'
    )
      continue
    if (
      /(?:局|委员会|委|厅|政府|办公室|领导小组|中心|学校)\s*$/.test(shadow.slice(line.start, line.end)) &&
      !/^发/.test(shadow.slice(next.start, next.start + 2))
    )
      [line.role, line.reason] = ['meta', 'issuer']
  }
}

type Mark = [Line['role'], string]

function keepsLabel(line: Line, words: string): boolean {
  const label = line.label
  if (!label || label.kind === 'bullet' || label.kind === 'appendix') return false
  return !/^\d{1,4}[-/. ]\d/.test(words) && !/^\d{1,2} \d{4}年/.test(words)
}

function pageNumber(words: string): Mark | null {
  if (words.length > 24) return null
  const page =
    /^(?:[-~·]+\s*\d{1,4}\s*[-~·]+|第\s*\d{1,4}\s*页(?:\s*[,/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|Page\s*\d+.*)$/i
  return page.test(words) ? ['furniture', 'page-number'] : null
}

/** A bare number between two long lines is the number of a page; in a column of figures it is a cell. */
function standsAlone(lines: Line[], index: number): boolean {
  const before = lines[index - 1]
  const after = lines[index + 1]
  return !!before && !!after && before.end - before.start > 14 && after.end - after.start > 14
}

function stray(words: string): Mark | null {
  return words.length < 80 && /^[\p{P}\p{S}\p{C}\s]+$/u.test(words) ? ['furniture', 'stray-character'] : null
}

/** (市教育局牵头,市财政局配合 and its bracket on a line of its own. */
function closesNote(shadow: string, before: Line | undefined, words: string): boolean {
  if (before?.role !== 'body' || !/^[)\]】]。?$/.test(words)) return false
  const tail = shadow.slice(Math.max(before.start, before.end - 80), before.end)
  return /[([【][^()[\]【】。]*$/.test(tail)
}

const DISCLAIMER =
  /本文档|文库只提供|(?:资源|文档)下载后|上传(?:会员|者)(?:负责|所有)|归上传者|珍藏版|由会员(?:分享|上传)|题库网友|VIP专[免享]|侵权投诉|仅供(?:学习)?参考|本站|本网站|网站客服|下载文档|付费下载|用户上传|网友(?:上传|投稿)|内容提供方|侵犯您的/

/** Numbered terms of use of a site that hands documents around. */
function disclaimer(words: string): Mark | null {
  return words.length < 160 && DISCLAIMER.test(words) && !/教育局|学校|年度|工作(?:要点|计划)/.test(words)
    ? ['furniture', 'site']
    : null
}

const SITE_LINE =
  /^(?:相关(?:热词|阅读|文章|推荐|链接|信息|附件|解读|专题)|推荐阅读|热门(?:文章|推荐)|点击上方|点“?在看|长按.{0,6}二维码|关注我们|展开阅读|资源描述|文档简介|已阅读\d+页|还剩\d+页|版权说明|上传人:|返回 下载|第\d+页\s*\/\s*共|上一[篇条]|下一[篇条]|分享(?:到|至)|打印(?:本页|此页)?$|【?(?:打印|关闭|大 ?中 ?小|收藏)|关闭窗口|返回(?:顶部|首页|上一页)|版权所有|扫一扫|扫码|点击(?:下载|查看|关注)|推荐度|将本文|文档为|本文(?:来源|已影响|链接|由)|更多(?:内容|信息|>)|免责声明|copyright|网站(?:地图|标识码|声明)|.{0,30}ICP备|.{0,12}公网安备|附件下载|下载(?:文档|附件|地址)|以下内容.{0,4}供参考|温馨提示:|技术支持:|(?:主办|承办|主管)(?:单位)?:.{0,60}(?:地址|电话|技术支持|网站|邮编|邮箱|ICP|标识码|版权|维护)|您(?:现在|当前|所在)?的?(?:当前)?位置|(?:当前|所在)位置|首页\s*[>»/]|转自:|原文链接|字体大小|繁體|无障碍|网页版|手机(?:站|版)|文章来源|微信(?:公众号|扫)|登录|注册|搜索)/i

/** A file to be downloaded, perhaps one of a numbered list. */
function fileName(words: string): Mark | null {
  return words.length < 120 && /(?:\.|\s)(?:docx?|pdf|wps|txt|xlsx?|pptx?)[》)]?$/i.test(words) && !/[。;]/.test(words)
    ? ['furniture', 'file-name']
    : null
}

function site(words: string): Mark | null {
  if (SITE_LINE.test(words)) return ['furniture', 'site']
  if (words.length < 300 && /https?:\/\/|^www\./i.test(words)) return ['furniture', 'site']
  if (/^\d{1,2}\s+\S.{2,30}\s\d{1,2}\s+\S.{2,30}$/.test(words) && !/[。;,]/.test(words))
    return ['contents', 'contents-residue']
  if (isMenu(words)) return ['furniture', 'menu']
  return null
}

/** A row of short words with nothing but spaces between them. */
function isMenu(words: string): boolean {
  if (words.length > 300 || /[。;,:!?]/.test(words)) return false
  const parts = words.split(/[\s|>]+/).filter((part) => part !== '')
  return (
    parts.length >= 6 && parts.every((part) => part.length <= 8 && !/^[\d.%]+$/.test(part)) && !parts.includes('序号')
  )
}

const FIELD =
  '(?:(?:发布|发文|成文|更新|生成|印发|公开|录入|发稿)?(?:时间|日期)|(?:信息|文章|稿件)?来源|作者|发布(?:机构|单位|人|者)|发文(?:机关|字号|单位)|索引号|主题(?:分类|词)|信息(?:分类|类别|名称)|文号|文件编号|字号|字体|浏览(?:次数|量)?|点击(?:数|率|量)?|阅读(?:次数|量)?|访问量|编辑|责任编辑|责编|审核|有效性|公开(?:方式|范围|属性|类别)|体裁(?:分类)?|组配分类|标题|名称|关键词|摘要|附件下载|撰稿|供稿|联系电话|主题词|抄送|印送)'
const META_LINE = new RegExp(`^[\\[【(]?\\s*${FIELD}\\s?[\\]】)]?\\s*:`)

/** Date of publication, source, document number: words about the document. */
function meta(words: string): Mark | null {
  if (words.length < 160 && META_LINE.test(words) && !/[。;]/.test(words)) return ['meta', 'metadata']
  if (
    words.length < 60 &&
    /^[(【]?\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?[)】]?(?:\s*[|/]\s*\S{0,20}|\s*(?:印发|施行|发布)?)$/.test(
      words,
    )
  )
    return ['meta', 'date']
  if (
    words.length < 20 &&
    /^[二〇○零一O0]{2,4}[^年]{1,3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{0,3}日?$/.test(words)
  )
    return ['meta', 'date']
  if (/^20\d{2}\s?\d{2,4}$/.test(words) || /^[([]此件[^)\]]{2,12}[)\]]$/.test(words)) return ['meta', 'metadata']
  if (
    words.length < 30 &&
    words.endsWith('件') &&
    /^[\u4e00-\u9fff\s]{4,24}(?:局|委员会|委|厅|政府|办公室|领导小组|中心|学校)\s*文\s*件$/.test(words)
  )
    return ['meta', 'issuer']
  if (words.length < 40 && /^\S{2,14}[[(]?(?:19|20)\d{2}[\])]?(?:第)?\s?\d{1,4}\s?号$/.test(words))
    return ['meta', 'document-number']
  if (words.length < 40 && /(?:办公室|局|厅|委员会)\s+\d{4}年\d{1,2}月\d{1,2}日\s?印发$/.test(words))
    return ['meta', 'metadata']
  return null
}

/** Three and more bulleted short words one under the other are a menu; a longer last one repeats the title. */
function markMenus(shadow: string, lines: Line[]): void {
  let from = 0
  while (from < lines.length) {
    let to = from
    let short = 0
    while (to < lines.length && isBulletWord(shadow, lines[to] as Line, short >= 5 ? 40 : 12)) {
      if ((lines[to] as Line).end - (lines[to] as Line).start <= 12) short++
      to++
    }
    const before = lines[from - 1]
    const announced = before !== undefined && before.role === 'body' && shadow[before.end - 1] === ':'
    if (to - from >= 3 && !announced)
      for (const line of lines.slice(from, to)) [line.role, line.reason] = ['furniture', 'menu']
    from = Math.max(to, from + 1)
  }
}

function isBulletWord(shadow: string, line: Line, longest: number): boolean {
  if (line.role !== 'body' || line.label?.kind !== 'bullet' || line.end - line.start > longest) return false
  return !/[。,;:、]/.test(shadow.slice(line.start, line.end))
}
