import { parseHTML } from 'linkedom'
import { decodeText } from './decode-text.ts'
import { findArticle, type Stretch } from './find-article.ts'
import { type Attempt, had, problem, refuse } from './problem.ts'
import type { Extract } from './read-source.ts'
import type { TextEncoding } from './source.ts'
import { writeText } from './text-writer.ts'
import { countText, type ElementOrder, orderElements, writeElement } from './write-element.ts'

/** Names of encodings on web pages; gb2312 and gbk are parts of gb18030. */
const CHARSETS: Record<string, TextEncoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
}

/** Share of the text outside links that an article must hold to be taken for the whole. */
const LEAST_SHARE = 0.6

/** Deeper than any page that people wrote. */
const DEEPEST = 500

/** The text of a web page: its article where one can be told from navigation, else everything; tables one row on a line. */
export function readHtml(bytes: Uint8Array): Attempt<Extract> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString('latin1')
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,20})/i.exec(head)?.[1]?.toLowerCase() ?? ''
  const decoded = decodeText(bytes, CHARSETS[charset] ?? null)
  if (!decoded.ok) return decoded
  const { text: markup, encoding, problems } = decoded.value
  if (deepestNesting(markup) > DEEPEST) return refuse('file/broken', { part: 'html' })
  const document = parsePage(markup)
  const order = orderElements(document)
  if (order.depth > DEEPEST) return refuse('file/broken', { part: 'html' })
  const total = countText(document.body)
  const article = findArticle(parsePage(markup), order)
  const written = article && writePage(document, order, article)
  const kept = written ? written.text.replace(/\s+/g, '').length : 0
  const least = countText(document.body, (element) => element.tagName === 'A') * LEAST_SHARE
  // A guess that loses much of the page was wrong: navigation does less harm than a sentence that is gone.
  if (!written || kept < least) return had({ ...writePage(document, order, null), encoding, problems })
  if (kept < total) problems.push(problem('file/furniture-removed', 'note', { count: total - kept, total }))
  return had({ ...written, encoding, problems })
}

function writePage(document: Document, order: ElementOrder, stretch: Stretch | null) {
  const writer = writeText()
  writeElement(writer, document.body, order, stretch)
  return writer.finish()
}

/** Elements whose end may be left out: they say nothing about depth. */
const UNENDED =
  /^(?:p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|col|colgroup|br|hr|img|input|meta|link|base|area|wbr|source|embed|param|font|o:p)$/i

/** How deep elements are opened inside each other, counted before a tree is built: that takes ages with depth. */
function deepestNesting(markup: string): number {
  let depth = 0
  let deepest = 0
  for (const [, end, name] of markup.matchAll(/<(\/?)([a-z][a-z0-9:-]{0,30})/gi)) {
    if (UNENDED.test(name as string)) continue
    depth = Math.max(0, depth + (end ? -1 : 1))
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** A page always has a head and a body; asking for them makes them, so that two readings of one page agree. */
function parsePage(markup: string): Document {
  const isWhole = /<body[\s>]/i.test(markup)
  const whole = isWhole ? markup : `<!doctype html><html><head></head><body>${markup}</body></html>`
  const { document } = parseHTML(whole)
  return document.head && document.body ? document : parseHTML('<html><head></head><body></body></html>').document
}
