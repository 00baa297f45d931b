import type { Piece } from './finding.ts'

/** Numbers and Latin words are one token, everything else is a token for each character. */
const token = /\d+(?:[.,]\d+)*|[A-Za-z]+|[\s\S]/gu

/** Tokens beyond which two texts are not laid side by side sign by sign. */
const longest = 2000

/** How one text becomes another, in whole numbers and characters; islands of one character between changes belong to them. */
export function difference(before: string, after: string): Piece[] {
  const [a, b] = [tokens(before), tokens(after)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const middle = changes(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return tidy([
    { op: 'same', text: a.slice(0, start).join('') },
    ...middle,
    { op: 'same', text: a.slice(a.length - end).join('') },
  ])
}

function tokens(text: string): string[] {
  return (
    text
      .replace(/\s*\n\s*/g, ' ')
      .trim()
      .match(token) ?? []
  )
}

/** The longest common subsequence by a table of lengths. */
function changes(a: readonly string[], b: readonly string[]): Piece[] {
  if (a.length > longest || b.length > longest)
    return [
      { op: 'removed', text: a.join('') },
      { op: 'added', text: b.join('') },
    ]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ op: 'same', text: a[i] as string })
      i++
      j++
    } else if (
      j >= b.length ||
      (i < a.length && (lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number))
    )
      pieces.push({ op: 'removed', text: a[i++] as string })
    else pieces.push({ op: 'added', text: b[j++] as string })
  }
  return pieces
}

/** Joins neighbours: between two stretches of the same words what was removed comes first, then what was added. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) joined.push({ op: 'removed', text: removed })
    if (added) joined.push({ op: 'added', text: added })
    removed = ''
    added = ''
  }
  const runs: Piece[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const last = runs.at(-1)
    if (last?.op === piece.op) last.text += piece.text
    else runs.push({ ...piece })
  }
  runs.forEach((run, at) => {
    if (run.op === 'removed') removed += run.text
    else if (run.op === 'added') added += run.text
    else if ([...run.text].length === 1 && at > 0 && at < runs.length - 1 && (removed || added)) {
      removed += run.text
      added += run.text
    } else {
      flush()
      joined.push(run)
    }
  })
  flush()
  return joined
}
