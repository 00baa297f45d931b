/** Sets the two .docx plans from their text: run by hand after a change of the text; a test tells when that was forgotten. */
import { writeFileSync } from 'node:fs'
import { constructionHead, constructionRows, constructionTotals } from './construction.ts'
import { planLines, planPath } from './documents.ts'
import { type Cell, officialDocument } from './official-document.ts'

/** The appended table as rows of cells: two lines of head, one line for each county, the totals. */
function constructionTable(): Cell[][] {
  const cells = (name: string, numbers: number[]) => [
    { text: name },
    ...numbers.map((number) => ({ text: String(number) })),
  ]
  return [
    [{ text: '县（市、区）', rows: 2 }, ...constructionHead.map(([text, years]) => ({ text, columns: years.length }))],
    constructionHead.flatMap(([, years]) => years.map((text) => ({ text }))),
    ...constructionRows.map(([name, , numbers]) => cells(name, numbers)),
    cells('合计', constructionTotals),
  ]
}

const documents: [file: string, table: Cell[][]][] = [
  ['city-work-points-2026', []],
  ['quality-implementation-plan-2025-2027', constructionTable()],
]

for (const [file, table] of documents) {
  writeFileSync(planPath(`${file}.docx`), await officialDocument(planLines(`${file}.txt`), table))
}
