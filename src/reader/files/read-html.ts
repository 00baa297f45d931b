import { parseHTML } from 'linkedom'
import { decodeText } from './decode-text.ts'
import { findArticle } from './find-article.ts'
import { type Attempt, had, problem, refuse } from './problem.ts'
import type { Extract } from './read-source.ts'
import type { TextEncoding } from './source.ts'
import { writeText } from './text-writer.ts'
import { countText, orderElements, writeElement } from './write-element.ts'

/** Names of encodings on web pages; gb2312 and gbk are parts of gb18030. */
const CHARSETS: Record<string, TextEncoding> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
}

/** Deeper than any page that people wrote. */
const DEEPEST = 400

/** The text of a web page: its article where one can be told from navigation, else everything; tables one row on a line. */
export function readHtml(bytes: Uint8Array): Attempt<Extract> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString('latin1')
  const charset = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,20})/i.exec(head)?.[1]?.toLowerCase() ?? ''
  const decoded = decodeText(bytes, CHARSETS[charset] ?? null)
  if (!decoded.ok) return decoded
  const { text: markup, encoding, problems } = decoded.value
  const document = parsePage(markup)
  const order = orderElements(document)
  if (order.depth > DEEPEST) return refuse('file/broken', { part: 'html' })
  const article = findArticle(parsePage(markup), order)
  const writer = writeText()
  writeElement(writer, document.body, order, article)
  const written = writer.finish()
  const all = countText(document.body)
  const kept = written.text.replace(/\s+/g, '').length
  if (article && kept < all) problems.push(problem('file/furniture-removed', 'note', { count: all - kept, total: all }))
  return had({ ...written, encoding, problems })
}

/** A page always has a body: fragments are given one. */
function parsePage(markup: string): Document {
  const isWhole = /<body[\s>]/i.test(markup)
  return parseHTML(isWhole ? markup : `<!doctype html><html><head></head><body>${markup}</body></html>`).document
}
