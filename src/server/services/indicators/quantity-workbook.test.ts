import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseWorkbook } from '../../parsing/parse-workbook.ts'
import { eachEngine, valueIn } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { getIndicator } from './get-indicator.ts'
import { exportQuantities, importQuantities } from './quantity-workbook.ts'

const soffice = '/usr/bin/soffice'
const key = 'teachers.ethics'

/** The workbook of an indicator as an office uses it: taken, opened and filled in with LibreOffice, and given back. */
eachEngine('the workbook of an indicator', (engine) => {
  let city: TestCity
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-quantities-'))
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const convert = async (name: string, to: string, how = to) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await promisify(execFile)(soffice, [
      profile,
      '--headless',
      '--convert-to',
      how,
      '--outdir',
      folder,
      join(folder, name),
    ])
    return join(folder, `${name.replace(/\.\w+$/, '')}.${to}`)
  }
  /** Takes it, and gives it as LibreOffice shows it: lines of cells. */
  const take = async () => {
    const file = valueIn(await city.as('office', 'indicator.read', (work) => exportQuantities(work, key, undefined)))
    writeFileSync(join(folder, 'taken.xlsx'), 'content' in file ? file.content : new Uint8Array())
    const csv = readFileSync(
      await convert('taken.xlsx', 'csv', 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true'),
      'utf8',
    )
    return csv.split('\n').map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '')))
  }
  /** Saves the cells as a workbook with LibreOffice, and gives it back. */
  const giveBack = async (cells: string[][]) => {
    writeFileSync(join(folder, 'filled.csv'), cells.map((line) => line.join('\t')).join('\n'))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    await promisify(execFile)(soffice, [
      ...[profile, '--headless', '--infilter=Text - txt - csv (StarCalc):9,34,76,1', '--convert-to', 'xlsx'],
      ...['--outdir', folder, join(folder, 'filled.csv')],
    ])
    const sheets = valueIn(await parseWorkbook(join(folder, 'filled.xlsx'), 'filled.xlsx'))
    return city.as('office', 'indicator.enter', (work) => importQuantities(work, key, { explanation: '' }, sheets))
  }
  const rowOf = (cells: string[][], unit: string) => {
    const row = cells.findIndex((line) => line.some((cell) => cell === unit))
    if (row < 0) throw new Error(`${unit} has no row`)
    return row
  }
  const columnOf = (cells: string[][], heading: string) => {
    for (const line of cells) {
      const column = line.findIndex((cell) => cell.replace(/[*＊\s]/g, '').startsWith(heading))
      if (column >= 0) return column
    }
    throw new Error(`no column ${heading}`)
  }
  const fill = (cells: string[][], unit: string, values: readonly [string, string]) => {
    const headings = cells.find((line) => line.filter((cell) => cell.includes('（')).length >= 2) ?? []
    const at = headings.flatMap((cell, column) => (/（.+）/.test(cell) ? [column] : []))
    for (const [i, column] of at.entries()) {
      const line = cells[rowOf(cells, unit)] as string[]
      line[column] = values[i] ?? ''
    }
    return at
  }

  test.skipIf(!existsSync(soffice))(
    'opens in LibreOffice with units, periods and the unit of each quantity, and comes back with what was filled in',
    async () => {
      const cells = await take()
      for (const unit of ['北县第一小学', '北县初级中学', '开发区第一小学']) rowOf(cells, unit)
      expect(columnOf(cells, '单位')).toBeGreaterThanOrEqual(0)
      const [top, bottom] = fill(cells, '北县第一小学', ['9', '10'])
      expect([top, bottom].every((column) => column !== undefined)).toBe(true)
      fill(cells, '北县初级中学', ['100', '1,400'])
      expect(valueIn(await giveBack(cells))).toEqual({ entered: 4, corrected: 0 })
      const { figure } = valueIn(
        await city.as('office', 'indicator.read', (work) => getIndicator(work, key, { unit: city.units.northPrimary })),
      )
      expect(figure.value).toBeCloseTo(90)
      const again = await take()
      expect(again[rowOf(again, '北县初级中学')]?.filter((cell) => /^1,?400$|^100$/.test(cell))).toHaveLength(2)
      expect(valueIn(await giveBack(again))).toEqual({ entered: 0, corrected: 0 })
    },
    120_000,
  )

  test.skipIf(!existsSync(soffice))(
    'says everything that is wrong at once, each at its cell, and keeps nothing of it',
    async () => {
      const cells = await take()
      const [top = 0, bottom = 0] = fill(cells, '开发区第一小学', ['不详', '-3'])
      fill(cells, '河口镇教学点', ['5', '2'])
      const line = cells[rowOf(cells, '市第一中学')] as string[]
      fill(cells, '市第一中学', ['1', '2'])
      const stranger = rowOf(cells, '市第一中学') + 1
      const unitColumn = line.indexOf('市第一中学')
      line[unitColumn] = '外市中学'
      line[line.indexOf(city.units.cityHigh)] = ''
      const letter = (column: number) => String.fromCharCode(65 + column)
      const zone = rowOf(cells, '开发区第一小学') + 1
      const outcome = await giveBack(cells)
      const problems = outcome.ok ? [] : outcome.problems.map(({ code, at }) => `${code} ${at}`)
      expect(problems).toContain(`entry/not-a-number ${letter(top)}${zone}`)
      expect(problems).toContain(`entry/negative ${letter(bottom)}${zone}`)
      expect(problems).toContain(`entry/unknown-unit A${stranger}`)
      expect(problems.filter((each) => each.startsWith('entry/part-over-whole'))).toHaveLength(1)
      const { figure } = valueIn(
        await city.as('office', 'indicator.read', (work) => getIndicator(work, key, { unit: city.units.northPoint })),
      )
      expect(figure.value).toBeNull()
    },
    120_000,
  )
})
