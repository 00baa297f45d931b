import { describe, expect, test } from 'vitest'
import { stripPicture } from './strip-picture.ts'

const segment = (marker: number, content: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
/** Exif of a camera: held upright (6), and a made-up maker after it. */
const exif = (held: number) =>
  Buffer.concat([
    Buffer.from('Exif\0\0II*\0'),
    Buffer.from([8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, held, 0, 0, 0, 0, 0, 0, 0]),
    Buffer.from('MAKER 28.1N 113.2E'),
  ])
const coded = Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd0, 4])
const jpeg = (...extra: Buffer[]) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0......')),
    ...extra,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    coded,
    Buffer.from([0xff, 0xd9]),
  ])
const chunk = (name: string, content: Buffer) => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(content.length)
  return Buffer.concat([head, Buffer.from(name), content, Buffer.alloc(4, 9)])
}
const png = (...extra: Buffer[]) =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', Buffer.alloc(13, 1)),
    ...extra,
    chunk('IDAT', Buffer.alloc(20, 2)),
    chunk('IEND', Buffer.alloc(0)),
  ])
const webpChunk = (name: string, content: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  return Buffer.concat([Buffer.from(name), size, content, Buffer.alloc(content.length % 2)])
}
const webp = (...chunks: Buffer[]) => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from('RIFF'), size, body])
}

describe('a picture of the public', () => {
  test('that is a JPEG keeps what draws it, and of the camera only how it was held', () => {
    const told = jpeg(segment(0xe1, exif(6)), segment(0xed, Buffer.from('caption')), segment(0xfe, Buffer.from('note')))
    const stripped = stripPicture(Buffer.concat([told, Buffer.from('a film of two seconds')]))
    expect(stripped?.mediaType).toBe('image/jpeg')
    const text = stripped?.bytes.toString('latin1') ?? ''
    for (const gone of ['MAKER', '28.1N', 'caption', 'note', 'film']) expect(text).not.toContain(gone)
    expect(text).toContain(coded.toString('latin1'))
    const held = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])
    expect(stripped?.bytes.includes(held)).toBe(true)
    expect(stripPicture(stripped?.bytes as Buffer)?.bytes).toEqual(stripped?.bytes)
  })

  test('that says nothing of a camera is the same afterwards', () => {
    expect(stripPicture(jpeg())?.bytes).toEqual(jpeg())
    expect(stripPicture(png())?.bytes).toEqual(png())
  })

  test('that is a PNG keeps only the chunks that draw', () => {
    const told = png(
      chunk('tEXt', Buffer.from('Author somebody')),
      chunk('eXIf', exif(1)),
      chunk('tIME', Buffer.alloc(7)),
    )
    expect(stripPicture(told)).toEqual({ bytes: png(), mediaType: 'image/png' })
  })

  test('that is a WebP keeps only the chunks that draw, and announces no others', () => {
    const head = (flags: number) => webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 1, 0, 0, 1, 0, 0]))
    const told = webp(head(0x1c), webpChunk('VP8 ', Buffer.alloc(7, 3)), webpChunk('EXIF', exif(1)))
    const plain = webp(head(0x10), webpChunk('VP8 ', Buffer.alloc(7, 3)))
    expect(stripPicture(told)).toEqual({ bytes: plain, mediaType: 'image/webp' })
  })

  test('that is none, or not whole, is refused', () => {
    expect(stripPicture(Buffer.from('<svg onload="x()"/>'))).toBeNull()
    expect(stripPicture(Buffer.alloc(0))).toBeNull()
    for (const whole of [jpeg(segment(0xe1, exif(6))), png()])
      for (let length = 0; length < whole.length; length++) expect(stripPicture(whole.subarray(0, length))).toBeNull()
  })
})
