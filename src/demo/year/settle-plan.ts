import { placeOf } from '#core/decision/anchor.ts'
import { checkPublication } from '#core/decision/check-publication.ts'
import type { Change } from '#core/decision/decision.ts'
import { settle } from '#core/decision/settle.ts'

/** What the office of the demo city decides about a plan before it publishes it: it leads where the text names nobody. */
export function settlePlan(reading: Parameters<typeof settle>[0], documentId: string): Change[] {
  const settlement = settle(reading, [])
  const indexOf = (list: readonly { id: string }[], id: string) => list.findIndex((each) => each.id === id)
  return checkPublication(reading, settlement, documentId).map(({ code, at = '' }): Change => {
    const [, id = ''] = at.split(':')
    if (code === 'decision/no-lead')
      return {
        verb: 'add-owner',
        node: placeOf(reading, 'node', indexOf(reading.nodes, id)),
        owner: { role: 'lead', name: '办公室', each: false },
      }
    if (code === 'decision/error-open')
      return {
        verb: 'ignore',
        problems: [placeOf(reading, 'problem', Number(id))],
        reason: '按印发稿执行，分项数待核。',
      }
    if (code === 'decision/no-value' || code === 'decision/no-date') {
      const target = placeOf(reading, 'target', indexOf(reading.targets, id))
      return { verb: 'leave-open', places: [target], owedBy: '起草科室', reason: '数据待核。' }
    }
    throw new Error(`a demo plan lacks ${code}`)
  })
}
