import * as ladderApi from '#api/ladder.ts'
import * as api from '#api/order.ts'
import * as acts from '#api/order-acts.ts'
import * as reminderApi from '#api/reminder.ts'
import { success } from '#core/problem.ts'
import { actOnOrder, escalateOrder } from '../services/orders/act-on-order.ts'
import { handOverClue, listClues } from '../services/orders/clues.ts'
import { draftOrder } from '../services/orders/draft-order.ts'
import { getOrder } from '../services/orders/get-order.ts'
import { listLadders, setLadder } from '../services/orders/ladders.ts'
import { listOrders } from '../services/orders/list-orders.ts'
import { proposeSteps } from '../services/orders/propose-steps.ts'
import { listDueReminders, listReminders, sendDueReminders, sendReminder } from '../services/orders/reminders.ts'
import { writeOrderPaper } from '../services/orders/write-order-paper.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Orders, the ladders they follow, reminders, and clues that were handed over. */
export const orderDoors: Door[] = [
  guarded(api.listOrders, (work, { query }) => listOrders(work, query)),
  guarded(api.getOrder, (work, { params }) => getOrder(work, params.id)),
  givesFile(api.getOrderPaper, (work, { params, query }) => writeOrderPaper(work, params.id, query.part)),
  guarded(api.proposeSteps, (work, { params }) => proposeSteps(work, params.id)),
  guarded(api.draftOrder, (work, { params, body }) => draftOrder(work, params.id, body)),
  guarded(acts.tellFacts, (work, { params, body }) => actOnOrder(work, params.id, 'tell', body)),
  guarded(acts.stateDefence, (work, { params, body }) => actOnOrder(work, params.id, 'state', body)),
  guarded(acts.noteSilence, (work, { params }) => actOnOrder(work, params.id, 'note-silence', {})),
  guarded(acts.signOrder, (work, { params, body }) => actOnOrder(work, params.id, 'sign', body)),
  guarded(acts.serveOrder, (work, { params, body }) => actOnOrder(work, params.id, 'serve', body)),
  guarded(acts.replyToOrder, (work, { params, body }) => actOnOrder(work, params.id, 'reply', body)),
  guarded(acts.recheckOrder, (work, { params, body }) => actOnOrder(work, params.id, 'recheck', body)),
  guarded(acts.extendOrder, (work, { params, body }) => actOnOrder(work, params.id, 'extend', body)),
  guarded(acts.closeOrder, (work, { params, body }) => actOnOrder(work, params.id, 'close', body)),
  guarded(acts.escalateOrder, (work, { params, body }) => escalateOrder(work, params.id, body)),
  guarded(acts.withdrawOrder, (work, { params, body }) => actOnOrder(work, params.id, 'withdraw', body)),
  guarded(acts.annulOrder, (work, { params, body }) => actOnOrder(work, params.id, 'annul', body)),
  guarded(acts.moveOrder, (work, { params, body }) => actOnOrder(work, params.id, 'move', body)),
  guarded(acts.askReview, (work, { params, body }) => actOnOrder(work, params.id, 'ask-review', body)),
  guarded(acts.decideReview, (work, { params, body }) => actOnOrder(work, params.id, 'decide-review', body)),
  guarded(acts.askAppeal, (work, { params, body }) => actOnOrder(work, params.id, 'ask-appeal', body)),
  guarded(acts.decideAppeal, (work, { params, body }) => actOnOrder(work, params.id, 'decide-appeal', body)),
  guarded(acts.correctOrder, (work, { params, body }) => actOnOrder(work, params.id, 'correct', body)),
  guarded(reminderApi.listReminders, (work, { query }) => listReminders(work, query)),
  guarded(reminderApi.sendReminder, (work, { params, body }) => sendReminder(work, params.id, body)),
  guarded(reminderApi.listDueReminders, (work, { query }) => listDueReminders(work, query)),
  guarded(reminderApi.sendDueReminders, async (work) => success({ sent: (await sendDueReminders(work)).length })),
  guarded(reminderApi.handOverClue, (work, { body }) => handOverClue(work, body)),
  guarded(reminderApi.listClues, (work) => listClues(work)),
  guarded(ladderApi.listLadders, (work) => listLadders(work)),
  guarded(ladderApi.setLadder, (work, { params, body }) => setLadder(work, params.authority, body.ladder, body.reason)),
]
