import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definitions, findDefinition, quantities } from '#core/indicator/catalogue.ts'
import { proposeIndicators, sentenceAround } from '#core/indicator/propose.ts'
import { readPlan } from '#reader/read-plan.ts'
import { statedRules } from './stated-rules.ts'

const folder = process.env.YAODIAN_SEEDS ?? ''

describe.skipIf(folder === '')('the targets of the five documents (YAODIAN_SEEDS)', () => {
  it('are offered the indicator of the rule that they state', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
    const found = { targets: 0, first: 0, offered: 0 }
    for (const [index, name] of names.sort().entries()) {
      const { text, targets, nodes } = readPlan({ name, text: readFileSync(join(folder, name), 'utf8') })
      const byId = new Map(nodes.map((node) => [node.id, node]))
      for (const target of targets) {
        const rules = statedRules[index]?.find(([start]) => start === target.span[0])?.slice(1)
        if (!rules) continue
        const titles: string[] = []
        let item = text.slice(...target.span)
        for (let node = byId.get(target.node ?? ''); node; node = byId.get(node.parent ?? '')) {
          titles.push(node.title)
          if (node.type === 'item') item = text.slice(...node.span)
        }
        const around = `${sentenceAround(item, target.quote)} ${titles.join(' ')}`
        const proposals = proposeIndicators({ ...target, around }, definitions, quantities)
        const right = proposals.map(({ indicator }) =>
          findDefinition(indicator)?.rules.some((rule) => rules.includes(rule)),
        )
        found.targets += 1
        found.first += right[0] ? 1 : 0
        found.offered += right.includes(true) ? 1 : 0
      }
    }
    process.stdout.write(`targets offered the right indicator: ${JSON.stringify(found)}\n`)
    expect(found.targets).toBe(statedRules.flat().length)
    expect(found.first).toBeGreaterThanOrEqual(91)
    expect(found.offered).toBeGreaterThanOrEqual(95)
  })
})
