import { and, eq, inArray } from 'drizzle-orm'
import type { AnswerOf } from '#api/endpoint.ts'
import type { listNotices as door } from '#api/notice.ts'
import { type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import { noticeReadTable } from '../../storage/tables/notice.ts'
import { findNotices } from './find-notices.ts'

/** What the reader is to be told now, each with whether it was read; at most so many, and how many there are. */
export async function listNotices(work: Work, { most }: { most: number }): Promise<Outcome<AnswerOf<typeof door>>> {
  const { tx, context, visitor } = work
  const notices = await findNotices({
    ...work,
    standings: visitor.standings,
    account: visitor.account.id,
    person: visitor.account.personId,
  })
  const read = new Set<string>()
  if (notices.length > 0) {
    const rows = await tx.orm
      .select({ key: noticeReadTable.key })
      .from(noticeReadTable)
      .where(
        and(
          eq(noticeReadTable.cityId, context.city.id),
          eq(noticeReadTable.account, visitor.account.id),
          inArray(
            noticeReadTable.key,
            notices.map(({ key }) => key),
          ),
        ),
      )
    for (const { key } of rows) read.add(key)
  }
  const told = notices.map((notice) => ({ ...notice, read: read.has(notice.key) }))
  return success({
    notices: told.slice(0, most),
    count: told.length,
    unread: told.filter((notice) => !notice.read).length,
  })
}

/** The reader has read them. Said twice it is still so. */
export async function readNotices(work: Work, keys: readonly string[]): Promise<Outcome<Record<string, never>>> {
  const { tx, context, visitor, now } = work
  const place = { cityId: context.city.id, account: visitor.account.id, at: now.toISOString() }
  await tx.orm
    .insert(noticeReadTable)
    .values([...new Set(keys)].map((key) => ({ ...place, key })))
    .onConflictDoNothing()
  return success({})
}
