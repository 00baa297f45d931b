/**
 * Work notices of the government editions of DingTalk (浙政钉、专有钉钉): no token, every call is signed, and `bizMsgId` is the
 * message's own id, under which the platform shows it once. Signed is: method, time, a number used once, path, sorted parameters.
 */
import { createHmac, randomInt } from 'node:crypto'
import { hostname } from 'node:os'
import { clockText } from '#core/day.ts'
import type { DeliveryResult } from '#core/notice/message.ts'
import { ask, under } from './ask.ts'
import { delivered, type Gateway, type OpenGateway, refusal } from './gateway.ts'

interface Answer {
  success?: boolean
  errorCode?: string
  errorMsg?: string
  content?: { success?: boolean; responseCode?: string; responseMessage?: string }
}

const path = '/message/workNotification'

/** Headers by which the platform knows who calls: HMAC-SHA256 over the lines of the call. */
export function signatureOf(
  secret: string,
  call: { method: string; time: string; nonce: string; path: string; parameters: string },
): string {
  const lines = [call.method, call.time, call.nonce, call.path, call.parameters].join('\n')
  return createHmac('sha256', secret).update(lines).digest('base64')
}

/** Parameters in the order of their names, as they are signed: not encoded. */
export function signedParameters(parameters: Readonly<Record<string, string>>): string {
  return Object.keys(parameters)
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join('&')
}

export const openZheding: OpenGateway = (settings, credential): Gateway => ({
  async send(messages) {
    const all = (result: DeliveryResult) => messages.map(() => result)
    const parameters = {
      receiverIds: messages.map(({ to }) => to).join(','),
      tenantId: settings.tenantId ?? '',
      bizMsgId: messages[0]?.id ?? '',
      msg: JSON.stringify({ msgtype: 'text', text: { content: messages[0]?.text } }),
    }
    const now = new Date()
    const time = `${clockText(now).replace(' ', 'T')}${now.toISOString().slice(16, 23)}+08:00`
    const nonce = `${now.getTime()}${randomInt(1000, 10_000)}`
    const call = { method: 'POST', time, nonce, path, parameters: signedParameters(parameters) }
    const answer = await ask<Answer>(under(settings.address ?? '', path), {
      form: new URLSearchParams(parameters).toString(),
      headers: {
        'X-Hmac-Auth-Timestamp': time,
        'X-Hmac-Auth-Version': '1.0',
        'X-Hmac-Auth-Nonce': nonce,
        'X-Hmac-Auth-IP': '127.0.0.1',
        'X-Hmac-Auth-MAC': hostname(),
        'X-Hmac-Auth-Signature': signatureOf(await credential.secret(), call),
        apiKey: settings.appKey ?? '',
      },
    })
    return all(resultOf(answer))
  },
})

function resultOf({ success, errorCode = '', content }: Answer): DeliveryResult {
  if (success && content?.success !== false) return delivered
  const code = `${errorCode} ${content?.responseCode ?? ''}`.toLowerCase()
  if (/limit|flow|frequen/.test(code)) return refusal('rate-limit', true)
  if (/sign|auth|apikey/.test(code)) return refusal('not-allowed', true)
  if (/receiver|user|employee/.test(code)) return refusal('unknown-receiver', false)
  return refusal('refused', false)
}
