import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { encode } from './fixtures/encode.ts'
import { makeDocx, paragraph } from './fixtures/make-archive.ts'
import { type LayoutBlock, layoutOf } from './layout.ts'
import { readSource } from './read-source.ts'

/** A layout in words: lines as they are, rows with bars between cells, spans of cells behind them. */
async function drawn(bytes: Uint8Array, name: string): Promise<(string | string[])[] | undefined> {
  const source = await readSource(bytes, name)
  const words = ({ span, rowSpan, columnSpan }: Extract<LayoutBlock, { is: 'table' }>['rows'][number][number]) =>
    `${source.text.slice(...span)}${rowSpan > 1 ? ` ↓${rowSpan}` : ''}${columnSpan > 1 ? ` →${columnSpan}` : ''}`
  const layout = layoutOf(source)
  return layout?.map((block) => {
    if (block.is === 'page') return `page ${block.page}`
    return block.is === 'line' ? source.text.slice(...block.span) : block.rows.map((row) => row.map(words).join(' | '))
  })
}

test('A page is laid out in lines and tables, merged cells once', async () => {
  const markup = `<html><body><p>工作要点</p><p>一、学校工作</p>
<table><tr><th>序号</th><th colspan=2>任务</th></tr><tr><td rowspan=2>1</td><td>新建</td><td>三所</td></tr>
<tr><td>改建</td><td>两所</td></tr></table><p>附件</p></body></html>`
  expect(await drawn(encode(markup, 'utf-8'), 'a.html')).toEqual([
    '工作要点',
    '一、学校工作',
    ['序号 | 任务 →2', '1 ↓2 | 新建 | 三所', '改建 | 两所'],
    '附件',
  ])
})

test('Paragraphs in a cell of a document stay in their cell', async () => {
  const cell = (...lines: string[]) => `<w:tc>${lines.map((line) => paragraph(line)).join('')}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const table = `<w:tbl>${row(cell('任务'), cell('单位'))}${row(cell('新建', '改建'), cell('办公室'))}</w:tbl>`
  expect(await drawn(makeDocx(paragraph('要点') + table + paragraph('附件')), 'a.docx')).toEqual([
    '要点',
    ['任务 | 单位', '新建\n改建 | 办公室'],
    '附件',
  ])
})

test('Plain text has no layout', async () => {
  expect(await drawn(encode('一、学校工作\n年底前完成。\n', 'utf-8'), 'a.txt')).toBeUndefined()
})

test('Pages begin where they begin in the file', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('./fixtures/plan.pdf', import.meta.url)))
  expect(await drawn(bytes, 'plan.pdf')).toEqual([
    'page 1',
    '工作要点',
    '一、学校工作',
    '学校工作要点。',
    'page 2',
    '第二页',
  ])
})
