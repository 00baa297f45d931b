import { readFile } from 'node:fs/promises'
import { convertIndexedToRgb, decode as decodePng } from 'fast-png'
import { decode as decodeJpeg } from 'jpeg-js'
import { type Grey, perceptualHash } from '#core/evidence/perceptual-hash.ts'

/** Millions of pixels that are read at most, and megabytes that reading a JPEG may take. */
const mostMillions = 50
const mostMegabytes = 400

/** Runs in the child process only: the perceptual hash of a JPEG or PNG; null for any other file. */
export default async function readPicture(path: string): Promise<string | null> {
  return hashOfPicture(new Uint8Array(await readFile(path)))
}

/** The perceptual hash of a JPEG or PNG, of bytes that are trusted. */
export function hashOfPicture(bytes: Uint8Array): string | null {
  const grey = bytes[0] === 0xff && bytes[1] === 0xd8 ? greyOfJpeg(bytes) : isPng(bytes) ? greyOfPng(bytes) : null
  return grey && perceptualHash(grey)
}

const isPng = (bytes: Uint8Array) => bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47

function greyOfJpeg(bytes: Uint8Array): Grey {
  const limits = { maxResolutionInMP: mostMillions, maxMemoryUsageInMB: mostMegabytes }
  const { width, height, data } = decodeJpeg(bytes, { useTArray: true, formatAsRGBA: false, ...limits })
  return { width, height, at: (pixel) => luma(data, pixel * 3) }
}

function greyOfPng(bytes: Uint8Array): Grey | null {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || head.getUint32(16) * head.getUint32(20) > mostMillions * 1e6) return null
  const png = decodePng(bytes)
  const { width, height } = png
  const data = png.palette ? convertIndexedToRgb(png) : png.data
  const channels = data.length / (width * height)
  const scale = png.depth === 16 ? 257 : 1
  return {
    width,
    height,
    at: channels < 3 ? (i) => (data[i * channels] as number) / scale : (i) => luma(data, i * channels) / scale,
  }
}

/** Brightness of red, green and blue as ITU-R BT.601 weighs them. */
const luma = (data: ArrayLike<number>, at: number) =>
  0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number)
