/**
 * Pictures without what cameras and programs write into them: where and when they were taken, with what, by whom. Segments and
 * chunks that are needed to draw the picture are copied, everything else is left out; of the Exif data only the way it was held stays.
 */

/** A picture without metadata; null where the bytes are no whole picture of a kind that browsers draw. */
export type Stripped = { bytes: Buffer; mediaType: 'image/jpeg' | 'image/png' | 'image/webp' }

/** Leaves out metadata by the kind that the bytes themselves are, whatever they are called. */
export function stripPicture(bytes: Buffer): Stripped | null {
  const kinds = { 'image/jpeg': stripJpeg, 'image/png': stripPng, 'image/webp': stripWebp } as const
  for (const [mediaType, strip] of Object.entries(kinds)) {
    const stripped = strip(bytes)
    if (stripped) return { bytes: stripped, mediaType: mediaType as Stripped['mediaType'] }
  }
  return null
}

/** JPEG: segments up to the end of the picture, without APP1 to APP15 (but Adobe's, which says how colours are coded) and comments. */
function stripJpeg(bytes: Buffer): Buffer | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  const parts: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    const isApplication = marker >= 0xe1 && marker <= 0xef && marker !== 0xee
    if (marker === 0xe1) parts.push(...orientationOf(segment))
    if (!isApplication && marker !== 0xfe) parts.push(segment)
    at = end
    if (marker !== 0xda) continue
    // The coded picture: until the next marker that is neither a stuffed byte nor a restart.
    while (at + 1 < bytes.length && !(bytes[at] === 0xff && isMarker(bytes[at + 1] as number))) at += 1
    parts.push(bytes.subarray(end, at))
    if (bytes[at + 1] === 0xd9) return Buffer.concat([...parts, bytes.subarray(at, at + 2)])
  }
  return null
}

const isMarker = (byte: number) => byte !== 0 && byte !== 0xff && !(byte >= 0xd0 && byte <= 0xd7)

/** An Exif segment that says only how the camera was held, where this one says it. */
function orientationOf(segment: Buffer): Buffer[] {
  const tiff = segment.subarray(10)
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0' || tiff.length < 14) return []
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (first + 2 > tiff.length) return []
  for (let at = first + 2, left = short(first); left > 0 && at + 12 <= tiff.length; at += 12, left--) {
    const held = short(at + 8)
    if (short(at) === 0x0112 && held >= 1 && held <= 8) return [exifOf(held)]
  }
  return []
}

/** Exif with one entry: orientation, a short, once. */
function exifOf(orientation: number): Buffer {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = [...Buffer.from('MM\0*'), 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  return Buffer.from([0xff, 0xe1, 0, tiff.length + 8, ...Buffer.from('Exif\0\0'), ...tiff])
}

const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const pngChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'acTL', 'fcTL', 'fdAT'])

/** PNG: the chunks that draw. */
function stripPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(pngHead)) return null
  const parts: Buffer[] = [pngHead]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (pngChunks.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return Buffer.concat(parts)
    at = end
  }
  return null
}

const webpChunks = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF'])
/** Bits of the VP8X chunk that announce Exif, XMP and a colour profile. */
const webpAnnounced = 0x08 | 0x04 | 0x20

/** WebP: the chunks that draw, in a container of their own length. */
function stripWebp(bytes: Buffer): Buffer | null {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF') return null
  if (bytes.toString('latin1', 8, 12) !== 'WEBP') return null
  const parts: Buffer[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4)
    const end = at + 8 + size + (size % 2)
    if (at + 8 + size > bytes.length) return null
    const name = bytes.toString('latin1', at, at + 4)
    if (webpChunks.has(name)) {
      const chunk = Buffer.from(bytes.subarray(at, end))
      if (name === 'VP8X') chunk[8] = (chunk[8] as number) & ~webpAnnounced
      parts.push(chunk)
    }
    at = end
  }
  if (parts.length === 0) return null
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const head = Buffer.alloc(8, 'RIFF')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
