import { getDocumentProxy } from 'unpdf'
import { replaceBullets } from './bullet.ts'
import { type Attempt, had, problem, refuse } from './problem.ts'
import { replaceRadicals } from './radicals.ts'
import type { Extract } from './read-source.ts'
import { withStrayRejections } from './stray-rejections.ts'
import { linesOf, writeText } from './text-writer.ts'

/** More pages than any plan has. */
const MOST_PAGES = 3_000
/** Share of characters without a meaning above which a font has no table of characters. */
const MOST_UNMAPPED = 0.01

/** The text of a .pdf line by line as it is set; hard line breaks and page numbers are left as they are, pages end with a line break. */
export function readPdf(bytes: Uint8Array): Promise<Attempt<Extract>> {
  return withStrayRejections('/unpdf/', () => readPages(bytes))
}

async function readPages(bytes: Uint8Array): Promise<Attempt<Extract>> {
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>
  try {
    // The library takes the bytes away from whoever hands them over: it gets a copy.
    pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, stopAtErrors: false })
  } catch (error) {
    return (error as Error).name === 'PasswordException'
      ? refuse('file/encrypted', { reason: 'password' })
      : refuse('file/broken', { part: 'pdf' })
  }
  try {
    if (pdf.numPages > MOST_PAGES) {
      return refuse('file/too-many-pages', { actual: pdf.numPages, limit: MOST_PAGES })
    }
    const writer = writeText()
    let unread = 0
    for (let page = 1; page <= pdf.numPages; page++) {
      const lines = await readPage(pdf, page)
      if (lines === null) unread++
      lines?.forEach((line, index) => {
        writer.write(replaceBullets(replaceRadicals(line)), { at: 'line', page, line: index + 1 })
        writer.write('\n', null)
      })
    }
    const written = writer.finish()
    return checkPages({ ...written, problems: [] }, pdf.numPages, unread)
  } finally {
    await pdf.loadingTask.destroy()
  }
}

type Page = { items: ({ str: string; hasEOL: boolean } | object)[] }

async function readPage(
  pdf: { getPage(page: number): Promise<{ getTextContent(): Promise<Page>; cleanup(): unknown }> },
  number: number,
): Promise<string[] | null> {
  try {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    return text.trim() === '' ? [] : linesOf(text)
  } catch {
    return null
  }
}

function checkPages(extracted: Extract, pages: number, unread: number): Attempt<Extract> {
  const { text, problems } = extracted
  if (unread > 0 && unread === pages) return refuse('file/broken', { part: 'pdf' })
  if (text.trim() === '') return refuse('file/scanned-pdf', { pages })
  if (unread > 0) problems.push(problem('file/pages-unread', 'question', { count: unread }))
  const unmapped = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0
  if (unmapped > 0) {
    const severity = unmapped > text.length * MOST_UNMAPPED ? 'question' : 'note'
    const first = text.search(/[\ufffd\ue000-\uf8ff]/)
    problems.push(problem('file/unmapped-characters', severity, { count: unmapped }, [first, first + 1]))
  }
  return had(extracted)
}
