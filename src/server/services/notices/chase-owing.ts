import type { AnswerOf } from '#api/endpoint.ts'
import type { chaseOwing as door } from '#api/notice.ts'
import { dayOf } from '#core/day.ts'
import { actsFor, covers } from '#core/may.ts'
import { digestSubject } from '#core/notice/digest.ts'
import { chasedNotice, type Notice } from '#core/notice/notice.ts'
import { sendingFrom } from '#core/notice/sending-times.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { asSystemInside } from '../../storage/queries/as-system.ts'
import { inReachOrLed } from '../assignments/leading.ts'
import { assignmentsById } from '../assignments/subjects.ts'
import { begin } from '../perform.ts'
import { reminders } from '../stored.ts'
import { unitNames } from '../unit-names.ts'
import { openChannels, readChoices, timesOf } from './channels.ts'
import { presentAsked } from './find-notices.ts'
import { actingByPath, addressesOf, addressFor, listReceivers, type Receiver } from './receivers.ts'
import { about, type Draft, hashOf, wordsFor, writeMessages } from './write-messages.ts'

/**
 * Tells those who owe a return of these assignments, each once a day, by every channel that reaches them; who owes nothing is not
 * disturbed, and `early` tells also those whose return has not come yet while its time runs.
 */
export async function chaseOwing(
  work: Work,
  ids: readonly string[],
  { early = false }: { early?: boolean } = {},
): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, now, extent, visitor } = work
  const wanted = [...new Set(ids)]
  const rows = (await assignmentsById(work, wanted)).filter(({ unitPath }) => covers(extent, unitPath))
  if (rows.length < wanted.length) return failure({ code: 'wire/not-found' })
  const maySay = await inReachOrLed(work, visitor.standings, 'notice.tell')
  if (!rows.every(maySay)) return failure({ code: 'notice/not-led' })
  const facts = new Map((await presentAsked(work, rows)).map((fact) => [fact.id, fact]))
  const owing = rows.flatMap((row) => {
    const fact = facts.get(row.id)
    if (!fact || !(fact.owes || (early && fact.unreturned))) return []
    const toldToday = fact.chasedAt !== null && dayOf(new Date(fact.chasedAt)) === dayOf(now)
    return [{ row, notice: chasedNotice(fact, now, context.calendar), toldToday }]
  })
  const fresh = owing.filter(({ toldToday }) => !toldToday)
  const known = await asSystemInside(tx, async (system) => {
    const receivers = await listReceivers(system, context, now)
    return {
      receivers,
      addresses: await addressesOf(system, context, receivers),
      off: await readChoices(system, context),
    }
  })
  const actingFor = actingByPath(known.receivers, context)
  const told = new Map<Receiver, Notice[]>()
  const nobody = new Set<string>()
  const concerned = new Set<Receiver>()
  for (const { row, notice, toldToday } of owing) {
    const acting = actingFor(row.unitPath)
    if (acting.length === 0) nobody.add(row.unitId)
    for (const receiver of acting) {
      concerned.add(receiver)
      if (toldToday) continue
      const own = told.get(receiver)
      if (own) own.push(notice)
      else told.set(receiver, [notice])
    }
  }
  const channels = await openChannels(work)
  const drafts = [...told].flatMap(([receiver, notices]): Draft[] => {
    const occasion = `chase ${hashOf(about(notices).assignments.sort().join()).slice(0, 16)}`
    const by = visitor.standings[0]?.unitName ?? visitor.account.name
    const common = {
      receiver: standingFor(receiver, work),
      kind: 'chase' as const,
      occasion,
      sender: visitor.account.name,
      to: null,
    }
    const urgent = notices.some((notice) => notice.urgent)
    const shown = wordsFor({ kind: 'email', settings: {} }, notices, context, now, by)
    const wanted = channels.filter(({ kind }) => !known.off.get(receiver.account)?.includes(kind))
    return [
      { ...common, ...shown, way: 'system', urgent, from: now },
      ...wanted.map(
        (channel): Draft => ({
          ...common,
          ...wordsFor(channel, notices, context, now, by),
          way: channel.kind,
          urgent,
          from: sendingFrom(now, { urgent, terms: null }, timesOf(channel, context)),
          ...(addressFor(channel.kind, known.addresses.get(receiver.account)) === null ? { failed: 'no-address' } : {}),
        }),
      ),
    ]
  })
  const kept = await writeMessages(tx, context, now, drafts)
  const reached = new Set(kept.filter(({ way }) => way === 'system').map(({ account }) => account))
  await begin(
    work,
    reminders,
    fresh.flatMap(({ row, notice }) => {
      const to = actingFor(row.unitPath).filter(({ account }) => reached.has(account))
      if (to.length === 0) return []
      const said = digestSubject([notice], { city: context.city.name })
      const names = to.map(({ name }) => name).join('、')
      const about = { unitId: row.unitId, assignmentId: row.id, occasion: null }
      return [{ verb: 'send' as const, values: { ...about, channel: 'message' as const, to: names, said } }]
    }),
  )
  const names = await unitNames(work, nobody)
  const units = new Set(fresh.map(({ row }) => row.unitId).filter((id) => !nobody.has(id)))
  return success({
    units: units.size,
    people: reached.size,
    already: concerned.size - reached.size,
    nobody: [...names.values()],
    unreached: unreachedOf(drafts, channels.length),
  })
}

/** The message stands where the receiver acts, in reach of whoever chases. */
function standingFor(receiver: Receiver, { extent, context }: Work): Draft['receiver'] {
  const acting = receiver.standings.find(
    (standing) =>
      covers(extent, standing.unitPath) && actsFor([standing], 'return.submit', context.city.path, standing.unitPath),
  )
  const { unitId, unitPath } = acting ?? receiver
  return { account: receiver.account, name: receiver.name, unitId, unitPath }
}

/** Names of those whom no channel reaches. */
function unreachedOf(drafts: readonly Draft[], channels: number): string[] {
  if (channels === 0) return []
  const byReceiver = Map.groupBy(drafts, ({ receiver }) => receiver.account)
  return [...byReceiver.values()]
    .filter((own) => own.every(({ way, failed }) => way === 'system' || failed !== undefined))
    .map((own) => (own[0] as Draft).receiver.name)
}
