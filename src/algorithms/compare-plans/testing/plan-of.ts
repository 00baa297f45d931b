import type { ComparedPlan, Owner, PlanPart } from '#core/compared-plan.ts'

/** A plan made of items, each a title and its sentences; `lead` before a colon names who leads: `基教科:控辍保学`. */
export function planOf(items: readonly (readonly string[])[], year = 2026): ComparedPlan {
  let text = ''
  const add = (words: string): [number, number] => {
    const from = text.length
    text += words
    return [from, text.length]
  }
  const parts = items.map(([heading = '', ...sentences], at): PlanPart => {
    const [lead, title] = heading.includes(':') ? (heading.split(':') as [string, string]) : [null, heading]
    const from = text.length
    add(`${at + 1}.`)
    const titleSpan = add(title)
    add('。')
    const list = sentences.map((words) => ({ span: add(words), heading: false, targets: [], deadlines: [] }))
    const owners: Owner[] = []
    if (lead) {
      add('牵头单位：')
      const named = { name: lead, each: false, quote: lead, roleFrom: 'own' as const, nameFrom: 'own' as const }
      owners.push({ ...named, node: null, role: 'lead', span: add(lead) })
    }
    add('\n')
    return {
      node: null,
      kind: 'item',
      label: `${at + 1}.`,
      title,
      section: '',
      span: [from, text.length],
      sentences: [{ span: titleSpan, heading: true, targets: [], deadlines: [] }, ...list],
      owners,
    }
  })
  return { title: '计划', issuer: null, period: { from: year, to: year }, text, plain: text.replace(/，/g, ','), parts }
}
