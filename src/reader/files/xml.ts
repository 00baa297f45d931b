/** What a reader of XML is told, in order of the text. */
export type XmlEvents = {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

/** Why a text was not read as XML: it declares a document type (entity bombs, outside files), or it is no XML. */
export type XmlFault = 'document-type' | 'broken'

const DEEPEST = 500

/**
 * Reads XML from left to right in one pass, without a tree and without document types.
 * Names come as written (`w:p`); an element without content is opened and closed. Gives null when all went well.
 */
export function readXml(xml: string, events: XmlEvents): XmlFault | null {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    const textEnd = tag < 0 ? xml.length : tag
    if (textEnd > at && open.length > 0) events.text(decodeEntities(xml.slice(at, textEnd)))
    if (tag < 0) break
    if (xml.startsWith('<!--', tag)) {
      at = endOf(xml, '-->', tag)
    } else if (xml.startsWith('<![CDATA[', tag)) {
      at = endOf(xml, ']]>', tag)
      if (at > 0) events.text(xml.slice(tag + 9, at - 3))
    } else if (xml.startsWith('<?', tag)) {
      at = endOf(xml, '?>', tag)
    } else if (xml.startsWith('<!', tag)) {
      return 'document-type'
    } else {
      at = endOfTag(xml, tag)
      if (at > 0 && !readTag(xml.slice(tag + 1, at - 1), open, events)) return 'broken'
    }
    if (at <= 0) return 'broken'
  }
  return open.length === 0 ? null : 'broken'
}

function readTag(tag: string, open: string[], events: XmlEvents): boolean {
  if (tag.startsWith('/')) {
    const name = tag.slice(1).trimEnd()
    if (open.pop() !== name) return false
    events.close(name)
    return true
  }
  const empty = tag.endsWith('/')
  const space = tag.search(/[\s/]/)
  const name = space < 0 ? tag : tag.slice(0, space)
  if (name === '' || open.length >= DEEPEST) return false
  events.open(name, space < 0 ? '' : tag.slice(space, empty ? -1 : undefined))
  if (empty) events.close(name)
  else open.push(name)
  return true
}

function endOf(xml: string, mark: string, from: number): number {
  const end = xml.indexOf(mark, from)
  return end < 0 ? -1 : end + mark.length
}

/** After the `>` of the tag that starts at `from`; a `>` may stand inside a quoted value. */
function endOfTag(xml: string, from: number): number {
  let quote = 0
  for (let at = from + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at + 1
  }
  return -1
}

/** The value of an attribute by its written name (`w:val`), entities decoded; null when it is absent. */
export function findAttribute(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name)
  while (at >= 0) {
    const before = attributes.charCodeAt(at - 1)
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length, at + name.length + 4_000))
    if (match && before <= 32) return decodeEntities(match[1] ?? match[2] ?? '')
    at = attributes.indexOf(name, at + 1)
  }
  return null
}

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16)
    return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}

/** The text of one part of an office document: UTF-8, or UTF-16 when a byte-order mark says so; null when it is neither. */
export function decodeXml(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
