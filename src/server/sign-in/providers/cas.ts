/** CAS protocol 3.0, and 2.0 where a server has no `/p3/serviceValidate`. */
import { failure, success } from '#core/problem.ts'
import { readXml } from '#reader/files/xml.ts'
import type { ProviderSettings } from '../../context.ts'
import type { Provider } from '../provider.ts'
import { ask, type Reply } from './ask.ts'
import { sameState } from './state.ts'

type CasSettings = Extract<ProviderSettings, { kind: 'cas' }>

/** What a server says of a ticket. */
interface Validation {
  user: string | null
  attributes: ReadonlyMap<string, string>
}

/** A provider that speaks CAS; the service it knows is `back` with the errand's state. */
export function casProvider(settings: CasSettings, back: string): Provider {
  const server = settings.server.replace(/\/$/, '')
  const provider = settings.name
  const serviceOf = (state: string) => `${back}?${new URLSearchParams({ state })}`
  return {
    start: async (state) => {
      const url = `${server}/login?${new URLSearchParams({ service: serviceOf(state) })}`
      return success({ url, keep: { state } })
    },
    finish: async (url, keep) => {
      if (!sameState(url, keep)) return failure({ code: 'sign-in/errand-mismatch', arguments: { provider } })
      const ticket = url.searchParams.get('ticket')
      if (!ticket) return failure({ code: 'sign-in/provider-refused', arguments: { provider } })
      const query = new URLSearchParams({ service: serviceOf(keep.state as string), ticket })
      const reply = await validate(server, query)
      const validation = reply && readValidation(reply.text)
      if (!validation) return failure({ code: 'sign-in/provider-silent', arguments: { provider } })
      if (validation.user === null) return failure({ code: 'sign-in/provider-refused', arguments: { provider } })
      const { attributes, user } = validation
      const subject = settings.subjectAttribute === null ? user : attributes.get(settings.subjectAttribute)
      if (!subject) return failure({ code: 'sign-in/provider-without-subject', arguments: { provider } })
      return success({ subject, name: attributes.get('name') ?? attributes.get('displayName') ?? null })
    },
  }
}

async function validate(server: string, query: URLSearchParams): Promise<Reply | null> {
  const reply = await ask(`${server}/p3/serviceValidate?${query}`)
  if (reply?.status === 404) return ask(`${server}/serviceValidate?${query}`)
  return reply
}

/** Reads a service response; null when it is none. A document type is refused, so nothing in it is ever expanded. */
export function readValidation(xml: string): Validation | null {
  const path: string[] = []
  const attributes = new Map<string, string>()
  let user: string | null = null
  let text = ''
  let seen = false
  const fault = readXml(xml.replace(/^\uFEFF/, ''), {
    open: (name) => {
      path.push(local(name))
      seen ||= path.join('/') === 'serviceResponse'
      text = ''
    },
    text: (more) => {
      text += more
    },
    close: (name) => {
      const at = path.join('/')
      const value = text.trim()
      if (at === 'serviceResponse/authenticationSuccess/user' && value !== '') user ??= value
      if (at.startsWith('serviceResponse/authenticationSuccess/attributes/') && !attributes.has(local(name))) {
        attributes.set(local(name), value)
      }
      path.pop()
      text = ''
    },
  })
  return fault === null && seen ? { user, attributes } : null
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
