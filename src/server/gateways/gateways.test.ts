import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChannelKind, ChannelSettings } from '#core/notice/channel.ts'
import type { Credential, Token } from './credential.ts'
import { type Outgoing, openGateway } from './gateway.ts'
import { type MessengerReceiver, rightSecret, startMessengerReceiver } from './testing/messenger-receiver.ts'
import { messageIdOf, type SmtpReceiver, smtpIsInstalled, startSmtpReceiver, textOf } from './testing/smtp-receiver.ts'

const page = 'http://127.0.0.1:4000/'

/** A credential that keeps its token in memory. */
function credentialOf(secret = rightSecret): Credential & { fetched: number } {
  let kept: string | null = null
  const credential = {
    fetched: 0,
    secret: async () => secret,
    token: async (fetchToken: () => Promise<Token>) => {
      if (kept === null) {
        credential.fetched += 1
        kept = (await fetchToken()).token
      }
      return kept
    },
    drop: async () => {
      kept = null
    },
  }
  return credential
}

const to = (...accounts: string[]): Outgoing[] =>
  accounts.map((account, i) => ({ id: `id-${account}-${i}`, to: account, subject: '督办提醒', text: '您有2项待办。' }))

describe.each(['wecom', 'dingtalk', 'zheding'] as ChannelKind[])('messages by %s', (kind) => {
  let receiver: MessengerReceiver
  let settings: ChannelSettings
  beforeAll(async () => {
    receiver = await startMessengerReceiver()
    const { address } = receiver
    settings = { address, todoAddress: address, corpId: 'c', appKey: 'k', agentId: '7', tenantId: '1', todo: 'no' }
  })
  afterAll(() => receiver.close())
  const send = (messages: Outgoing[], credential = credentialOf()) =>
    openGateway({ kind, settings }, credential, page).send(messages)

  it('reach everybody of a call', async () => {
    expect(await send(to('a', 'b'))).toEqual([{ ok: true }, { ok: true }])
    expect(receiver.shown.map((each) => each.to)).toEqual(['a', 'b'])
  })
  it('that are repeated under the same id, with the same words, are shown once', async () => {
    const before = receiver.shown.length
    const message = to('again')
    await send(message)
    await send(message)
    expect(receiver.shown.length).toBe(before + 1)
  })
  it('are tried again later when the rate is limited', async () => {
    receiver.play.limitNext = 1
    expect(await send(to('c'))).toEqual([{ ok: false, code: 'rate-limit', again: true }])
    expect(await send(to('c'))).toEqual([{ ok: true }])
  })
  it('to an account that nobody knows are given up', async () => {
    expect(await send(to('nobody-1'))).toEqual([{ ok: false, code: 'unknown-receiver', again: false }])
  })
  it('with a wrong secret are refused, and may be tried again when it was mended', async () => {
    expect(await send(to('d'), credentialOf('wrong'))).toEqual([{ ok: false, code: 'not-allowed', again: true }])
  })
  it('to a receiver that does not answer are tried again', async () => {
    receiver.play.silent = true
    const answer = await send(to('e')).catch(() => [{ ok: false, code: 'unreachable', again: true }])
    receiver.play.silent = false
    expect(answer).toEqual([{ ok: false, code: 'unreachable', again: true }])
  })
})

describe.each(['wecom', 'dingtalk'] as ChannelKind[])('a token of %s', (kind) => {
  let receiver: MessengerReceiver
  beforeAll(async () => {
    receiver = await startMessengerReceiver()
  })
  afterAll(() => receiver.close())

  it('is fetched once, and again when the receiver calls it run out', async () => {
    const { address, play } = receiver
    const settings = { address, todoAddress: address, corpId: 'c', appKey: 'k', agentId: '7', todo: 'yes' }
    const credential = credentialOf()
    const gateway = openGateway({ kind, settings }, credential, page)
    await gateway.send(to('a'))
    await gateway.send(to('b'))
    expect(credential.fetched).toBe(1)
    play.refuseToken = true
    expect(await gateway.send(to('c'))).toEqual([{ ok: true }])
    expect(credential.fetched).toBe(2)
    expect(receiver.shown.map((each) => each.to)).toEqual(['a', 'b', 'c'])
  })
  it('serves a call of which a part is unknown: the others are told', async () => {
    const { address } = receiver
    const settings = { address, corpId: 'c', appKey: 'k', agentId: '7', todo: 'no' }
    const results = await openGateway({ kind, settings }, credentialOf(), page).send(to('x', 'nobody-2', 'y'))
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
  })
})

