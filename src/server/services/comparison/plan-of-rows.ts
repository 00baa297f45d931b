import { type ComparedPlan, comparedPlan, type PlanPart, type Sentence } from '#core/compared-plan.ts'
import { plainText } from '#reader/plain-text.ts'
import { readPlan } from '#reader/read-plan.ts'
import type { Owner, Span } from '#reader/reading.ts'
import type { LoadedRow } from '../breakdown/load-rows.ts'

/** Published items as a plan of their own, one part each: what can be compared of a plan whose text is out of reach. */
export function planOfRows(
  plan: { title: string; issuer: string | null; yearFrom: number | null; yearTo: number | null },
  rows: readonly LoadedRow[],
): ComparedPlan {
  const { title, issuer, yearFrom, yearTo } = plan
  // Dates without a year are of the plan's.
  const head =
    yearFrom === null ? '' : `${yearFrom}${yearTo === yearFrom || yearTo === null ? '' : `—${yearTo}`}年工作要点\n\n`
  let text = ''
  const parts = rows.map((row): PlanPart => {
    const from = text.length
    const { words, sentences, owners } = partOf(row, from, head)
    text += words
    const { node, label, section } = row.item
    return { node, kind: 'item', label, title: row.item.title, section, span: [from, text.length], sentences, owners }
  })
  const period = yearFrom === null ? null : { from: yearFrom, to: yearTo ?? yearFrom }
  return { title, issuer, period, text, plain: plainText(text), parts }
}

const ownerWords = { lead: '牵头单位', support: '配合单位', implement: '实施单位', assist: '协助单位' } as const

/** The words of an item with what the reader finds in them; who is named is as it was published. */
function partOf({ item, owners }: LoadedRow, offset: number, head: string) {
  const said = [
    `1.${item.title}。`,
    item.objective && `目标任务：${item.objective}`,
    item.measures && `工作措施：${item.measures}`,
  ]
  let words = `${said.filter(Boolean).join('\n')}\n`
  const text = `${head}${words}`
  const read = comparedPlan(readPlan({ name: 'item', text }), plainText(text))
  const sentences = read.parts
    .flatMap((part) => part.sentences)
    .filter(({ span }) => span[0] >= head.length)
    .map((sentence) => shifted(sentence, offset - head.length))
  const named = owners.map(({ role, name, each }): Owner => {
    words += `${ownerWords[role]}：`
    const span: Span = [offset + words.length, offset + words.length + name.length]
    words += `${name}。\n`
    return { node: null, role, name, each, quote: name, span, roleFrom: 'own', nameFrom: 'own' }
  })
  return { words, sentences, owners: named }
}

function shifted({ span, heading, targets, deadlines }: Sentence, by: number): Sentence {
  const moved = ([from, to]: Span): Span => [from + by, to + by]
  return {
    span: moved(span),
    heading,
    targets: targets.map((target) => ({
      ...target,
      span: moved(target.span),
      by: target.by && { ...target.by, span: moved(target.by.span) },
    })),
    deadlines: deadlines.map((deadline) => ({ ...deadline, span: moved(deadline.span) })),
  }
}
