import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Reading } from '#reader/reading.ts'
import type { reading } from './reading.ts'

test('the public shape of a read plan is the shape that the reader gives', () => {
  expectTypeOf<z.infer<typeof reading>>().toEqualTypeOf<Reading>()
})
