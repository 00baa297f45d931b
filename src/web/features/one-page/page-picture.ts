/** The one page as a picture for the phone: drawn on a canvas, as wide as a phone's screen and as long as it needs. */
import type { Say } from '../../ui/language.ts'
import { onePageWords } from '../../words/one-page.ts'
import { figureText, type OnePageAnswer } from './page-text.ts'

const width = 750
const margin = 36
const font = (size: number, weight = 400) =>
  `${weight} ${size}px "Noto Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif`

interface Block {
  text: string
  size: number
  weight?: number
  colour?: string
  /** Pixels above it. */
  above?: number
}

/** The picture as PNG. */
export function drawPicture(page: OnePageAnswer, words: { of: string; since: string }, say: Say): Promise<Blob> {
  const blocks = blocksOf(page, words, say)
  const canvas = document.createElement('canvas')
  canvas.width = width
  const measure = canvas.getContext('2d') as CanvasRenderingContext2D
  const lines = blocks.map((block) => linesOf(measure, block))
  canvas.height = margin * 2 + lines.reduce((sum, each, i) => sum + heightOf(blocks[i] as Block, each.length), 0)
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.textBaseline = 'top'
  let y = margin
  blocks.forEach((block, i) => {
    context.font = font(block.size, block.weight)
    context.fillStyle = block.colour ?? '#1f2937'
    y += block.above ?? 8
    for (const line of lines[i] as string[]) {
      context.fillText(line, margin, y)
      y += block.size * 1.5
    }
  })
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no picture'))), 'image/png'),
  )
}

const heightOf = ({ size, above = 8 }: Block, lines: number) => above + lines * size * 1.5

/** A text broken where it is too long: Chinese between any two characters. */
function linesOf(context: CanvasRenderingContext2D, { text, size, weight }: Block): string[] {
  context.font = font(size, weight)
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (line !== '' && context.measureText(line + character).width > width - 2 * margin) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}

function blocksOf(page: OnePageAnswer, { of, since }: { of: string; since: string }, say: Say): Block[] {
  const head = (text: string): Block => ({ text, size: 28, weight: 600, colour: '#14467c', above: 26 })
  const quiet = (text: string): Block => ({ text, size: 22, colour: '#5b6675', above: 2 })
  const body = (text: string): Block => ({ text, size: 25 })
  return [
    { text: say(onePageWords.heading), size: 40, weight: 700, above: 0 },
    quiet(of),
    head(say(onePageWords.figures)),
    ...page.figures.flatMap((figure) => {
      const { value, part, change } = figureText(figure, since, say)
      return [
        body(`${say(onePageWords[figure.key])}　${value}`),
        quiet([part, change, figure.basis].filter(Boolean).join('　')),
      ]
    }),
    head(say(onePageWords.reds)),
    ...(page.reds.length === 0 ? [body(say(onePageWords.noReds))] : []),
    ...page.reds.flatMap(({ matter, unit, because, change }) => [
      { ...body(`${matter.title}　${unit}`), colour: '#b42318' },
      quiet([because, change].filter(Boolean).join(' ')),
    ]),
    head(say(onePageWords.changes, { day: since })),
    body(page.changes.map(({ message }) => message).join('，')),
    head(say(onePageWords.decisions)),
    ...(page.decisions.length === 0 ? [body(say(onePageWords.noDecisions))] : []),
    ...page.decisions.map(({ matter, text }, i) => body(`${i + 1}. ${matter.title}：${text}`)),
    head(say(onePageWords.questions)),
    ...page.questions.flatMap(({ question, answer }) => [body(question), quiet(answer)]),
    { ...quiet(page.note), size: 18, above: 24 },
  ]
}
