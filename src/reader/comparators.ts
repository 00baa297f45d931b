import type { Quantity } from './quantities.ts'
import type { Comparator, Target } from './reading.ts'

const MORE =
  /(?:[高大多]于或?等于|不(?:得|应|能)?(?:低于|少于|小于)|至少|达到?|达成|确保|保证|提高到|提升到|增加到|增至|增加至|扩大到|保持在|稳定在)/
const LESS =
  /(?:[低小少]于或?等于|不(?:得|宜|应|能)?(?:超过|高于|多于|大于|突破)|控制在|压减[到至]|降低?到|降至|下降[到至])/

/** How a number binds, and whether it is reached or added, by the words around it. */
export function compare(
  before: string,
  own: string,
  after: string,
  quantity: Quantity,
  subject: string,
): { comparator: Comparator; change: Target['change'] } {
  const near = before.slice(-24)
  const change = changeOf(own, before)
  if (quantity.form === 'range') return { comparator: 'between', change }
  if (/^(?:及|个?百分点)?以上/.test(after) || /^(?:及|或)?以上/.test(after.slice(0, 4)))
    return { comparator: '>=', change }
  if (/^以[下内]|^之内/.test(after)) return { comparator: '<=', change }
  if (/(?<!以)前$/.test(near)) return { comparator: '<=', change }
  if (LESS.test(near)) return { comparator: '<=', change }
  if (/(?<!不|不[得宜应能])(?:低于|少于|小于)(?!或?等于)/.test(near)) return { comparator: '<', change }
  if (/(?<!不|不[得宜应能])(?:超过|(?<!不)超(?!过|大)|高于|大于|突破)(?!或?等于)/.test(near))
    return { comparator: '>', change }
  if (quantity.form === 'ratio' && /不(?:得|应|能)?[低少小]于|至少/.test(near)) return { comparator: '>=', change }
  if (quantity.form === 'ratio') return { comparator: /机比|生师比|人机比|班额/.test(subject) ? '<=' : '=', change }
  if (change !== 'reach' && change !== 'keep') return { comparator: '=', change }
  if (MORE.test(near) || /确保|保证|保障/.test(before)) return { comparator: '>=', change }
  return { comparator: '=', change }
}

function changeOf(own: string, before: string): Target['change'] {
  if (
    /(?:提高|提升|增长|增加|新增|净增)(?:了)?[^到至,、]{0,30}$/.test(own) &&
    !/(?:提高|提升|增加|增)[到至]|达到?/.test(own)
  )
    return 'increase'
  if (/(?:下降|降低|减少|压减|缩减)[^到至,、]{0,30}$/.test(own) && !/(?:降低?|降|减)[到至]/.test(own)) return 'decrease'
  if (/(?:保持|稳定|维持)在?[^,、]{0,6}$/.test(before)) return 'keep'
  return 'reach'
}
