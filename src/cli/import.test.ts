import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { lockFolder } from '#server/storage/embedded/lock.ts'

const program = fileURLToPath(new URL('../../bin/yaodian', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(folder, { recursive: true }))
const plan = join(folder, 'plan.txt')
writeFileSync(plan, '某市2026年教育工作计划\n一、建设\n1.规划。新建学校5所。\n')

const run = (...args: string[]) => {
  const places = ['--data', folder, '--files', join(folder, 'files'), '--key', join(folder, 'key')]
  const environment = { ...process.env, DATABASE_URL: '' }
  const line = ['import', ...args, ...places]
  const { status, stderr } = spawnSync(program, line, { encoding: 'utf8', env: environment })
  return { code: status, error: stderr }
}

describe('yaodian import plan', () => {
  it('says that a running service holds the database, and takes nothing', () => {
    const lock = lockFolder(folder)
    if (!lock.ok) throw new Error('a new folder is free')
    const { code, error } = run('plan', plan)
    lock.value.release()
    expect(code).toBe(1)
    expect(error).toContain('正被另一个程序使用')
    expect(error).toContain('Stop it first')
  })

  it('ends with 1 for a file that is not there, and with 2 for a wrong line', () => {
    expect(run('plan', join(folder, 'none.txt')).code).toBe(1)
    expect(run('plan').code).toBe(2)
    expect(run('list', plan).code).toBe(2)
  })
})
