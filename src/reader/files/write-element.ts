import type { Stretch } from './find-article.ts'
import { countLists } from './list-marker.ts'
import type { TextWriter } from './text-writer.ts'

/** Elements of a page in order: the place of each, the last place inside each, the greatest depth. */
export type ElementOrder = { places: Map<Element, number>; ends: Map<number, number>; depth: number }

/** Elements that are never text of the page. */
const SILENT = new Set(
  'HEAD SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT SELECT BUTTON TEXTAREA INPUT VIDEO AUDIO CANVAS'.split(' '),
)
/** Elements that stand in a line with the text around them; every other element begins and ends a line. */
const INLINE = new Set(
  'A ABBR B BDI BDO BIG CITE CODE DATA DFN EM FONT I INS KBD LABEL MARK NOBR Q RP RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR O:P'.split(
    ' ',
  ),
)

/** Numbers the elements of a page in order; walks without recursion, for a page may be nested without end. */
export function orderElements(page: Document): ElementOrder {
  const places = new Map<Element, number>()
  const ends = new Map<number, number>()
  let depth = 0
  const open: { place: number; children: Element[]; next: number }[] = []
  const enter = (element: Element) => {
    const place = places.size
    places.set(element, place)
    open.push({ place, children: [...element.children], next: 0 })
    depth = Math.max(depth, open.length)
  }
  if (page.documentElement) enter(page.documentElement)
  while (open.length > 0) {
    const top = open.at(-1) as (typeof open)[number]
    const child = top.children[top.next++]
    if (child) enter(child)
    else {
      ends.set(top.place, places.size - 1)
      open.pop()
    }
  }
  return { places, ends, depth }
}

/** Characters of text in an element without white space; elements that `isLeftOut` names do not count. */
export function countText(element: Element, isLeftOut: (element: Element) => boolean = () => false): number {
  let count = 0
  for (const child of element.childNodes) {
    if (child.nodeType === 3) count += (child.textContent ?? '').replace(/\s+/g, '').length
    else if (child.nodeType === 1 && !isSilent(child as Element) && !isLeftOut(child as Element)) {
      count += countText(child as Element, isLeftOut)
    }
  }
  return count
}

function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName.toUpperCase()) || element.hasAttribute('hidden')) return true
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
}

/** Writes the text of an element as a browser would lay it out in lines; only what lies in the stretch, when one is given. */
export function writeElement(writer: TextWriter, root: Element, order: ElementOrder, stretch: Stretch | null): void {
  let gap: '' | ' ' | '\n' = ''
  let begun = false
  const nextMarker = countLists()

  function writeNode(text: string, path: string, isPreformatted: boolean): void {
    const line = isPreformatted ? text : joinWrapped(text).replace(/[ \t\r\n\f]+/g, ' ')
    if (!isPreformatted && line.startsWith(' ') && gap === '') gap = ' '
    const words = isPreformatted ? line : line.slice(line.startsWith(' ') ? 1 : 0, line.endsWith(' ') ? -1 : undefined)
    if (words === '') return
    if (begun && gap !== '') writer.write(gap, null)
    writer.write(words, { at: 'element', path })
    begun = true
    gap = !isPreformatted && line.endsWith(' ') ? ' ' : ''
  }

  function breakLine(): void {
    if (begun) gap = '\n'
  }

  function isInside(element: Element): boolean {
    const place = order.places.get(element) ?? 0
    return stretch === null || (place >= stretch.first && place <= stretch.last)
  }

  function walk(element: Element, path: string, isPreformatted: boolean): void {
    const counts = new Map<string, number>()
    const inside = isInside(element)
    for (const child of element.childNodes) {
      if (child.nodeType === 3 && inside) writeNode(child.textContent ?? '', path, isPreformatted)
      if (child.nodeType !== 1) continue
      const each = child as Element
      const tag = each.tagName.toLowerCase()
      const count = (counts.get(tag) ?? 0) + 1
      counts.set(tag, count)
      if (!isSilent(each)) enter(each, tag, `${path} > ${tag}:nth-of-type(${count})`, isPreformatted)
    }
  }

  function enter(element: Element, tag: string, path: string, isPreformatted: boolean): void {
    if (tag === 'br' || tag === 'hr') {
      lineBreak()
      return
    }
    if (tag === 'table' && isRealTable(element)) {
      writeTable(element, path)
      return
    }
    const isBlock = !INLINE.has(element.tagName.toUpperCase())
    if (isBlock) breakLine()
    if (tag === 'li' && isInside(element)) writeNode(nextMarker(element), path, false)
    walk(element, path, isPreformatted || tag === 'pre')
    if (isBlock) breakLine()
  }

  /** A second break in a row is an empty line. */
  function lineBreak(): void {
    if (!begun) return
    if (gap === '\n') writer.write('\n', null)
    gap = '\n'
  }

  function writeTable(table: Element, path: string): void {
    if (!isInside(table)) return
    breakLine()
    if (begun) writer.write('\n', null)
    const number = writer.nextTable()
    const taken: number[] = []
    rowsOf(table).forEach((row, index) => {
      if (index > 0) writer.write('\n', null)
      writeRow(row, index, number, taken, `${path} tr:nth-of-type(${index + 1})`)
    })
    begun = true
    gap = '\n'
  }

  function writeRow(row: Element, index: number, table: number, taken: number[], path: string): void {
    let column = 0
    let written = 0
    const cells = [...row.children].filter(({ tagName }) => /^t[dh]$/i.test(tagName))
    cells.forEach((cell, place) => {
      while ((taken[column] ?? 0) > index) column++
      const rowSpan = span(cell, 'rowspan')
      const columnSpan = span(cell, 'colspan')
      writer.write('\t'.repeat(column - written), null)
      written = column
      gap = ''
      begun = false
      const start = writer.length()
      walk(cell, `${path} > ${cell.tagName.toLowerCase()}:nth-of-type(${place + 1})`, false)
      writer.cell({ table, row: index, column, rowSpan, columnSpan, span: [start, writer.length()] })
      for (let each = 0; each < columnSpan; each++) taken[column + each] = index + rowSpan
      column += columnSpan
    })
  }

  walk(root, 'body', false)
  if (begun) writer.write('\n', null)
}

/** A line break of the source between two Chinese characters is no space. */
function joinWrapped(text: string): string {
  return text.replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*\r?\n[ \t\r\n]*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
}

/** A table that only lays out the page has a table inside, or a single column, or a single row. */
function isRealTable(table: Element): boolean {
  if (table.querySelector('table')) return false
  const rows = rowsOf(table)
  return rows.length > 1 && rows.some((row) => row.children.length > 1)
}

function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')]
}

function span(cell: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(cell.getAttribute(name))
  return Number.isInteger(value) && value > 1 ? Math.min(value, 200) : 1
}
