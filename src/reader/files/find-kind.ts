import { checkArchive } from './archive.ts'
import { type Attempt, had, refuse } from './problem.ts'
import type { FileKind, FileProblemCode } from './source.ts'

type Refusal = Extract<FileProblemCode, 'file/image' | 'file/executable' | 'file/archive' | 'file/unsupported-format'>

/** First bytes of formats that are not read, as Latin-1. */
const SIGNATURES: [start: string, code: Refusal, format: string][] = [
  ['\x89PNG\r\n', 'file/image', 'PNG'],
  ['\xff\xd8\xff', 'file/image', 'JPEG'],
  ['GIF87a', 'file/image', 'GIF'],
  ['GIF89a', 'file/image', 'GIF'],
  ['II*\0', 'file/image', 'TIFF'],
  ['MM\0*', 'file/image', 'TIFF'],
  ['\x7fELF', 'file/executable', 'ELF'],
  ['\xcf\xfa\xed\xfe', 'file/executable', 'Mach-O'],
  ['\xca\xfe\xba\xbe', 'file/executable', 'Java'],
  ['{\\rtf', 'file/unsupported-format', 'RTF'],
  ['Rar!\x1a\x07', 'file/archive', 'RAR'],
  ["7z\xbc\xaf'\x1c", 'file/archive', '7z'],
  ['\x1f\x8b\x08', 'file/archive', 'gzip'],
  ['BZh91AY', 'file/archive', 'bzip2'],
  ['\xfd7zXZ', 'file/archive', 'xz'],
]

/** What stands in a compound file (the container of .doc and .xls) that says what it is. */
const STREAMS: [name: string, found: Attempt<FileKind>][] = [
  ['EncryptedPackage', refuse('file/encrypted', { reason: 'password' })],
  ['WordDocument', had('doc')],
  ['Workbook', refuse('file/unsupported-format', { format: 'XLS' })],
  ['PowerPoint Document', refuse('file/unsupported-format', { format: 'PPT' })],
]

/** What stands in a zip archive that says what it is; a folder ends with `/`. */
const ENTRIES: [entry: string, found: Attempt<FileKind>][] = [
  ['OFD.xml', refuse('file/unsupported-format', { format: 'OFD' })],
  ['AndroidManifest.xml', refuse('file/executable', { format: 'APK' })],
  ['META-INF/MANIFEST.MF', refuse('file/executable', { format: 'JAR' })],
  ['content.xml', refuse('file/unsupported-format', { format: 'OpenDocument' })],
  ['word/', had('docx')],
  ['xl/', had('xlsx')],
  ['ppt/', refuse('file/unsupported-format', { format: 'PPTX' })],
]

/** The kind of file by its bytes; the name only decides between kinds of plain text. */
export function findKind(bytes: Uint8Array, name: string): Attempt<FileKind> {
  if (bytes.length === 0) return refuse('file/empty')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4_096)).toString('latin1')
  for (const [start, code, format] of SIGNATURES) if (head.startsWith(start)) return refuse(code, { format })
  if (head.startsWith('BM') && head.slice(6, 10) === '\0\0\0\0') return refuse('file/image', { format: 'BMP' })
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return refuse('file/image', { format: 'WebP' })
  if (/^[\s\S]{4}ftyp(?:hei|mif|avi)/.test(head)) return refuse('file/image', { format: 'HEIF' })
  if (head.startsWith('MZ') && head.includes('\0')) return refuse('file/executable', { format: 'EXE' })
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head)) return had('pdf')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return findArchiveKind(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return findCompoundKind(bytes, name)
  return findTextKind(head, name)
}

function findArchiveKind(bytes: Uint8Array): Attempt<FileKind> {
  const archive = checkArchive(bytes)
  if (!archive.ok) return archive
  for (const [wanted, found] of ENTRIES) {
    const isFolder = wanted.endsWith('/')
    if (archive.value.some(({ name }) => (isFolder ? name.startsWith(wanted) : name === wanted))) return found
  }
  return archive.value.length === 0 ? refuse('file/empty') : refuse('file/archive', { format: 'ZIP' })
}

function findCompoundKind(bytes: Uint8Array, name: string): Attempt<FileKind> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const [stream, found] of STREAMS) if (buffer.includes(stream, 0, 'utf16le')) return found
  // Cut off before the list of its streams: what it was meant to be is in its name.
  return claimedKind(name) === 'doc' ? refuse('file/broken', { part: 'doc' }) : refuse('file/unknown-kind')
}

function findTextKind(head: string, name: string): Attempt<FileKind> {
  // UTF-16 has a NUL beside every letter of a tag.
  const start = head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
  if (/^MIME-Version:[\s\S]*multipart\/related/i.test(start))
    return refuse('file/unsupported-format', { format: 'MHTML' })
  if (/^<\?xml[\s\S]*<(?:w:wordDocument|pkg:package|\?mso-application)/.test(start)) {
    return refuse('file/unsupported-format', { format: 'Word XML' })
  }
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(start))
    return refuse('file/image', { format: 'SVG' })
  const markup = start.replace(/^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)+/, '')
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(markup)) return had('html')
  const claimed = claimedKind(name)
  if (claimed === 'html' && /<(?:p|div|table|h[1-6]|span|br|section|article|ul|ol|meta|title)[\s/>]/i.test(start)) {
    return had('html')
  }
  return had(claimed === 'markdown' ? 'markdown' : 'text')
}

const CLAIMS: Record<string, FileKind> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
  wps: 'doc',
  pdf: 'pdf',
  xlsx: 'xlsx',
  xlsm: 'xlsx',
}

/** The kind that the ending of a name promises; null when it promises none that is read. */
export function claimedKind(name: string): FileKind | null {
  return CLAIMS[endingOf(name)] ?? null
}

/** The ending of a file name in small letters, without the dot. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,12})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
}
