import { expect, it } from 'vitest'
import { packs } from '#packs/index.ts'
import { knownFields } from './known-fields.ts'

it('a field that a register has is found by its name, whatever stands between the characters', () => {
  const [name] = Object.values(packs[0]?.words.fields ?? {}).map(({ zh }) => zh)
  expect(name).toBeTruthy()
  const spaced = [...(name ?? '')].join(' ')
  expect(knownFields([spaced, '校服颜色'], packs)).toEqual([{ field: spaced, register: packs[0]?.words.name }])
})
