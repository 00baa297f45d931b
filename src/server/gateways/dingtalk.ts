/**
 * Work notices of DingTalk: `asyncsend_v2` takes a message and always says yes; who did not get it stands in `getsendresult`. On
 * request a to-do beside it, whose `sourceId` is the message's id: a second one with it is refused, so there is one.
 */
import type { DeliveryResult } from '#core/notice/message.ts'
import { ask, under } from './ask.ts'
import { delivered, type Gateway, type OpenGateway, type Outgoing, refusal } from './gateway.ts'
import { Refused, withToken } from './with-token.ts'

interface Answer {
  errcode: number
  errmsg?: string
  access_token?: string
  expires_in?: number
  task_id?: number
  send_result?: {
    invalid_user_id_list?: string[]
    forbidden_user_id_list?: string[]
    failed_user_id_list?: string[]
  }
  result?: { unionid?: string }
}

const tokenErrors = [40001, 40014, 42001]
/** 88 is every error of the platform's own gateway, mostly a rate. */
const rateErrors = [88, 90002, 90018, 143106]
const nobodyKnown = [33012, 60121]

export const openDingtalk: OpenGateway = (settings, credential, page): Gateway => {
  const address = (path: string) => under(settings.address ?? '', path)
  const fetchToken = async () => {
    const answer = await ask<Answer>(address('/gettoken'), {
      query: { appkey: settings.appKey ?? '', appsecret: await credential.secret() },
    })
    if (answer.errcode !== 0 || !answer.access_token)
      throw new Refused(refusal(rateErrors.includes(answer.errcode) ? 'rate-limit' : 'not-allowed', true))
    return { token: answer.access_token, seconds: answer.expires_in ?? 7200 }
  }
  const agent = Number(settings.agentId)
  return {
    send: (messages) =>
      withToken(credential, fetchToken, messages.length, async (token) => {
        const query = { access_token: token }
        const answer = await ask<Answer>(address('/topapi/message/corpconversation/asyncsend_v2'), {
          query,
          json: {
            agent_id: agent,
            userid_list: messages.map(({ to }) => to).join(','),
            msg: { msgtype: 'text', text: { content: messages[0]?.text } },
          },
        })
        if (tokenErrors.includes(answer.errcode)) return 'expired'
        if (answer.errcode !== 0) return messages.map(() => refusalOf(answer))
        const { send_result: result = {} } = await ask<Answer>(
          address('/topapi/message/corpconversation/getsendresult'),
          { query, json: { agent_id: agent, task_id: answer.task_id } },
        )
        const results = messages.map(({ to }) => {
          if (result.invalid_user_id_list?.includes(to)) return refusal('unknown-receiver', false)
          if (result.forbidden_user_id_list?.includes(to)) return refusal('too-many-today', false)
          return result.failed_user_id_list?.includes(to) ? refusal('refused', true) : delivered
        })
        if (settings.todo === 'yes')
          for (const [i, message] of messages.entries())
            if (results[i]?.ok) await addTodo(settings.todoAddress ?? '', token, message)
        return results
      }),
  }

  /** A to-do beside the notice. That there is none does not unsend the notice. */
  async function addTodo(base: string, token: string, { id, to, subject, text }: Outgoing): Promise<void> {
    try {
      const { result } = await ask<Answer>(address('/topapi/v2/user/get'), {
        query: { access_token: token },
        json: { userid: to },
      })
      if (!result?.unionid) return
      await ask(under(base, `/v1.0/todo/users/${encodeURIComponent(result.unionid)}/tasks`), {
        headers: { 'x-acs-dingtalk-access-token': token },
        json: {
          sourceId: id,
          subject,
          description: text,
          executorIds: [result.unionid],
          detailUrl: { appUrl: page, pcUrl: page },
          isOnlyShowExecutor: true,
        },
      })
    } catch {
      // The notice itself has arrived.
    }
  }
}

function refusalOf({ errcode }: Answer): DeliveryResult {
  if (rateErrors.includes(errcode)) return refusal('rate-limit', true)
  if (nobodyKnown.includes(errcode)) return refusal('unknown-receiver', false)
  return errcode === -1 ? refusal('unreachable', true) : refusal('refused', false)
}
