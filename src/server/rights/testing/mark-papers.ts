/** Papers and messages of a marked city. */
import { type Draft, writeMessages } from '../../services/notices/write-messages.ts'
import { countersignatures, deliveries, papers } from '../../services/stored.ts'
import { uuidv7 } from '../../storage/uuid.ts'
import { bureauOf } from './expected.ts'
import type { Marked, Marking } from './marking.ts'

/** A paper that was drafted, one that was delivered, and a message. */
export async function markPapers({ city, hand, all, enter, set, pathOf }: Marking): Promise<void> {
  const paperOf = (p: Marked) => ({
    unitId: p.unit,
    bureauId: city.units[bureauOf(p.key)],
    issuer: p.mark,
    title: `${p.mark}通知`,
    text: p.mark,
    paper: 'notice' as const,
    to: [{ unitId: p.unit, name: p.mark }],
    copies: [],
    confidentiality: 'ordinary' as const,
    urgency: 'ordinary' as const,
    openness: { kind: 'public' as const, reason: '' },
    attachments: [{ hash: p.pictureHash, name: `${p.mark}.txt`, mediaType: 'text/plain' }],
    countersigners: [],
    hash: p.mark,
    about: null,
  })
  for (const kind of ['paper', 'sent', 'toCountersign'] as const) await enter(papers, 'draft', kind, paperOf)
  await enter(countersignatures, 'ask', 'countersignature', (p) => ({
    unitId: p.unit,
    paperId: p.toCountersign,
    body: { unitId: p.unit, name: p.mark },
    inside: false,
    hash: p.mark,
    due: '2026-09-20T09:00:00.000Z',
    basis: p.mark,
  }))
  await set('outgoing', `state = 'checked'`, ({ toCountersign }) => [toCountersign])
  await enter(deliveries, 'deliver', null, (p) => ({ unitId: p.unit, paperId: p.sent, as: 'to' as const }))
  await set(
    'outgoing',
    `state = 'sealed', signed_at = changed_at, package = attachments -> 0 ->> 'hash'`,
    ({ sent }) => [sent],
  )
  const messages: Draft[] = []
  for (const { mark, unit, toReturn } of all) messages.push(messageTo(mark, unit, await pathOf(unit), toReturn))
  await writeMessages(hand.tx, city.context, hand.now, messages)
}

/** A message that was shown to somebody of a unit. */
function messageTo(mark: string, unitId: string, unitPath: string, assignment: string): Draft {
  return {
    receiver: { account: uuidv7(new Date(0)), name: mark, unitId, unitPath },
    way: 'system',
    kind: 'chase',
    occasion: mark,
    urgent: false,
    subject: mark,
    text: mark,
    keys: [],
    assignments: [assignment],
    sender: mark,
    to: null,
    from: new Date(0),
  }
}
