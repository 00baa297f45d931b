/** Whether the text of an order's paper agrees with what happened: a person may have edited it before or after. */
import type { Problem } from '../problem.ts'
import type { Order } from './order.ts'
import { parts } from './paper-templates.ts'

const hearing = '《行政处罚法》第44条、第45条'
const measures = '《教育督导问责办法》'

const saysHeard = /听取[^，。；]*(陈述|申辩)/
const saysSilent = /没有(提出)?(陈述|申辩)/

/** Everything in which the text says another thing than the record of the order; then it is not signed. */
export function checkOrderText(
  text: string,
  { silent, statement }: Pick<Order, 'silent' | 'statement'>,
  heavier: boolean,
): Problem[] {
  const faults: [boolean, string, string][] = [
    [text.includes(parts.unheard), 'order/text-leaves-hearing-open', hearing],
    [silent && saysHeard.test(text), 'order/text-says-heard', hearing],
    [statement !== null && saysSilent.test(text), 'order/text-says-silent', hearing],
    [heavier && !text.includes('从重'), 'order/text-not-heavier', measures],
    [!heavier && text.includes(parts.heavier), 'order/text-says-heavier', measures],
  ]
  return faults
    .filter(([holds]) => holds)
    .map(([, code, basis]) => ({ code, at: 'text', basis, arguments: { sentence: parts.heavier } }))
}
