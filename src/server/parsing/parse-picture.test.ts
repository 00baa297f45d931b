import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import encodeJpeg, { init as initJpeg } from '@jsquash/jpeg/encode.js'
import encodePng, { init as initPng } from '@jsquash/png/encode.js'
import encodeWebp, { init as initWebp } from '@jsquash/webp/encode.js'
import { afterAll, describe, expect, it } from 'vitest'
import { hashPicture, PICTURE_LIMITS } from './parse-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'yaodian-pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

const [width, height] = [320, 240]
/** Waves of light over the whole picture, in red, green, blue and full opacity. */
const pixels = Uint8Array.from({ length: width * height * 4 }, (_, i) => {
  if (i % 4 === 3) return 255
  const pixel = Math.floor(i / 4)
  const [x, y] = [(pixel % width) / width, Math.floor(pixel / width) / height]
  return 128 + 90 * Math.sin(9 * x + 5 * y) * Math.cos(7 * y - 3 * x * x)
})
const compile = (path: string) =>
  WebAssembly.compile(readFileSync(fileURLToPath(import.meta.resolve(`@jsquash/${path}`))))
await initJpeg(await compile('jpeg/codec/enc/mozjpeg_enc.wasm'))
await initPng(await compile('png/codec/pkg/squoosh_png_bg.wasm'))
await initWebp(await compile('webp/codec/enc/webp_enc.wasm'))
const picture = { data: new Uint8ClampedArray(pixels), width, height } as ImageData
const png = Buffer.from(await encodePng(picture))
const webp = Buffer.from(await encodeWebp(picture, { quality: 60 }))
const jpeg = async (quality: number) => Buffer.from(await encodeJpeg(picture, { quality }))
const cut = (await jpeg(50)).subarray(0, 200)

function hashOf(bytes: Uint8Array, mediaType = 'image/jpeg', limits = PICTURE_LIMITS, name = 'picture') {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return hashPicture(path, 'picture', mediaType, limits)
}

describe('a picture read in a child process', () => {
  it('has nearly the same hash as PNG, as WebP and as JPEG of every quality', async () => {
    const files = [png, webp, await jpeg(95), await jpeg(30)]
    const hashes = await Promise.all(files.map((bytes, at) => hashOf(bytes, 'image/any', PICTURE_LIMITS, `${at}`)))
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    for (const hash of hashes) {
      const differ = BigInt(`0x${hash}`) ^ BigInt(`0x${hashes[0]}`)
      expect(differ.toString(2).replaceAll('0', '').length).toBeLessThanOrEqual(6)
    }
  })

  it.each([
    ['a text that says it is a picture', Buffer.from('没有画面')],
    ['a JPEG that was cut', cut],
    ['a PNG that says it has 10^10 pixels', hugePng()],
  ])('has none, and the file is taken all the same, where it is %s', async (_, bytes) => {
    expect(await hashOf(bytes)).toBeNull()
  })

  it('is not opened where it is no picture, and given up where there is no time', async () => {
    expect(await hashOf(png, 'application/pdf')).toBeNull()
    expect(await hashOf(png, 'image/png', { ...PICTURE_LIMITS, seconds: 0.001 })).toBeNull()
  })
})

function hugePng(): Uint8Array {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(100_000, 16)
  bytes.writeUInt32BE(100_000, 20)
  return bytes
}
