/**
 * App messages of WeCom and its government edition: `gettoken`, then `message/send` to as many as a thousand accounts at once. The
 * answer names those it does not know. A repetition within four hours is not shown again (`enable_duplicate_check`).
 */
import type { DeliveryResult } from '#core/notice/message.ts'
import { ask, under } from './ask.ts'
import { delivered, type Gateway, type OpenGateway, refusal } from './gateway.ts'
import { Refused, withToken } from './with-token.ts'

interface Answer {
  errcode: number
  errmsg?: string
  access_token?: string
  expires_in?: number
  invaliduser?: string
  unlicenseduser?: string
}

/** Errors of the token: wrong, run out, or withdrawn. */
const tokenErrors = [40001, 40014, 41001, 42001]
const secretErrors = [40013, 40091, 60020]
const rateErrors = [45009, 45033, 45047]
/** Everybody in `touser` is unknown or out of the application's reach. */
const nobodyKnown = [81013, 82001]

export const openWecom: OpenGateway = (settings, credential): Gateway => {
  const address = (path: string) => under(settings.address ?? '', path)
  const fetchToken = async () => {
    const answer = await ask<Answer>(address('/cgi-bin/gettoken'), {
      query: { corpid: settings.corpId ?? '', corpsecret: await credential.secret() },
    })
    if (answer.errcode !== 0 || !answer.access_token) throw new Refused(refusalOf(answer, 'not-allowed'))
    return { token: answer.access_token, seconds: answer.expires_in ?? 7200 }
  }
  return {
    send: (messages) =>
      withToken(credential, fetchToken, messages.length, async (token) => {
        const answer = await ask<Answer>(address('/cgi-bin/message/send'), {
          query: { access_token: token },
          json: {
            touser: messages.map(({ to }) => to).join('|'),
            msgtype: 'text',
            agentid: Number(settings.agentId),
            text: { content: messages[0]?.text },
            enable_duplicate_check: 1,
            duplicate_check_interval: 4 * 3600,
          },
        })
        if (tokenErrors.includes(answer.errcode)) return 'expired'
        if (nobodyKnown.includes(answer.errcode)) return messages.map(() => refusal('unknown-receiver', false))
        if (answer.errcode !== 0) return messages.map(() => refusalOf(answer, 'refused'))
        const unknown = new Set(
          [answer.invaliduser, answer.unlicenseduser].flatMap((list) => (list ?? '').toLowerCase().split('|')),
        )
        return messages.map(({ to }) =>
          unknown.has(to.toLowerCase()) ? refusal('unknown-receiver', false) : delivered,
        )
      }),
  }
}

function refusalOf({ errcode }: Answer, otherwise: 'not-allowed' | 'refused'): DeliveryResult {
  if (rateErrors.includes(errcode)) return refusal('rate-limit', true)
  // -1: the system is busy.
  if (errcode === -1) return refusal('unreachable', true)
  if (secretErrors.includes(errcode)) return refusal('not-allowed', true)
  return refusal(otherwise, otherwise === 'not-allowed')
}
