/** Finding words in the text of a plan, with the sentence in which they stand. */

/** A sentence with the words that were looked for; marks are ranges of the sentence, `from` is its place in the text. */
export interface Hit {
  sentence: string
  from: number
  marks: [number, number][]
}

/** Longest sentence that is shown, in characters; of a longer one what stands around the first mark. */
const longest = 120

/** Where the words stand: how often, and the first sentences. Letters are compared without case; white space in the text is passed over. */
export function findInText(text: string, words: string, most: number): { count: number; hits: Hit[] } {
  const wanted = words.replace(/\s+/g, '').toLowerCase()
  if (wanted === '') return { count: 0, hits: [] }
  const pattern = new RegExp([...wanted].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s*'), 'gi')
  const hits: Hit[] = []
  let count = 0
  let end = 0
  for (const { index, 0: found } of text.matchAll(pattern)) {
    count += 1
    const last = hits.at(-1)
    if (last && index + found.length <= end) last.marks.push([index - last.from, index - last.from + found.length])
    else if (hits.length < most) {
      const [from, to] = sentenceAround(text, index, index + found.length)
      hits.push({ sentence: text.slice(from, to), from, marks: [[index - from, index - from + found.length]] })
      end = to
    }
  }
  return { count, hits }
}

function sentenceAround(text: string, start: number, end: number): [number, number] {
  const before = text.slice(Math.max(0, start - longest), start)
  const cut = /^[\s\S]*[。！？；;\n\r]\s*/.exec(before)?.[0].length ?? 0
  const from = start - before.length + cut
  const after = /^[^。！？；;\n\r]*[。！？；;]?/.exec(text.slice(end, end + longest))?.[0].length ?? 0
  return [from, end + after]
}
