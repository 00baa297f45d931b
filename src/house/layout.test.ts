import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { absolute, files, isTest, read, scripts } from './project.ts'

const foldersIn = (path: string) =>
  existsSync(absolute(path))
    ? readdirSync(absolute(path), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [`${path}/${entry.name}`] : [],
      )
    : []

describe('every room and every pack', () => {
  it('says in a README what it holds', () => {
    const rooms = [...foldersIn('src'), ...foldersIn('src/packs'), 'setup', 'bench', 'e2e']
    expect(rooms.filter((room) => !files.includes(`${room}/README.md`))).toEqual([])
  })

  it('says it on one screen', () => {
    const long = files.filter((file) => /^(src|setup|bench|e2e)\/.*README\.md$/.test(file))
    expect(long.filter((file) => read(file).split('\n').length > 80)).toEqual([])
  })
})

describe('a file', () => {
  it('has a name that says what it holds', () => {
    const empty = /(^|\/)(common|misc)[./]|(^|[/-])(utils?|helpers?|managers?)[./]|-(new|v\d)[./]/i
    expect(files.filter((file) => /^(src|setup|bench|e2e)\//.test(file) && empty.test(file))).toEqual([])
  })

  it('has a name in small letters and dashes', () => {
    const named = scripts.filter((file) => !/^[a-z0-9./-]+$/.test(file))
    expect(named).toEqual([])
  })

  it('has at most 500 lines, tests excepted', () => {
    const long = scripts.filter(
      (file) => file.startsWith('src/') && !isTest(file) && read(file).split('\n').length > 501,
    )
    expect(long).toEqual([])
  })

  it('names no folder of the machine it was written on', () => {
    const own = files.filter(
      (file) => /\.(tsx?|mjs|md|json|sql|css|html)$/.test(file) && file !== 'src/house/layout.test.ts',
    )
    expect(own.filter((file) => /["'`(\s]\/(work|root|home)\//.test(read(file)))).toEqual([])
  })
})
