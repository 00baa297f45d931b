/** Drawn pictures that stand for the photos of a hazard: a wall with a mark on it, and the same wall without. */
import { type Random, randomFor } from '../random.ts'
import { paletted } from '../year/evidence-file.ts'

const [width, height] = [240, 160]

/** Wall, floor, edge, mark, mended. */
const palettes = [
  [226, 221, 208, 168, 160, 146, 120, 116, 108, 178, 52, 44, 96, 148, 104],
  [214, 222, 228, 150, 158, 166, 104, 112, 120, 186, 74, 38, 92, 140, 160],
  [232, 226, 214, 142, 132, 118, 110, 100, 90, 160, 40, 60, 110, 150, 90],
]

/** A picture; the same bytes for the same number and state. */
export function pictureOf(number: number, mended: boolean): Uint8Array {
  const random = randomFor(`picture ${number}`)
  const pixels = Buffer.alloc(height * (width + 1), 0)
  const paint = (left: number, top: number, right: number, bottom: number, colour: number) => {
    for (let y = top; y < bottom; y++) pixels.fill(colour, y * (width + 1) + 1 + left, y * (width + 1) + 1 + right)
  }
  for (let y = 0; y < height; y++) pixels[y * (width + 1)] = 0
  paint(0, random.integer(100, 125), width, height, 1)
  for (let at = random.integer(20, 50); at < width - 4; at += random.integer(45, 70)) paint(at, 0, at + 3, 110, 2)
  drawMark(paint, random, mended ? 4 : 3)
  return paletted(width, height, pixels, palettes[number % palettes.length] as number[])
}

function drawMark(paint: (...box: [number, number, number, number, number]) => void, random: Random, colour: number) {
  let [x, y] = [random.integer(60, 150), random.integer(20, 50)]
  for (let step = 0; step < 9; step++) {
    paint(x, y, x + random.integer(6, 16), y + random.integer(3, 9), colour)
    x = Math.max(4, Math.min(width - 24, x + random.integer(-12, 14)))
    y = Math.min(height - 20, y + random.integer(3, 9))
  }
}
