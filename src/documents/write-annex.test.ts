import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type Annex, fonts, fontTable, writeAnnex } from './write-annex.ts'

const annex: Annex = {
  language: 'zh',
  number: '1',
  title: '某某市教育局任务分解表',
  landscape: true,
  columns: [
    { heading: '序号', width: 6, centred: true },
    { heading: '工作任务', width: 30 },
    { heading: '牵头单位', width: 20 },
  ],
  rows: [
    { heading: '一、第一部分' },
    ...Array.from({ length: 60 }, (_, at) => [`${at + 1}`, `第${at + 1}项任务\n第二行 <&> "引号"`, '计财科']),
  ],
}

const soffice = '/usr/bin/soffice'

/** What LibreOffice makes of a document. */
async function convert(bytes: Uint8Array, to: 'fodt' | 'pdf'): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-annex-'))
  const file = join(folder, 'annex.docx')
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${folder}/profile`
  await promisify(execFile)(soffice, [profile, '--headless', '--convert-to', to, '--outdir', folder, file])
  const made = readFileSync(join(folder, `annex.${to}`))
  rmSync(folder, { recursive: true })
  return made
}

describe.skipIf(!existsSync(soffice))('a table as an annex, as LibreOffice opens it', () => {
  test('holds every text in its cell, under a head that is repeated', async () => {
    const document = (await convert(await writeAnnex(annex), 'fodt')).toString('utf8')
    const text = document.replace(/<[^>]+>/g, '')
    expect(text).toContain('附件1')
    expect(text).toContain(annex.title)
    expect(text).toContain('第60项任务')
    expect(text).toContain('第二行 &lt;&amp;&gt; &quot;引号&quot;')
    expect(document).toContain('<table:table-header-rows>')
    const cells = document.match(/<table:table-cell\b/g) ?? []
    // Head, a heading over the rows, and three cells for each of sixty.
    expect(cells.length).toBe(3 + 1 + 180)
    expect(document).toContain(`style:font-name="${fonts.body.name}"`)
    expect(document).toContain('style:print-orientation="landscape"')
    expect(document).toMatch(/fo:page-width="297(\.\d+)?mm"|fo:page-width="29\.7\d*cm"|fo:page-width="11\.69\d*in"/)
  }, 120_000)

  test('has several pages', async () => {
    const pages = (await convert(await writeAnnex(annex), 'pdf')).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThan(2)
  }, 120_000)
})

test('the table of fonts names what stands in for a font that is not installed', () => {
  for (const { name, instead } of Object.values(fonts))
    expect(fontTable()).toContain(`w:name="${name}"><w:altName w:val="${instead}"/>`)
})