describe('to-dos of DingTalk', () => {
  it('stand beside the notice, one for each message', async () => {
    const receiver = await startMessengerReceiver()
    const { address } = receiver
    const settings = { address, todoAddress: address, appKey: 'k', agentId: '7', todo: 'yes' }
    const gateway = openGateway({ kind: 'dingtalk', settings }, credentialOf(), page)
    await gateway.send(to('a'))
    await gateway.send(to('a'))
    expect([...receiver.todos]).toEqual([['id-a-0', { subject: '督办提醒', to: 'union-a' }]])
    await receiver.close()
  })
})

describe.skipIf(!smtpIsInstalled)('letters, taken by a real mail server', () => {
  let receiver: SmtpReceiver
  const settings = (port: number, more: ChannelSettings = {}) => ({
    host: '127.0.0.1',
    port: String(port),
    security: 'none',
    user: '',
    from: 'notices@bureau.test',
    ...more,
  })
  const send = (messages: Outgoing[], more: ChannelSettings = {}, secret = rightSecret) => {
    const gateway = openGateway({ kind: 'email', settings: settings(receiver.port, more) }, credentialOf(secret), page)
    return gateway.send(messages).finally(() => gateway.close?.())
  }
  beforeAll(async () => {
    receiver = await startSmtpReceiver()
  })
  afterAll(() => receiver.close())

  it('go to one person each, with the words that were written', async () => {
    expect(await send(to('a@unit.test', 'b@unit.test'))).toEqual([{ ok: true }, { ok: true }])
    await receiver.arrived(2)
    expect(receiver.letters.map((letter) => letter.to)).toEqual([['a@unit.test'], ['b@unit.test']])
    expect(textOf(receiver.letters[0] as never)).toContain('您有2项待办。')
  })
  it('that are sent twice bear the same Message-ID', async () => {
    const letter = to('c@unit.test')
    await send(letter)
    await send(letter)
    await receiver.arrived(4)
    const ids = receiver.letters.filter((each) => each.to.includes('c@unit.test')).map(messageIdOf)
    expect(ids).toEqual(['<id-c@unit.test-0@bureau.test>', '<id-c@unit.test-0@bureau.test>'])
  })
  it('to an unknown address are given up, to a busy one tried again', async () => {
    expect(await send(to('nobody@unit.test', 'busy@unit.test', 'd@unit.test'))).toEqual([
      { ok: false, code: 'unknown-receiver', again: false },
      { ok: false, code: 'rate-limit', again: true },
      { ok: true },
    ])
  })
  it('never carry a second address', async () => {
    await send(to('e@unit.test, f@unit.test'))
    expect(receiver.letters.flatMap((letter) => letter.to)).not.toContain('f@unit.test')
  })
  it('wait for a server that is not there', async () => {
    expect(await send(to('g@unit.test', 'h@unit.test'), { port: '1' })).toEqual([
      { ok: false, code: 'unreachable', again: true },
      { ok: false, code: 'unreachable', again: true },
    ])
  })
  it('are taken with the right password and refused with a wrong one', async () => {
    const closed = await startSmtpReceiver({ auth: true })
    const more = { port: String(closed.port), user: 'notices' }
    expect(await send(to('i@unit.test'), more)).toEqual([{ ok: true }])
    expect(await send(to('j@unit.test'), more, 'wrong')).toEqual([{ ok: false, code: 'not-allowed', again: true }])
    await closed.close()
  })
})
