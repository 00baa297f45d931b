/** E-mail (RFC 5321): one letter a person, under a Message-ID made of the message's own, so that a letter sent twice is one. */
import { createTransport } from 'nodemailer'
import type { DeliveryResult } from '#core/notice/message.ts'
import { delivered, type OpenGateway, refusal } from './gateway.ts'

/** Milliseconds. */
const patience = 15_000

/** What nodemailer tells of a refusal. */
interface SmtpError extends Error {
  code?: string
  responseCode?: number
}

export const openSmtp: OpenGateway = (settings, credential) => {
  const { host = '', port, security, user = '', from = '' } = settings
  const open = async () => {
    const pass = user === '' ? '' : await credential.secret()
    return createTransport({
      host,
      port: Number(port),
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      auth: user === '' ? undefined : { user, pass },
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      pool: true,
      maxConnections: 1,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
  let transport: Awaited<ReturnType<typeof open>> | undefined
  const domain = from.split('@')[1] ?? 'localhost'
  return {
    async send(messages) {
      transport ??= await open()
      const results: DeliveryResult[] = []
      for (const { id, to, subject, text } of messages) {
        try {
          // The address as it is, never parsed: one letter goes to one person.
          const address = { name: '', address: to }
          await transport.sendMail({
            from,
            to: address,
            subject,
            text,
            messageId: `<${id}@${domain}>`,
            headers: { 'Auto-Submitted': 'auto-generated' },
          })
          results.push(delivered)
        } catch (error) {
          results.push(refusalOf(error as SmtpError))
        }
        // Who does not answer one letter will not answer the next.
        const last = results[results.length - 1]
        if (last && !last.ok && last.code === 'unreachable') return messages.map((_, i) => results[i] ?? last)
      }
      return results
    },
    close: () => transport?.close(),
  }
}

/** 5yz will be so again, 4yz not; without a code nobody answered. */
function refusalOf({ code, responseCode = 0 }: SmtpError): DeliveryResult {
  if (code === 'EAUTH' || responseCode === 530) return refusal('not-allowed', true)
  if ([550, 551, 553].includes(responseCode)) return refusal('unknown-receiver', false)
  if ([421, 450, 451, 452].includes(responseCode)) return refusal('rate-limit', true)
  if (responseCode >= 500) return refusal('refused', false)
  return refusal('unreachable', true)
}
