/**
 * Perceptual hash of a picture: a difference hash (N. Krawetz, "Kind of Like That", 2013). It stays nearly the same when the picture is
 * saved again, made smaller or a little brighter, and tells that two pictures are nearly the same, never what they show.
 */

/** Brightness of a picture by pixels, row by row. */
export interface Grey {
  width: number
  height: number
  /** 0 (black) to 255 (white). */
  at: (pixel: number) => number
}

/** Cells of the grid on which brightness is averaged: each but the last of a row is compared with the one beside it. */
const columns = 17
const rows = 16

/** Bits of a hash. */
export const hashBits = (columns - 1) * rows

/** How much brighter a cell must be than the one before it: less is the noise of saving, which would make bits of plain areas flip. */
const noise = 2

/** Bits in which two hashes may differ for the pictures to be shown as a pair: an assumption, tried in the tests beside this. */
export const nearBits = 16

/** Bits that must be set: a photograph has about half of them, a blank sheet or a plain chart a handful, and those all look alike. */
const fewestBits = 40

/** Hexadecimal, four bits a digit; null for a picture that is too small or too plain to be told from others. */
export function perceptualHash({ width, height, at }: Grey): string | null {
  if (width < columns || height < rows) return null
  const sums = new Float64Array(columns * rows)
  const counts = new Float64Array(columns * rows)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * rows) / height) * columns
    for (let x = 0; x < width; x += 1) {
      const cell = row + Math.floor((x * columns) / width)
      sums[cell] = (sums[cell] as number) + at(y * width + x)
      counts[cell] = (counts[cell] as number) + 1
    }
  }
  const mean = (cell: number) => (sums[cell] as number) / (counts[cell] as number)
  let digits = ''
  let set = 0
  for (let row = 0; row < rows; row += 1) {
    for (let from = 0; from < columns - 1; from += 4) {
      let digit = 0
      for (let column = from; column < from + 4; column += 1) {
        const brighter = mean(row * columns + column + 1) - mean(row * columns + column) > noise
        digit = digit * 2 + (brighter ? 1 : 0)
        set += brighter ? 1 : 0
      }
      digits += digit.toString(16)
    }
  }
  return set < fewestBits ? null : digits
}
