import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const program = fileURLToPath(new URL('../../bin/yaodian', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'compare-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const head = '某市2026年教育工作计划\n一、建设\n'
const draft = file(
  'draft.txt',
  `${head}1.规划。新建学校5所，6月底前开工。\n2.食堂。所有学校必须实行陪餐。\n3.校车。每月检查校车。\n`,
)
const final = file('final.txt', `${head}1.规划。新建学校3所，6月底前开工。\n2.食堂。所有学校力争实行陪餐。\n`)

function run(...args: string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(program, ['compare', ...args], { encoding: 'utf8' })
  return { code: status, out: stdout, error: stderr }
}

describe('yaodian compare', () => {
  it('shows item by item what changed, with line numbers and the changed words in brackets, and ends with 3', () => {
    const { code, out } = run(draft, final)
    expect(code).toBe(3)
    expect(out).toContain('✗ 取消 dropped 1 · ▼ 弱化 weakened 2')
    expect(out).toContain('── 1.规划')
    expect(out).toMatch(/- 第 3 行 +新建学校\[5\]所/)
    expect(out).toMatch(/\+ 第 3 行 +新建学校\[3\]所/)
    expect(out).toMatch(/- 第 4 行 +所有学校\[必须\]/)
    expect(out).toContain('任务“3.校车”不再列入')
    expect(out).not.toContain('\u001b')
  })

  it('prints one JSON object whose places point into the two texts', () => {
    const { code, out } = run(draft, final, '--json')
    const given = JSON.parse(out)
    expect([code, given.format, given.counts.dropped, given.counts.weakened]).toEqual([3, 'yaodian-comparison/1', 1, 2])
    expect(given.after.parts.map(({ title }: { title: string }) => title)).toContain('规划')
  })

  it('ends with 0 when nothing changed', () => {
    const { code, out } = run(draft, draft)
    expect([code, out.includes('没有变化 nothing changed')]).toEqual([0, true])
  })

  it('ends with 1 for a file that cannot be read, and with 2 for a wrong line', () => {
    expect(run(draft, join(folder, 'none.txt')).code).toBe(1)
    expect(run(draft).code).toBe(2)
    expect(run(draft, final, '--fast').code).toBe(2)
  })
})
