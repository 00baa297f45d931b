import { mkdtempSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Outcome } from '#core/problem.ts'
import { escapeXml } from '#documents/write-office-xml.ts'
import { checkArchive, unpackEntries } from '#reader/files/archive.ts'
import { makeArchive } from '#reader/files/fixtures/make-archive.ts'
import { packArchive } from '#reader/files/pack-archive.ts'
import type { Work } from '../../../context.ts'
import { eachEngine, valueIn } from '../../../storage/testing.ts'
import { makeTestCity, type TestCity } from '../../../testing.ts'
import { find } from '../../perform.ts'
import { papers } from '../../stored.ts'
import { actOnPaper } from '../act-on-paper.ts'
import { draftPaper } from '../draft-paper.ts'
import { exchangeWithOffice } from './office-folder.ts'
import { readAnswer } from './read-answer.ts'
import { typeAnswer, uploadAnswer } from './receive-answer.ts'
import { getPackage, sendToOffice } from './send-to-office.ts'

const pdf = Buffer.from('%PDF-1.7 signed and sealed')

eachEngine('papers through the office system', (engine) => {
  let city: TestCity
  let folder: string
  beforeAll(async () => {
    city = await makeTestCity(await engine.open())
    folder = mkdtempSync(join(tmpdir(), 'yaodian-office-'))
    city.context.settings = { ...city.context.settings, officeFolder: folder }
  })
  const dispatch = <T>(run: (work: Work) => Promise<Outcome<T>>) => city.as('office', 'paper.dispatch', run)
  const codesOf = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.problems.map(({ code }) => code))
  const stateOf = (id: string) => city.byHand((hand) => find(hand, papers, id))

  /** A checked paper, on its way to the office system. */
  async function sent(title = '关于排查校车的通知') {
    const { id } = valueIn(
      await city.as('section', 'paper.draft', (work) =>
        draftPaper(work, {
          subject: null,
          kind: 'notice',
          title,
          text: '请于月底前报告结果。',
          to: [{ unitId: city.units.northBureau, name: '北县教育局' }],
          openness: { kind: 'public', reason: '' },
        }),
      ),
    )
    valueIn(await city.as('office', 'paper.check', (work) => actOnPaper(work, id, 'check', {})))
    valueIn(await dispatch((work) => sendToOffice(work, id)))
    return { id, hash: (await stateOf(id))?.hash ?? '' }
  }
  const receipt = (paper: { id: string; hash: string }, number: string, change: Record<string, string> = {}) => {
    const said = {
      标识: paper.id,
      校验: paper.hash,
      文号: number,
      成文日期: '2026-09-15',
      签发人: '局长',
      签发件: '签发件.pdf',
    }
    const elements = Object.entries({ ...said, ...change }).map(
      ([name, text]) => `<${name}>${escapeXml(text)}</${name}>`,
    )
    return `<?xml version="1.0" encoding="UTF-8"?><公文回执>${elements.join('')}</公文回执>`
  }
  const answer = (paper: { id: string; hash: string }, number: string, change: Record<string, string> = {}) =>
    packArchive(
      new Map<string, string | Uint8Array>([
        ['回执.xml', receipt(paper, number, change)],
        ['签发件.pdf', pdf],
      ]),
    )
  const upload = async (bytes: Uint8Array) => {
    const read = readAnswer(bytes)
    return read.ok ? dispatch((work) => uploadAnswer(work, read.value)) : read
  }

  it('leave as a package that says what they are', async () => {
    const paper = await sent('关于<校车>的“通知”')
    const file = valueIn(await dispatch((work) => getPackage(work, paper.id)))
    const bytes = await readFile(city.context.files.pathOf('hash' in file ? file.hash : ''))
    const entries = checkArchive(bytes)
    if (!entries.ok) throw new Error('the package is no archive')
    expect(entries.value.map(({ name }) => name)).toEqual(['公文.xml', '关于 校车 的“通知”.docx'])
    const parts = unpackEntries(bytes, entries.value, (name) => name === '公文.xml')
    const xml = parts.ok ? new TextDecoder().decode(parts.value.get('公文.xml')) : ''
    for (const part of [
      paper.id,
      paper.hash,
      '<标题>关于&lt;校车&gt;的“通知”</标题>',
      '<文种>通知</文种>',
      '<单位>北县教育局</单位>',
    ])
      expect(xml).toContain(part)
  })

  it('come back with number, day, signer and scan, and have effect from then on', async () => {
    const paper = await sent()
    valueIn(await upload(answer(paper, '测教〔2026〕8号')))
    expect(await stateOf(paper.id)).toMatchObject({
      state: 'sealed',
      number: { series: '测教', year: 2026, number: 8 },
      signer: { account: null, name: '局长' },
      scan: { name: '签发件.pdf', mediaType: 'application/pdf' },
    })
  })

  it('come back once: the same answer again is refused', async () => {
    const paper = await sent()
    valueIn(await upload(answer(paper, '测教〔2026〕21号')))
    expect(codesOf(await upload(answer(paper, '测教〔2026〕21号')))).toEqual(['outgoing/not-in-this-state'])
    expect(codesOf(await upload(answer(await sent(), '测教〔2026〕21号')))).toEqual(['outgoing/number-taken'])
  })

  it('are typed in by hand where nothing else connects the two', async () => {
    const paper = await sent()
    const { hash } = await city.keep(pdf)
    const scan = { hash, name: '扫描件.pdf', mediaType: 'application/pdf' }
    const typed = (number: string, signedOn = '2026-09-15') =>
      dispatch((work) => typeAnswer(work, paper.id, { number, signedOn, signer: '局长', scan }))
    expect(codesOf(await typed('九号'))).toEqual(['office/number-unreadable'])
    expect(codesOf(await typed('测教〔2026〕31号', '2026-09-16'))).toEqual(['office/day-out-of-order'])
    expect(codesOf(await typed('测教〔2026〕31号', '2026-09-14'))).toEqual(['office/day-out-of-order'])
    expect(codesOf(await typed('测教[2026]31号'))).toEqual([])
  })

  it('are refused, and stay as they are, when an answer is hostile or broken', async () => {
    const paper = await sent()
    const bomb = makeArchive([
      { name: '回执.xml', data: receipt(paper, '测教〔2026〕40号') },
      { name: '签发件.pdf', data: Buffer.alloc(30 * 1024 * 1024) },
    ])
    const lie = makeArchive([
      { name: '回执.xml', data: receipt(paper, '测教〔2026〕40号'), claimedSize: 10 },
      { name: '签发件.pdf', data: pdf },
    ])
    const crowd = makeArchive(Array.from({ length: 40 }, (_, i) => ({ name: `${i}.txt`, data: 'x' })))
    const path = makeArchive([{ name: '../回执.xml', data: receipt(paper, '测教〔2026〕40号') }])
    const entity = packArchive(
      new Map([['回执.xml', `<!DOCTYPE x [<!ENTITY a "a">]>${receipt(paper, '测教〔2026〕40号')}`]]),
    )
    const program = packArchive(
      new Map([
        ['回执.xml', receipt(paper, '测教〔2026〕40号')],
        ['签发件.pdf', 'MZ program'],
      ]),
    )
    const cases: [Uint8Array, string[]][] = [
      [bomb, ['office/bomb']],
      [crowd, ['office/bomb']],
      [lie, ['office/no-receipt']],
      [path, ['office/broken']],
      [entity, ['office/broken']],
      [Buffer.from('no archive at all, only words'), ['office/broken']],
      [Buffer.alloc(0), ['office/broken']],
      [packArchive(new Map([['签发件.pdf', pdf]])), ['office/no-receipt']],
      [program, ['office/no-scan']],
      [
        answer(paper, '四十号', { 成文日期: '2026-13-01', 签发人: ' ' }),
        ['office/number-unreadable', 'office/no-day', 'office/no-signer'],
      ],
      [answer(paper, '测教〔2026〕40号', { 标识: 'drop table' }), ['office/no-such-paper']],
      [answer(paper, '测教〔2026〕40号', { 标识: '00000000-0000-4000-8000-000000000000' }), ['office/no-such-paper']],
      [answer(paper, '测教〔2026〕40号', { 校验: 'f'.repeat(64) }), ['office/text-changed']],
      [answer(paper, '测教〔2026〕40号', { 成文日期: '2027-01-01' }), ['office/day-out-of-order']],
    ]
    for (const [bytes, codes] of cases) expect(codesOf(await upload(bytes))).toEqual(codes)
    expect(await stateOf(paper.id)).toMatchObject({ state: 'at-oa', number: null, scan: null })
    const inTheCounty = readAnswer(answer(paper, '测教〔2026〕40号'))
    const county = inTheCounty.ok
      ? await city.as('county-clerk', 'paper.dispatch', (work) => uploadAnswer(work, inTheCounty.value))
      : inTheCounty
    expect(codesOf(county)).toEqual(['office/no-such-paper'])
  })

  it('go and come by a folder: each package once, each answer taken or put aside with its reason', async () => {
    const paper = await sent()
    const first = await exchangeWithOffice(city.context)
    expect(first.sent).toBeGreaterThan(0)
    expect(await readdir(join(folder, 'out'))).toContain(`${paper.id}.zip`)
    expect(await exchangeWithOffice(city.context)).toEqual({ sent: 0, taken: 0, refused: 0 })
    await writeFile(join(folder, 'in', 'a.zip'), answer(paper, '测教〔2026〕50号'))
    await writeFile(join(folder, 'in', 'b.zip'), answer(paper, '测教〔2026〕50号'))
    await writeFile(join(folder, 'in', 'half.part'), 'not whole yet')
    const both = await Promise.all([exchangeWithOffice(city.context), exchangeWithOffice(city.context)])
    expect(both).toEqual([both[0], both[0]])
    expect(both[0]).toEqual({ sent: 0, taken: 1, refused: 1 })
    expect(await readdir(join(folder, 'in'))).toEqual(['half.part'])
    const aside = await readdir(join(folder, 'refused'))
    const reason = aside.find((name) => name.endsWith('.txt')) ?? ''
    expect(await readFile(join(folder, 'refused', reason), 'utf8')).toBe('文稿现在的状态不能这样办理。')
    expect(await stateOf(paper.id)).toMatchObject({ state: 'sealed', number: { number: 50 } })
  })
})
