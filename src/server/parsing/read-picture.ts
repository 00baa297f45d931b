import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js'
import decodePng, { init as initPng } from '@jsquash/png/decode.js'
import decodeWebp, { init as initWebp } from '@jsquash/webp/decode.js'
import { perceptualHash } from '#core/evidence/perceptual-hash.ts'

/** Red, green, blue and opacity of the pixels, row by row: what the decoders answer with. Node has no such class. */
class Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data
    this.width = width
    this.height = height
  }
}
Object.assign(globalThis, { ImageData: Pixels })

/** How each kind of picture begins, and who decodes it: machine code for a sandbox of its own (WebAssembly). */
const kinds = [
  {
    begins: /^\xff\xd8/,
    module: '@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm',
    decode: async (bytes: ArrayBuffer, code: WebAssembly.Module) => {
      await initJpeg(code)
      return decodeJpeg(bytes)
    },
  },
  {
    begins: /^\x89PNG/,
    module: '@jsquash/png/codec/pkg/squoosh_png_bg.wasm',
    decode: async (bytes: ArrayBuffer, code: WebAssembly.Module) => {
      await initPng(code)
      return decodePng(bytes)
    },
  },
  {
    begins: /^RIFF.{4}WEBP/s,
    module: '@jsquash/webp/codec/dec/webp_dec.wasm',
    decode: async (bytes: ArrayBuffer, code: WebAssembly.Module) => {
      await initWebp(code)
      return decodeWebp(bytes)
    },
  },
]

/** Runs in the child process only: the perceptual hash of a JPEG, PNG or WebP; null for any other file. */
export default async function readPicture(path: string): Promise<string | null> {
  const bytes = await readFile(path)
  const kind = kinds.find(({ begins }) => begins.test(bytes.subarray(0, 16).toString('latin1')))
  if (!kind) return null
  const code = await WebAssembly.compile(await readFile(fileURLToPath(import.meta.resolve(kind.module))))
  const { data, width, height } = await kind.decode(new Uint8Array(bytes).buffer, code)
  return perceptualHash({ width, height, at: (pixel) => luma(data, pixel * 4) })
}

/** Brightness of red, green and blue as ITU-R BT.601 weighs them. */
const luma = (data: ArrayLike<number>, at: number) =>
  0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number)
