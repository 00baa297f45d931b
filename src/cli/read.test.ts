import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { readSource } from '#reader/files/read-source.ts'
import { indexLines, lineAt, widthOf } from './line-index.ts'

const program = fileURLToPath(new URL('../../bin/yaodian', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'read-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plan = join(folder, 'plan.txt')
writeFileSync(
  plan,
  '某市2022年教育工作计划\n一、建设\n1.规划。新建学校3所。(责任单位:市教育局)\n2.投入。到2022,投入X万元。(责任单位:市财政局)\n',
)

function run(args: string[], input = ''): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' })
  return { code: status, out: stdout, error: stderr }
}

describe('yaodian read', () => {
  it('prints one JSON object', () => {
    const { code, out } = run(['read', '--json', plan])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: 'yaodian-plan/1', source: { name: 'plan.txt', encoding: 'utf-8' } })
  })

  it('reads standard input, and starts through a link from anywhere', () => {
    const link = join(folder, 'link')
    symlinkSync(program, link)
    const { status, stdout } = spawnSync(link, ['read', '-', '--json'], {
      input: '一、建设\n1.规划。编制规划。',
      encoding: 'utf8',
      cwd: folder,
    })
    expect([status, JSON.parse(stdout).source.name]).toEqual([0, '-'])
  })

  it('shows the outline by default, with line numbers, targets and units', () => {
    const { code, out } = run(['read', plan])
    expect(code).toBe(0)
    expect(out).toContain('    3     1.规划')
    expect(out).toContain('◆ 新建学校: = 3所')
    expect(out).toContain('● 市教育局(牵头)')
  })

  it('points at problems in the text and ends with 3 while there are questions', () => {
    const { code, out } = run(['read', '--problems', plan])
    expect(code).toBe(3)
    expect(out).toContain('(4:6)')
    expect(out).toMatch(/2\.投入。到2022,投入X万元。.*\n {4}\| {9}\^{6}\n/)
    expect(out).toContain('建议 proposal: 到2022年')
  })

  it('writes the breakdown table as a workbook that opens again with a row for each item', async () => {
    const workbook = join(folder, 'tasks.xlsx')
    expect(run(['read', plan, '--excel', workbook])).toEqual({ code: 0, out: '', error: '' })
    const { text, problems } = await readSource(readFileSync(workbook), 'tasks.xlsx')
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(text).toMatch(/1\t某市2022年教育工作计划\t一、建设\t1\.\t规划\t.*新建学校3所.*市教育局/)
    expect(text).toContain('投入')
    expect(run(['read', plan, '--excel']).code).toBe(2)
  })

  it('says what it cannot read and how it is used', () => {
    expect(run(['read', join(folder, 'missing.txt')])).toMatchObject({ code: 1, out: '' })
    expect(run(['read', '-']).code).toBe(1)
    expect(run(['read']).code).toBe(2)
    expect(run(['read', '--no-such', plan]).code).toBe(2)
    expect(run(['no-such']).code).toBe(2)
  })
})

describe('lines of a text', () => {
  it('are counted from 1 over all line ends', () => {
    const index = indexLines('一\r\n二三\n四\r五')
    expect([0, 3, 4, 6, 8].map((at) => [lineAt(index, at).line, lineAt(index, at).column])).toEqual([
      [1, 1],
      [2, 1],
      [2, 2],
      [3, 1],
      [4, 1],
    ])
  })

  it('measure Chinese signs as two columns', () => {
    expect(widthOf('到2022年')).toBe(8)
  })
})
