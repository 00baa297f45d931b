import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FieldFile } from '#core/field.ts'
import { match } from '#core/testing/chess-club.ts'
import { policyWith } from '../../policy.ts'
import { buildServer } from '../../server.ts'
import { migrationsWith } from '../../storage/pack-testing.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { beginRecord, doAct } from './do-act.ts'

const base = '/api/registers/chess-match'

eachEngine('files of records', (engine) => {
  let city: TestCity
  let server: FastifyInstance
  const tokens: Record<string, string> = {}
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(await migrationsWith([match])))
    city.context.packs = [match]
    city.context.policy = policyWith([match])
    server = await buildServer(city.context, { page: '/nowhere' })
    for (const login of ['principal', 'office', 'zone', 'audit-admin']) tokens[login] = await city.signIn(login)
  })
  afterAll(() => server?.close())

  let keys = 0
  const upload = async (login: string | null, name: string, text: string, mediaType = 'text/plain') => {
    const payload = [
      '--edge',
      `Content-Disposition: form-data; name="file"; filename="${name}"`,
      `Content-Type: ${mediaType}`,
      '',
      text,
      '--edge--',
      '',
    ].join('\r\n')
    keys += 1
    return server.inject({
      method: 'POST',
      url: '/api/files',
      cookies: login ? { 'yaodian-session': tokens[login] as string } : {},
      headers: { 'content-type': 'multipart/form-data; boundary=edge', 'idempotency-key': `files-of-records-${keys}` },
      payload: Buffer.from(payload),
    })
  }
  const get = (login: string, url: string) =>
    server.inject({ url, cookies: { 'yaodian-session': tokens[login] as string } })
  const arranged = async (club: 'northPrimary' | 'zonePrimary') => {
    const begun = await city.as('office', 'chess-match.arrange', (work) =>
      beginRecord(work, match, 'arrange', { club: city.units[club], opening: '西班牙开局', board: 'first' }),
    )
    return (begun as { value: { id: string } }).value.id
  }
  const note = (id: string, sheets: FieldFile[]) =>
    city.as('principal', 'chess-match.note', (work) => doAct(work, match, id, 'note', { sheets }))

  test('are kept by their hash, whoever is signed in, under a name without folders', async () => {
    const answer = await upload('principal', '记录/一.txt', '一局')
    expect(answer.statusCode).toBe(200)
    const hash = createHash('sha256').update('一局').digest('hex')
    expect(answer.json()).toEqual({ hash, name: '一.txt', mediaType: 'text/plain', size: 6 })
    expect((await upload(null, 'a.txt', 'a')).statusCode).toBe(401)
    expect((await upload('principal', 'a.txt', '')).statusCode).toBe(400)
  })

  test('are given to who may read the record, and to nobody else', async () => {
    const file = (await upload('principal', '二.txt', '第二局')).json<FieldFile>()
    const id = await arranged('northPrimary')
    expect(await note(id, [file])).toMatchObject({ ok: true })
    const given = await get('office', `${base}/records/${id}/files/${file.hash}`)
    expect([given.statusCode, given.payload]).toEqual([200, '第二局'])
    expect(given.headers['content-disposition']).toContain('attachment')
    expect((await get('zone', `${base}/records/${id}/files/${file.hash}`)).statusCode).toBe(404)
    expect((await get('audit-admin', `${base}/records/${id}/files/${file.hash}`)).statusCode).toBe(403)
  })

  test('of another record are not found, though they are in the store', async () => {
    const file = (await upload('principal', '三.txt', '第三局')).json<FieldFile>()
    const [own, other] = [await arranged('northPrimary'), await arranged('northPrimary')]
    await note(own, [file])
    expect((await get('office', `${base}/records/${other}/files/${file.hash}`)).statusCode).toBe(404)
    expect((await get('office', `${base}/records/${own}/files/${'0'.repeat(64)}`)).statusCode).toBe(404)
    expect((await get('office', `${base}/records/${own}/files/nonsense`)).statusCode).toBe(404)
  })

  test('that were taken away later are still given: the line of time names them', async () => {
    const file = (await upload('principal', '四.txt', '第四局')).json<FieldFile>()
    const id = await arranged('northPrimary')
    await note(id, [file])
    await note(id, [])
    expect((await get('office', `${base}/records/${id}/files/${file.hash}`)).statusCode).toBe(200)
  })

  test('the places of records come within reach, with what is overdue', async () => {
    const point = { longitude: 113.2, latitude: 28.6, system: 'gcj02' as const }
    await city.as('office', 'chess-match.arrange', (work) =>
      beginRecord(work, match, 'arrange', {
        club: city.units.northPrimary,
        opening: '四骑士开局',
        board: 'first',
        hall: point,
      }),
    )
    const places = (await get('office', `${base}/points`)).json()
    expect(places).toMatchObject({
      points: [{ title: '四骑士开局', state: 'arranged', overdue: false, point }],
      more: false,
    })
    expect((await get('zone', `${base}/points`)).json()).toEqual({ points: [], more: false })
    expect((await get('office', `${base}/counts`)).json()).toMatchObject({ overdue: 0 })
  })
})
