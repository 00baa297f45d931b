import { describe, expect, it } from 'vitest'
import { importsOf, objection, walls } from './imports.ts'
import { isTest, read, roomOf, scripts } from './project.ts'

const inRooms = scripts.filter((file) => /^(src|setup|bench|e2e)\//.test(file))

describe('the reader of imports', () => {
  it('sees every way of importing', () => {
    const text = [
      "import a from '#core/a.ts'",
      "import type { B } from '#core/b.ts'",
      "import { type C, type D } from '#core/c.ts'",
      "import { type E, f } from '#core/e.ts'",
      "import './g.ts'",
      "export { h } from './h.ts'",
      "const i = await import('./i.ts')",
      "import {\n  j,\n  k,\n} from './j.ts'",
    ].join('\n')
    expect(
      importsOf(text)
        .map((found) => `${found.specifier}${found.typesOnly ? ' (types)' : ''}`)
        .sort(),
    ).toEqual([
      '#core/a.ts',
      '#core/b.ts (types)',
      '#core/c.ts (types)',
      '#core/e.ts',
      './g.ts',
      './h.ts',
      './i.ts',
      './j.ts',
    ])
  })

  it.each([
    ['src/core/a.ts', '#server/main.ts'],
    ['src/core/a.ts', '#core/b.ts'],
    ['src/core/a.ts', '../reader/b.ts'],
    ['src/web/app/a.ts', '#server/main.ts'],
    ['src/server/main.ts', '#web/app/a.ts'],
    ['src/web/app/a.ts', '#packs/school/pack.ts'],
    ['src/packs/school/a.ts', '../canteen/a.ts'],
    ['src/server/storage/a.ts', '../services/b.ts'],
    ['src/web/features/plan/a.tsx', '../board/b.tsx'],
    ['src/core/a.ts', '#reader/read-plan.ts'],
  ])('refuses %s the import of %s', (file, specifier) => {
    expect(objection(file, { specifier, typesOnly: false })).toBeDefined()
  })

  it.each([
    ['src/core/a.ts', '#reader/reading.ts', true],
    ['src/core/a.ts', './b.ts', false],
    ['src/packs/index.ts', './school/pack.ts', false],
    ['src/server/routes/a.ts', '../services/b.ts', false],
    ['src/web/app/a.ts', '../features/plan/b.tsx', false],
    ['bench/a.ts', '#server/main.ts', false],
  ])('grants %s the import of %s', (file, specifier, typesOnly) => {
    expect(objection(file, { specifier, typesOnly })).toBeUndefined()
  })
})

describe('the rooms', () => {
  it('are all in the table of who may import what', () => {
    const rooms = new Set(scripts.filter((file) => /^src\/[^/]+\//.test(file)).map(roomOf))
    expect([...rooms].filter((room) => walls[room] === undefined)).toEqual([])
  })

  it('import only what the table allows, and name files with their ending', () => {
    const broken = inRooms.flatMap((file) =>
      importsOf(read(file)).flatMap((found) => {
        const ended = !/^[.#]/.test(found.specifier) || /\.(tsx?|mjs|json|css|svg)(\?\w+)?$/.test(found.specifier)
        const reason = ended ? objection(file, found) : `no ending: ${found.specifier}`
        return reason ? [`${file}: ${reason}`] : []
      }),
    )
    expect(broken).toEqual([])
  })

  it('that the page shares with the server use nothing of Node', () => {
    const shared = scripts.filter((file) => /^src\/(core|packs|api|algorithms|web)\//.test(file) && !isTest(file))
    const broken = shared.flatMap((file) =>
      importsOf(read(file))
        .filter((found) => found.specifier.startsWith('node:') && !found.typesOnly)
        .map((found) => `${file}: ${found.specifier}`),
    )
    expect(broken).toEqual([])
  })

  it('have no barrels: only the list of packs passes on what others export', () => {
    const barrels = scripts.filter(
      (file) => file !== 'src/packs/index.ts' && /^export\s[^'"();]*\bfrom\s*'/m.test(read(file)),
    )
    expect(barrels).toEqual([])
  })
})
