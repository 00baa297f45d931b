/**
 * Exchange with an office system by a folder: `out/` holds packages for it, `in/` what it gives back; an answer ends in `taken/`, or
 * in `refused/` beside a text that says why. Whoever writes into `in/` gives a file its name `….zip` when it is whole.
 */
import { access, copyFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq, isNotNull } from 'drizzle-orm'
import { subtree } from '#core/may.ts'
import { failure, type Outcome } from '#core/problem.ts'
import type { Context } from '../../../context.ts'
import { outgoingTable } from '../../../storage/tables/outgoing.ts'
import { sentence } from '../../../words.ts'
import { handOfSystem } from '../../system-hand.ts'
import { readAnswer } from './read-answer.ts'
import { takeAnswer } from './take-answer.ts'

/** What one exchange did. */
export interface Exchange {
  sent: number
  taken: number
  refused: number
}

const places = ['out', 'sent', 'in', 'taken', 'refused'] as const

/** Exchanges under way: two at once would take the same answers. */
const running = new WeakMap<Context, Promise<Exchange>>()

/** Puts every package out once, and takes every answer in. Nothing where no folder is set. */
export function exchangeWithOffice(context: Context): Promise<Exchange> {
  const folder = context.settings.officeFolder
  if (folder === null) return Promise.resolve({ sent: 0, taken: 0, refused: 0 })
  const begun = running.get(context) ?? exchange(context, folder).finally(() => running.delete(context))
  running.set(context, begun)
  return begun
}

async function exchange(context: Context, folder: string): Promise<Exchange> {
  const done = { sent: 0, taken: 0, refused: 0 }
  const at = Object.fromEntries(places.map((place) => [place, join(folder, place)])) as Record<
    (typeof places)[number],
    string
  >
  for (const place of places) await mkdir(at[place], { recursive: true })
  done.sent = await putOut(context, at)
  for (const name of (await readdir(at.in)).filter((each) => each.endsWith('.zip')).sort()) {
    const outcome = await takeIn(context, join(at.in, name))
    const to = outcome.ok ? 'taken' : 'refused'
    done[to] += 1
    // The same name may come twice: what was kept first stays.
    const kept = `${context.now().toISOString().replace(/\D/g, '')} ${name}`
    if (!outcome.ok) await writeFile(join(at.refused, `${kept}.txt`), said(outcome.problems))
    await rename(join(at.in, name), join(at[to], kept))
  }
  return done
}

/** A package is written under another name first, so that nobody takes half of it; `sent/` remembers which were. */
async function putOut(context: Context, at: { out: string; sent: string }): Promise<number> {
  const waiting = await context.database.asSystem((tx) =>
    tx.orm
      .select({ id: outgoingTable.id, hash: outgoingTable.package })
      .from(outgoingTable)
      .where(
        and(
          eq(outgoingTable.cityId, context.city.id),
          eq(outgoingTable.state, 'at-oa'),
          isNotNull(outgoingTable.package),
        ),
      ),
  )
  let sent = 0
  for (const { id, hash } of waiting) {
    const mark = join(at.sent, `${id} ${hash}`)
    if (hash === null || (await exists(mark))) continue
    await copyFile(context.files.pathOf(hash), join(at.out, `${id}.part`))
    await rename(join(at.out, `${id}.part`), join(at.out, `${id}.zip`))
    await writeFile(mark, '')
    sent += 1
  }
  return sent
}

async function takeIn(context: Context, path: string): Promise<Outcome<unknown>> {
  if ((await stat(path)).size > context.settings.largestUpload) return failure({ code: 'office/bomb' })
  const answer = readAnswer(await readFile(path))
  if (!answer.ok) return answer
  const { city } = context
  return context.database.within(
    { city: city.id, ranges: [subtree(city.path)], units: [], person: null },
    async (tx) => {
      const hand = await handOfSystem({ tx, context, now: context.now() }, '办公系统')
      return takeAnswer(hand, answer.value, () => true)
    },
  )
}

function said(problems: readonly { code: string; arguments?: Record<string, string | number> }[]): string {
  return problems.map((each) => sentence(each.code, each.arguments ?? {}, 'zh')).join('\n')
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
