import { judgePlausibility } from './plausibility.ts'
import { type Attempt, had, problem, refuse } from './problem.ts'
import type { FileProblem, TextEncoding } from './source.ts'

/** A decoded text; offsets count from after the byte-order mark. */
export type DecodedText = { text: string; encoding: TextEncoding; problems: FileProblem[] }

type Candidate = { encoding: TextEncoding; text: string; score: number; counted: number }

/** Below this many characters outside ASCII two readings that both look right cannot be told apart. */
const FEW = 8
/** Scores nearer than this are a draw. */
const DRAW = 0.15
/** Below this score a text does not look like Chinese in that encoding. */
const PLAUSIBLE = 0.25
/** Above this score a text is hardly anything but Chinese in that encoding. */
const LIKELY = 0.6
/** More than this share of undecodable characters is no text. */
const MOST_DAMAGE = 0.02

/**
 * The text of plain bytes. A byte-order mark is believed when the rest is valid; else the encodings in which every byte is valid are
 * compared by how much the result looks like written Chinese. Nothing is replaced silently: damage is a question with its first place.
 */
export function decodeText(bytes: Uint8Array, declared: TextEncoding | null = null): Attempt<DecodedText> {
  const mark = findMark(bytes)
  if (mark) {
    const text = decodeStrictly(bytes.subarray(mark.length), mark.encoding)
    if (text !== null)
      return isBinary(text) ? refuse('file/unknown-kind') : had({ text, encoding: mark.encoding, problems: [] })
  }
  const body = mark?.encoding === 'utf-8' ? bytes.subarray(3) : bytes
  const candidates = listCandidates(body)
  const best = candidates[0]
  if (!best) return decodeDamaged(body, mark?.encoding ?? null)
  const problems: FileProblem[] = []
  if (mark && best.encoding !== mark.encoding) {
    problems.push(problem('file/declared-encoding', 'note', { declared: mark.encoding, actual: best.encoding }))
  }
  const chosen = choose(candidates, declared)
  if (isBinary(chosen.text)) return refuse('file/unknown-kind')
  if (isUncertain(chosen, candidates)) {
    const other = candidates.find((candidate) => candidate !== chosen)
    problems.push(
      problem('file/encoding-uncertain', 'question', { encoding: chosen.encoding, other: other?.encoding ?? '' }),
    )
  }
  if (declared && declared !== chosen.encoding && !isAscii(body)) {
    problems.push(problem('file/declared-encoding', 'note', { declared, actual: chosen.encoding }))
  }
  return had({ text: chosen.text, encoding: chosen.encoding, problems })
}

/** Encodings in which every byte is valid, the most plausible first. */
function listCandidates(bytes: Uint8Array): Candidate[] {
  if (isAscii(bytes)) return listAsciiCandidates(bytes)
  const encodings: TextEncoding[] = ['utf-8', 'gb18030', 'big5']
  if (bytes.length % 2 === 0) encodings.push('utf-16le', 'utf-16be')
  const candidates: Candidate[] = []
  for (const encoding of encodings) {
    const text = decodeStrictly(bytes, encoding)
    if (text === null) continue
    const { score, counted } = judgePlausibility(text)
    // Bytes that happen to be valid UTF-8 are hardly ever anything else; each sequence makes it less likely.
    const bonus = encoding === 'utf-8' ? 0.3 + Math.min(1, counted / FEW) : 0
    candidates.push({ encoding, text, score: score + bonus, counted })
  }
  return candidates.sort((a, b) => b.score - a.score)
}

/** ASCII is what it looks like, unless two bytes at a time make better Chinese: 学校 in UTF-16 is the bytes of `[fh!`. */
function listAsciiCandidates(bytes: Uint8Array): Candidate[] {
  const text = new TextDecoder().decode(bytes)
  const candidates: Candidate[] = [{ encoding: 'utf-8', text, score: hasControls(text) ? 0.5 : 1, counted: 0 }]
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const wide = bytes.length % 2 === 0 ? decodeStrictly(bytes, encoding) : null
    if (wide !== null) candidates.push({ encoding, text: wide, ...judgePlausibility(wide) })
  }
  return candidates.sort((a, b) => b.score - a.score)
}

/** The most plausible candidate; a declaration decides between candidates that are nearly equal. */
function choose(candidates: Candidate[], declared: TextEncoding | null): Candidate {
  const best = candidates[0] as Candidate
  const named = candidates.find((candidate) => candidate.encoding === declared)
  return named && best.score - named.score < DRAW ? named : best
}

function isUncertain(chosen: Candidate, candidates: Candidate[]): boolean {
  if (chosen.counted === 0) return candidates.some(({ counted, score }) => counted > 0 && score > LIKELY)
  if (chosen.encoding === 'utf-8' && chosen.counted >= FEW) return false
  const rival = candidates.find((candidate) => candidate !== chosen && candidate.text !== chosen.text)
  if (rival && chosen.score - rival.score < DRAW) return true
  return chosen.encoding !== 'utf-8' && chosen.score < PLAUSIBLE
}

/** No encoding fits every byte: the one with the least damage, its damage shown as U+FFFD and asked about. */
function decodeDamaged(bytes: Uint8Array, marked: TextEncoding | null): Attempt<DecodedText> {
  const encodings: TextEncoding[] = marked ? [marked] : ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']
  const attempts = encodings.map((encoding) => {
    const text = new TextDecoder(encoding, { ignoreBOM: marked === null }).decode(bytes)
    const damage = countDamage(text)
    return { encoding, text, damage, score: judgePlausibility(text).score - 20 * (damage / Math.max(1, text.length)) }
  })
  const best = attempts.sort((a, b) => b.score - a.score)[0]
  if (!best || isBinary(best.text) || best.damage > Math.max(4, best.text.length * MOST_DAMAGE)) {
    return refuse('file/unknown-kind')
  }
  const first = best.text.indexOf('\ufffd')
  const damaged = problem('file/encoding-mixed', 'question', { encoding: best.encoding, count: best.damage }, [
    first,
    first + 1,
  ])
  return had({ text: best.text, encoding: best.encoding, problems: [damaged] })
}

function decodeStrictly(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function findMark(bytes: Uint8Array): { encoding: TextEncoding; length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return { encoding: 'gb18030', length: 4 }
  return null
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 && byte !== 0)
}

function countDamage(text: string): number {
  let count = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++
  return count
}

/** A text holds no NUL, and hardly any other control character. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const controls = text.match(CONTROLS)?.length ?? 0
  return controls > 2 && controls > text.length * 0.005
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0001-\u0008\u000e-\u001f]/g

function hasControls(text: string): boolean {
  return text.search(CONTROLS) >= 0
}
