import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOfSources } from './sources.mjs'

let folder: string
const write = (name: string, content: string) => writeFileSync(join(folder, name), content)
const hash = () => hashOfSources([folder])

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yaodian-sources-'))
  mkdirSync(join(folder, 'deep'))
  write('a.ts', '1')
  write('deep/b.ts', '2')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the hash of sources', () => {
  it('stays when nothing changes, whatever the times of the files', () => {
    const before = hash()
    write('a.ts', '1')
    expect(hash()).toBe(before)
  })

  it('changes with a content, a name, a new file and a file that is gone', () => {
    const seen = [hash()]
    write('deep/b.ts', '3')
    seen.push(hash())
    renameSync(join(folder, 'a.ts'), join(folder, 'c.ts'))
    seen.push(hash())
    write('d.ts', '')
    seen.push(hash())
    rmSync(join(folder, 'c.ts'))
    seen.push(hash())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('does not see tests', () => {
    const before = hash()
    write('a.test.ts', 'x')
    expect(hash()).toBe(before)
  })

  it('of what does not exist is the hash of nothing', () => {
    expect(hashOfSources([join(folder, 'none')])).toBe(hashOfSources([]))
  })
})
