import type { FastifyInstance } from 'fastify'
import { afterAll, beforeEach, expect, it } from 'vitest'
import type { Pack } from '#core/pack.ts'
import { packs } from '#packs/index.ts'
import { policyWith } from '../../policy.ts'
import { networkOf } from '../../routes/network-of.ts'
import { buildServer } from '../../server.ts'
import type { Database } from '../../storage/database.ts'
import { eachEngine } from '../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../testing.ts'
import { doAct } from '../registers/do-act.ts'
import { getRecord } from '../registers/get-record.ts'
import { listRecords } from '../registers/list-records.ts'

const hazard = packs.find(({ name }) => name === 'hazard') as Pack
/** A picture of one point, with a text in it that names its author. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

eachEngine('a report of the public', (engine) => {
  let database: Database
  let city: TestCity
  let server: FastifyInstance
  let cities = 0
  beforeEach(async () => {
    database ??= await engine.open()
    await server?.close()
    city = await makeTestCity(database, { id: `p${++cities}` })
    city.context.packs = packs
    city.context.policy = policyWith(packs)
    server = await buildServer(city.context)
  })
  afterAll(() => server?.close())

  let sent = 0
  const later = (seconds: number) => {
    city.clock.now = new Date(city.clock.now.getTime() + seconds * 1000)
  }
  const form = async () => (await server.inject({ method: 'GET', url: '/api/public/hazard' })).json()
  async function report(fields: Record<string, string>, file?: Buffer, address = '203.0.113.7') {
    const border = `border${++sent}`
    const part = (head: string, content: Buffer | string) =>
      Buffer.concat([
        Buffer.from(`--${border}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
        Buffer.from(content as string),
        Buffer.from('\r\n'),
      ])
    const payload = Buffer.concat([
      ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value)),
      ...(file ? [part('name="file"; filename="IMG_1.jpg"\r\nContent-Type: image/jpeg', file)] : []),
      Buffer.from(`--${border}--\r\n`),
    ])
    const headers = { 'content-type': `multipart/form-data; boundary=${border}` }
    const url = '/api/public/hazard/reports'
    const answer = await server.inject({ method: 'POST', url, headers, payload, remoteAddress: address })
    return { status: answer.statusCode, body: answer.json() }
  }
  const stateOf = async (code: string) =>
    (await server.inject({ method: 'POST', url: '/api/public/hazard/states', payload: { code } })).json()
  const codes = ({ body }: { body: { problems?: { code: string }[] } }) => body.problems?.map(({ code }) => code)
  const what = { title: '围墙倾斜', place: '北门' }
  const first = async () => {
    const list = await city.as('county-clerk', 'hazard.read', (work) => listRecords(work, hazard, { limit: 5 }))
    return list.ok ? list.value.records[0] : undefined
  }

  it('becomes a record before the county, with its picture and without the name of anybody', async () => {
    const { pass, units } = await form()
    expect(units.map(({ name, area }: { name: string; area: string }) => [name, area])).toContainEqual([
      '北县第一小学',
      '北县',
    ])
    later(20)
    const unit = city.units.northPrimary
    const answer = await report({ pass, unit, ...what, teller: '微信 wall-watcher' }, picture)
    expect(answer.status).toBe(200)
    expect(answer.body.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    const record = await first()
    expect(record).toMatchObject({
      title: '围墙倾斜',
      state: 'reported',
      values: { source: 'told', foundOn: '2026-09-15', teller: '***', photosBefore: [{ mediaType: 'image/png' }] },
    })
    const shown = await city.as('principal', 'hazard.read', (work) => getRecord(work, hazard, record?.id ?? ''))
    expect(JSON.stringify(shown)).not.toContain('wall-watcher')
    expect(shown).toMatchObject({ value: { acts: [{ verb: 'tell', name: '公众' }] } })
    const rows = await database.asSystem((tx) => tx.query('select * from public_report'))
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`203\\.0\\.113|${answer.body.code}|${pass}`))
  })

  it('is looked up by its code: where it stands and two days, nothing else', async () => {
    const { pass } = await form()
    later(20)
    const { body } = await report({ pass, unit: city.units.northPrimary, ...what })
    const days = { reportedOn: '2026-09-15', changedOn: '2026-09-15' }
    expect(await stateOf(body.code)).toEqual({ state: 'reported', ...days })
    city.clock.now = new Date('2026-09-16T02:00:00Z')
    const record = await first()
    await city.as('county-clerk', 'hazard.grade', (work) =>
      doAct(work, hazard, record?.id ?? '', 'grade', { grade: 'ordinary', kind: 'building' }),
    )
    const typed = body.code.toLowerCase().replaceAll('-', ' ')
    expect(await stateOf(typed)).toEqual({ state: 'graded', ...days, changedOn: '2026-09-16' })
    expect((await stateOf('2222-2222-2222')).problems).toMatchObject([{ code: 'public/no-such-code', at: 'code' }])
  })

  it('is taken once, however often it is sent', async () => {
    const { pass } = await form()
    later(20)
    const fields = { pass, unit: city.units.northPrimary, ...what }
    const answers = await Promise.all([report(fields), report(fields)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    const counted = await city.as('county-clerk', 'hazard.read', (work) => listRecords(work, hazard, { limit: 5 }))
    expect(counted).toMatchObject({ value: { total: 1 } })
  })

  it('is not taken from a machine: too soon, too late, without a form of ours, or with what people do not see', async () => {
    const { pass } = await form()
    const fields = { pass, unit: city.units.northPrimary, ...what }
    expect(codes(await report(fields))).toEqual(['public/too-soon'])
    expect(codes(await report({ ...fields, pass: pass.replace(/^\d/, '9') }))).toEqual(['public/open-again'])
    later(20)
    expect(codes(await report({ ...fields, website: 'http://buy' }))).toEqual(['public/open-again'])
    later(24 * 3600)
    expect(codes(await report(fields))).toEqual(['public/open-again'])
    expect(await first()).toBeUndefined()
  })

  it('says what the form asks and nothing more: no grade, no school of another kind, no file that is no picture', async () => {
    const { pass } = await form()
    later(20)
    const fields = { pass, unit: city.units.northPrimary, ...what }
    expect(codes(await report({ pass, unit: city.units.bureau, ...what }))).toEqual(['register/unit-of-other-kind'])
    expect(codes(await report({ pass, unit: city.units.northPrimary, title: '' }))).toEqual([
      'wire/missing',
      'wire/missing',
    ])
    expect(codes(await report(fields, Buffer.from('<svg/>')))).toEqual(['public/no-picture'])
    expect((await report({ ...fields, grade: 'major', source: 'self-check' })).status).toBe(200)
    expect((await first())?.values).toMatchObject({ grade: null, source: 'told' })
  })

  it('of one address is taken ten times an hour, and others go on', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 11; i++) statuses.push((await report({ pass: 'x' }, undefined, '198.51.100.1')).status)
    expect(statuses.slice(0, 10).every((status) => status !== 429)).toBe(true)
    expect(statuses[10]).toBe(429)
    expect((await report({ pass: 'x' }, undefined, '198.51.100.2')).status).not.toBe(429)
  })
})

it('an address of IPv6 counts by its network', () => {
  expect(networkOf('198.51.100.1')).toBe('198.51.100.1')
  expect(networkOf('::ffff:198.51.100.1')).toBe('198.51.100.1')
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64')
  expect(networkOf('2001:DB8::6')).toBe('2001:db8:0:0::/64')
})
