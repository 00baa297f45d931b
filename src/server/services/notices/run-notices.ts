/** The work of notices besides requests: reminders and digests when it is their hour, and messages as soon as they may go. */
import type { Context } from '../../context.ts'
import { remindDue } from '../orders/reminders.ts'
import type { Looked } from './ending-orders.ts'
import { sendMessages } from './send-messages.ts'
import { writeDigests, writeUrgent } from './write-digests.ts'

/** Milliseconds between looking for messages that may go, and for what is to be written. */
const sendEvery = 5_000
const writeEvery = 60_000

/** Runs until it is stopped; a round that takes long is never begun twice. What fails is said, and tried again. */
export function runNotices(context: Context, say: (error: unknown) => void): { stop(): Promise<void> } {
  let running: Promise<void> | null = null
  let written = 0
  let stopped = false
  const looked: Looked = { last: null }
  const round = async () => {
    if (Date.now() - written >= writeEvery) {
      written = Date.now()
      await remindDue(context)
      await writeDigests(context)
      await writeUrgent(context, looked)
    }
    await sendMessages(context)
  }
  const timer = setInterval(() => {
    if (running || stopped) return
    running = round()
      .catch(say)
      .finally(() => {
        running = null
      })
  }, sendEvery)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
