/** The main job through the doors: a document goes in, a county returns progress, a light changes and says why. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { subtree } from '#core/may.ts'
import { foldActs } from '#core/record.ts'
import { buildServer } from './server.ts'
import { actsOf, find } from './services/perform.ts'
import { assignments, items, plans, returns, targets } from './services/stored.ts'
import { eachEngine } from './storage/testing.ts'
import { makeTestCity, type TestCity } from './testing.ts'

const planText = `测试市教育局2026年工作要点
2026年全市教育工作的总体要求是：稳中求进。
一、扩大学位供给
1.建设公办幼儿园。
目标任务：新建公办幼儿园6所，新增学位2000个以上。
工作措施：编制布局规划，落实用地；按月调度建设进度。
牵头科室：办公室；责任单位：各县（市、区）人民政府。
2.改善办学条件。
目标任务：标准化学校比例达到95%。
工作措施：更新课桌椅，改造厕所；建立台账。
牵头科室：基础教育科。
二、建强教师队伍
3.补充紧缺教师。
目标任务：招聘教师120名。
工作措施：核定编制，公开招聘。
牵头科室：办公室。
`

let keys = 0
const key = () => `test-key-${String(++keys).padStart(12, '0')}`

eachEngine('the thin path', (engine) => {
  let city: TestCity
  let server: FastifyInstance
  beforeAll(async () => {
    city = await makeTestCity(await engine.open(), { now: '2026-09-15T02:00:00.000Z' })
    server = await buildServer(city.context)
  })
  afterAll(() => server.close())

  const tokens = new Map<string, string>()
  async function send(login: string, method: 'GET' | 'POST', url: string, body?: object, idempotencyKey = key()) {
    const token = tokens.get(login) ?? (await city.signIn(login))
    tokens.set(login, token)
    const response = await server.inject({
      method,
      url,
      cookies: { 'yaodian-session': token },
      headers: method === 'POST' ? { 'idempotency-key': idempotencyKey } : {},
      ...(body ? { payload: body } : {}),
    })
    return { status: response.statusCode, body: response.json() }
  }
  async function upload(login: string, url: string, name: string, content: Buffer | string, idempotencyKey = key()) {
    const border = 'xxborderxx'
    const token = tokens.get(login) ?? (await city.signIn(login))
    tokens.set(login, token)
    const payload = Buffer.concat([
      Buffer.from(
        `--${border}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from(`\r\n--${border}--\r\n`),
    ])
    const response = await server.inject({
      method: 'POST',
      url,
      cookies: { 'yaodian-session': token },
      headers: { 'idempotency-key': idempotencyKey, 'content-type': `multipart/form-data; boundary=${border}` },
      payload,
    })
    return { status: response.statusCode, body: response.json() }
  }

  test('a document becomes a draft, a published plan, assignments, a return, and a light that changes', async () => {
    const uploaded = await upload('office', '/api/plans', '要点.txt', planText)
    expect(uploaded).toMatchObject({ status: 200 })
    const planId: string = uploaded.body.id

    const read = await send('office', 'GET', `/api/plans/${planId}/reading`)
    expect(read.body.text).toBe(planText)
    expect(read.body.coverage.accounted).toBe(read.body.coverage.characters)
    expect((await send('county-clerk', 'GET', `/api/plans/${planId}/reading`)).status).toBe(404)

    const documentId = read.body.documents[0].id
    const issue = { documentId, title: '测试市教育局2026年工作要点', number: '测教〔2026〕1号', issuedOn: '2026-09-15' }
    const published = await send('office', 'POST', `/api/plans/${planId}/publish`, issue)
    expect(published.body).toEqual({ items: 3, targets: 4 })
    expect(await send('office', 'POST', `/api/plans/${planId}/publish`, issue)).toMatchObject({
      status: 422,
      body: { problems: [{ code: 'plan/already-published' }] },
    })

    const plan = (await send('office', 'GET', `/api/plans/${planId}`)).body
    expect(plan.items.map((item: { title: string }) => item.title)).toEqual([
      '建设公办幼儿园',
      '改善办学条件',
      '补充紧缺教师',
    ])
    const itemId: string = plan.items[0].id
    const suggested = (await send('office', 'GET', `/api/items/${itemId}/suggestions`)).body
    expect(suggested.suggestions.map((each: { unit: { id: string } }) => each.unit.id).sort()).toEqual(
      [city.units.office, city.units.northBureau, city.units.zoneBureau].sort(),
    )

    const due = '2026-12-31T09:00:00.000Z'
    const asked = await send('office', 'POST', `/api/items/${itemId}/assign`, {
      units: [
        { unitId: city.units.northBureau, role: 'implement' },
        { unitId: city.units.zoneBureau, role: 'implement' },
      ],
      due,
    })
    const assignmentId: string = asked.body.assignments[0]
    const before = (await send('county-clerk', 'GET', `/api/assignments/${assignmentId}`)).body
    expect(before.assignment.light).toMatchObject({ colour: 'grey', rule: 'not-due-to-start' })
    expect(before.may).toMatchObject({ sign: true, submit: false, review: false })
    // The plan is readable through the assignment, the neighbour's assignment is not.
    expect((await send('county-clerk', 'GET', `/api/plans/${planId}`)).body.items).toHaveLength(1)
    expect((await send('county-clerk', 'GET', `/api/assignments/${asked.body.assignments[1]}`)).status).toBe(404)

    const report = { progress: '两所已开工。', share: 30 }
    expect(
      (await send('county-clerk', 'POST', `/api/assignments/${assignmentId}/returns`, report)).body.problems,
    ).toMatchObject([{ code: 'assignment/not-signed' }])
    expect((await send('county-clerk', 'POST', `/api/assignments/${assignmentId}/sign`)).status).toBe(200)
    const file = await upload('county-clerk', `/api/assignments/${assignmentId}/evidence`, '开工证明.pdf', '%PDF-1.4 x')
    const made = await send('county-clerk', 'POST', `/api/assignments/${assignmentId}/returns`, {
      ...report,
      evidence: [file.body.id],
    })
    expect(made.status).toBe(200)

    expect((await send('county-head', 'POST', `/api/returns/${made.body.id}/accept`)).body.problems).toMatchObject([
      { code: 'return/own' },
    ])
    const moment = new Date(city.clock.now).toISOString()
    city.clock.now = new Date('2026-12-21T02:00:00.000Z')
    tokens.clear()
    const pressed = (await send('office', 'GET', `/api/assignments/${assignmentId}`)).body
    expect(pressed.assignment.light).toMatchObject({ colour: 'yellow', rule: 'due-soon-and-behind' })
    expect(pressed.may.review).toBe(true)
    expect((await send('office', 'POST', `/api/returns/${made.body.id}/accept`)).status).toBe(200)
    const second = await send('county-clerk', 'POST', `/api/assignments/${assignmentId}/returns`, {
      progress: '全部建成。',
      share: 100,
    })
    await send('office', 'POST', `/api/returns/${second.body.id}/accept`)
    const after = (await send('county-clerk', 'GET', `/api/assignments/${assignmentId}`)).body
    expect(after.assignment.light).toMatchObject({ colour: 'blue', rule: 'accepted-as-done', change: null })
    expect(after.assignment.light.because.message).toContain('2026-12-21')
    expect(after.returns).toHaveLength(2)

    const wall = (await send('leader', 'GET', '/api/wall-chart')).body
    expect(wall.lights).toMatchObject({ blue: 1, yellow: 1 })
    const then = (await send('office', 'GET', `/api/assignments/${assignmentId}?asOf=${encodeURIComponent(moment)}`))
      .body
    expect(then.assignment).toMatchObject({ share: 0, waiting: true, light: { colour: 'green' } })
    expect(
      (await send('leader', 'GET', `/api/wall-chart?asOf=${encodeURIComponent(moment)}`)).body.lights,
    ).toMatchObject({ green: 1, grey: 1 })

    const story = (await send('county-clerk', 'GET', `/api/records/${assignmentId}/acts`)).body.acts
    expect(story.map((act: { title: string }) => act.title)).toEqual([
      '分解下达',
      '签收',
      '提交填报',
      '审核通过',
      '提交填报',
      '审核通过',
    ])

    // Every row is the fold of its acts.
    const ids: [typeof plans | typeof items | typeof assignments | typeof returns, string][] = [
      [plans, planId],
      [items, itemId],
      [assignments, assignmentId],
      [returns, made.body.id],
    ] as never
    await city.context.database.within({ city: 'ty', ranges: [subtree('/')], units: [], person: null }, async (tx) => {
      for (const [stored, id] of ids) {
        const hand = { tx, context: city.context }
        const row = await find(hand, stored as never, id)
        const { unitPath: _, ...state } = row as { unitPath: string }
        expect(foldActs(stored.kind as never, await actsOf(hand, id))).toEqual(state)
      }
      expect(await find({ tx, context: city.context }, targets, plan.items[0].targets[0].id)).toMatchObject({
        value: 6,
        unit: '所',
      })
    })
  })

  test('a change sent twice with one key happens once and answers the same; another body with that key is refused', async () => {
    const same = key()
    const first = await upload(
      'office',
      '/api/plans',
      '二.txt',
      `${planText}4.办好特殊教育。\n牵头科室：基础教育科。\n`,
      same,
    )
    const again = await upload(
      'office',
      '/api/plans',
      '二.txt',
      `${planText}4.办好特殊教育。\n牵头科室：基础教育科。\n`,
      same,
    )
    expect(again).toEqual(first)
    const other = await upload('office', '/api/plans', '二.txt', `${planText}4.办好职业教育。\n`, same)
    expect(other).toMatchObject({ status: 422, body: { problems: [{ code: 'wire/key-reused' }] } })
    const ten = key()
    const reading = (await send('office', 'GET', `/api/plans/${first.body.id}/reading`)).body
    const issue = { documentId: reading.documents[0].id, title: '要点二', number: null, issuedOn: '2026-09-15' }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => send('office', 'POST', `/api/plans/${first.body.id}/publish`, issue, ten)),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ status: 200, body: { items: 4, targets: 4 } })]),
    )
  })

  test('everything that is wrong with a request is said at once, and nothing of it stays', async () => {
    const { body, status } = await send(
      'county-clerk',
      'POST',
      '/api/assignments/00000000-0000-7000-8000-000000000000/returns',
      { share: 120, filled: [{ value: '412' }] },
    )
    expect(status).toBe(400)
    expect(body.problems.map((problem: { at: string; code: string }) => [problem.at, problem.code])).toEqual([
      ['share', 'wire/too-big'],
      ['filled.0.field', 'wire/missing'],
    ])
    expect((await send('office', 'GET', '/api/plans/not-an-id')).status).toBe(404)
    expect((await send('school-clerk', 'GET', '/api/wall-chart')).body.problems).toMatchObject([
      { code: 'wire/not-allowed' },
    ])
  })

  test.each([
    ['an archive that is broken', '要点.docx', Buffer.from('PK\u0003\u0004 not really'), /^file\//],
    ['a picture', '照片.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), /^file\//],
    ['an empty file', '空.txt', Buffer.alloc(0), /^wire\/file-empty$/],
    ['a file beyond the limit', '大.txt', Buffer.alloc(6 * 1024 * 1024, 0x61), /^wire\/too-large$/],
  ])('%s is refused with its reason and leaves no plan behind', async (_, name, content, code) => {
    const count = async () => (await send('office', 'GET', '/api/plans')).body.plans.length
    const present = await count()
    const refused = await upload('office', '/api/plans', name, content)
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(refused.body.problems[0].code).toMatch(code)
    expect(refused.body.problems[0].message).not.toBe(refused.body.problems[0].code)
    expect(await count()).toBe(present)
  })
})
