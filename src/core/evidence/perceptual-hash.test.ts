import { describe, expect, test } from 'vitest'
import { type Grey, hashBits, nearBits, perceptualHash } from './perceptual-hash.ts'

/** Numbers from 0 to 1, the same for a seed (Numerical Recipes' linear congruence). */
function numbers(seed: number): () => number {
  let state = seed * 7919 + 1
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** A picture of soft blobs of light, as a photograph out of focus has them. */
function scene(seed: number, [width, height] = [400, 300]): Grey {
  const random = numbers(seed)
  const blobs = Array.from({ length: 12 }, () => ({
    x: random(),
    y: random(),
    r: 0.05 + random() * 0.25,
    l: random() * 200,
  }))
  const light = (x: number, y: number) =>
    blobs.reduce((sum, b) => sum + b.l * Math.exp(-((x - b.x) ** 2 + (y - b.y) ** 2) / b.r ** 2), 20)
  return { width, height, at: (i) => Math.min(255, light((i % width) / width, Math.floor(i / width) / height)) }
}

const changed = (of: Grey, light: (value: number, pixel: number) => number): Grey => ({
  ...of,
  at: (pixel) => Math.max(0, Math.min(255, light(of.at(pixel), pixel))),
})

/** Bits in which two hashes differ. */
function differ(a: string | null, b: string | null): number {
  if (a === null || b === null) return hashBits
  return [...a].reduce((sum, digit, i) => {
    const bits = Number.parseInt(digit, 16) ^ Number.parseInt(b[i] as string, 16)
    return sum + bits.toString(2).replaceAll('0', '').length
  }, 0)
}

const scenes = Array.from({ length: 20 }, (_, seed) => seed)

describe('the perceptual hash of a picture', () => {
  test('has 256 bits', () => {
    expect(perceptualHash(scene(1))).toMatch(/^[0-9a-f]{64}$/)
    expect(hashBits).toBe(256)
  })

  test.each([
    ['made smaller', (seed: number) => scene(seed, [180, 135])],
    ['a little brighter', (seed: number) => changed(scene(seed), (value) => value * 1.05 + 4)],
    ['saved with noise', (seed: number) => changed(scene(seed), (value, pixel) => value + ((pixel * 7919) % 13) - 6)],
    [
      'in steps of eight, as strong compression leaves it',
      (seed: number) => changed(scene(seed), (v) => Math.round(v / 8) * 8),
    ],
  ])('stays near when the picture is %s', (_, made) => {
    for (const seed of scenes)
      expect(differ(perceptualHash(scene(seed)), perceptualHash(made(seed))), `${seed}`).toBeLessThanOrEqual(nearBits)
  })

  test('is no near one for another picture', () => {
    const hashes = scenes.map((seed) => perceptualHash(scene(seed)))
    for (const [at, a] of hashes.entries())
      for (const b of hashes.slice(at + 1)) expect(differ(a, b)).toBeGreaterThan(nearBits)
  })

  test('is not given to a blank sheet, to one tone, or to a picture of a few pixels', () => {
    const paper: Grey = { width: 100, height: 100, at: () => 250 }
    expect(perceptualHash(paper)).toBeNull()
    expect(perceptualHash(changed(paper, (value, pixel) => value + (pixel % 2)))).toBeNull()
    expect(perceptualHash(scene(3, [16, 16]))).toBeNull()
  })
})
