/** Reads what an office system gives back: a zip of 回执.xml and the scan or OFD of the signed paper. */
import { isDay } from '#core/day.ts'
import { mediaTypes } from '#core/media-types.ts'
import { failure, type Outcome, type Problem, success } from '#core/problem.ts'
import { type PaperNumber, parseNumber } from '#core/signature/number.ts'
import { type ArchiveEntry, checkArchive, unpackEntries } from '#reader/files/archive.ts'

/** What came back, checked in itself; whether it fits a paper is for `takeAnswer`. */
export interface OfficeAnswer {
  /** The paper by our own id, and the hash of the text that was signed. */
  id: string
  hash: string
  number: PaperNumber
  /** ISO day. */
  signedOn: string
  signer: string
  scan: { name: string; mediaType: string; bytes: Uint8Array }
}

const receiptName = '回执.xml'
/** A package holds the receipt and one file; some systems add a folder and a picture of the seal. */
const mostEntries = 10

/** The answer in a package, or everything that is wrong with it. Nothing is unpacked before the list of entries was checked. */
export function readAnswer(bytes: Uint8Array): Outcome<OfficeAnswer> {
  if (bytes.length < 22) return refused('office/broken')
  const listed = checkArchive(bytes)
  if (!listed.ok) return refused(listed.problem.code === 'file/archive-bomb' ? 'office/bomb' : 'office/broken')
  const entries = listed.value
  if (entries.length > mostEntries) return refused('office/bomb')
  const xml = textOf(bytes, entries, receiptName)
  if (xml === null) return refused('office/no-receipt')
  // A receipt declares nothing: entities and document types are how a text becomes more than it is.
  if (xml.includes('<!')) return refused('office/broken')
  const element = (name: string) => {
    const [, text] = xml.match(new RegExp(`<${name}>([^<]*)</${name}>`)) ?? []
    return unescapeXml(text ?? '').trim()
  }
  const number = parseNumber(element('文号'))
  const signedOn = element('成文日期')
  const signer = element('签发人')
  const problems: Problem[] = []
  const hash = element('校验')
  const id = element('标识')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) problems.push({ code: 'office/no-such-paper' })
  if (number === null) problems.push({ code: 'office/number-unreadable', at: 'number' })
  if (!isDay(signedOn)) problems.push({ code: 'office/no-day', at: 'signedOn' })
  if (signer === '' || signer.length > 100) problems.push({ code: 'office/no-signer', at: 'signer' })
  const name = element('签发件')
  const scan = name === '' ? null : partOf(bytes, entries, name)
  const mediaType = scan && kindOf(scan, name)
  if (!mediaType) problems.push({ code: 'office/no-scan', at: 'scan' })
  if (problems.length > 0 || number === null || !scan || !mediaType) return failure(...problems)
  return success({ id, hash, number, signedOn, signer, scan: { name: name.slice(0, 200), mediaType, bytes: scan } })
}

const refused = (code: string) => failure({ code, at: 'file' })

function partOf(bytes: Uint8Array, entries: ArchiveEntry[], name: string): Uint8Array | null {
  const parts = unpackEntries(bytes, entries, (each) => each === name)
  return parts.ok ? (parts.value.get(name) ?? null) : null
}

function textOf(bytes: Uint8Array, entries: ArchiveEntry[], name: string): string | null {
  const part = partOf(bytes, entries, name)
  if (part === null || part.length > 100_000) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part)
  } catch {
    return null
  }
}

function unescapeXml(text: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] as string)
}

/** What a file is by its first bytes; null for one that no signed paper is. */
function kindOf(bytes: Uint8Array, name: string): string | null {
  const begins = (...signs: number[]) => signs.every((sign, i) => bytes[i] === sign)
  if (begins(0x25, 0x50, 0x44, 0x46)) return mediaTypes.pdf
  if (begins(0xff, 0xd8, 0xff)) return mediaTypes.jpg
  if (begins(0x89, 0x50, 0x4e, 0x47)) return mediaTypes.png
  return begins(0x50, 0x4b) && /\.ofd$/i.test(name) ? mediaTypes.ofd : null
}
