import { beforeAll, expect, it } from 'vitest'
import type { Database } from './database.ts'
import { subtree } from './scope.ts'
import { eachEngine } from './testing.ts'

eachEngine('the database', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open()
  })
  const scope = { city: 'ty', ranges: [subtree('/ty/')], units: [], person: null }

  it('runs work as the application role within a scope', async () => {
    const rows = await database.within(scope, (tx) => tx.query('select current_user, yaodian_city() as city'))
    expect(rows).toEqual([{ current_user: 'yaodian_app', city: 'ty' }])
  })
})
