import './quantity-fields.css'
import { Form, Input, InputNumber } from 'antd'
import type { z } from 'zod'
import { Refusal } from '#api/client.ts'
import type { askedQuantity } from '#api/indicator-shapes.ts'
import { useLanguage, useSay } from '../ui/language.ts'
import { dayText } from '../ui/time.ts'
import { indicatorWords as words } from '../words/indicator.ts'
import { numberText } from './indicator-figure.tsx'

export type AskedQuantity = z.infer<typeof askedQuantity>

/** A quantity as the form holds it. */
export interface QuantityField {
  value?: number | null
  notApplicable?: string
}

/** One field for each quantity that is asked, the one before beside it; names begin with `quantities`. */
export function QuantityFields({ asked, from = 0 }: { asked: readonly AskedQuantity[]; from?: number }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <div className="quantity-fields">
      {asked.map((each, i) => {
        const { quantity, name, unit, previous, present, to } = each
        const before = previous
          ? say(words.previous, { value: numberText(previous.value), day: dayText(previous.to, language) })
          : say(words.noPrevious)
        const given =
          present?.value === null || !present ? '' : ` · ${say(words.present, { value: numberText(present.value) })}`
        return (
          <div key={`${quantity} ${to}`} className="quantity-field">
            <Form.Item
              name={['quantities', from + i, 'value']}
              label={`${name}（${unit}，${dayText(each.from, language)} — ${dayText(to, language)}）`}
              extra={`${before}${given}`}
            >
              <InputNumber style={{ width: '100%', maxWidth: 240 }} />
            </Form.Item>
            <Form.Item name={['quantities', from + i, 'notApplicable']} label={say(words.notApplicableBecause)}>
              <Input maxLength={200} />
            </Form.Item>
          </div>
        )
      })}
    </div>
  )
}

/** What was filled in, as it is sent; fields that were left empty are not. */
export function givenQuantities(
  asked: readonly AskedQuantity[],
  fields: readonly (QuantityField | undefined)[] | undefined,
) {
  return asked.flatMap(({ quantity, from, to }, i) => {
    const value = fields?.[i]?.value ?? null
    const notApplicable = fields?.[i]?.notApplicable?.trim() || null
    return value === null && notApplicable === null ? [] : [{ quantity, from, to, value, notApplicable }]
  })
}

/** The fields as the form begins: with what stands already. */
export function presentFields(asked: readonly AskedQuantity[]): QuantityField[] {
  return asked.map(({ present }) => ({ value: present?.value ?? null, notApplicable: present?.notApplicable ?? '' }))
}

/** The fields as a return that was sent back left them, else with what stands already. */
export function returnedFields(
  asked: readonly AskedQuantity[],
  returned: readonly { quantity: string; to: string; value: number | null; notApplicable: string | null }[] = [],
): QuantityField[] {
  const present = presentFields(asked)
  return asked.map(({ quantity, to }, i) => {
    const given = returned.find((each) => each.quantity === quantity && each.to === to)
    return given ? { value: given.value, notApplicable: given.notApplicable ?? '' } : (present[i] ?? {})
  })
}

/** Problems of what was sent, at the fields of the form: what was left empty was not sent and moves the others up. */
export function atFields(
  error: unknown,
  asked: readonly AskedQuantity[],
  sent: readonly { quantity: string; to: string }[],
): unknown {
  if (!(error instanceof Refusal)) return error
  const placed = error.problems.map((problem) => {
    const [, index] = problem.at?.match(/^quantities\.(\d+)\./) ?? []
    const given = index === undefined ? undefined : sent[Number(index)]
    const field = asked.findIndex(({ quantity, to }) => quantity === given?.quantity && to === given.to)
    return field < 0 ? problem : { ...problem, at: problem.at?.replace(/\.\d+\./, `.${field}.`) }
  })
  return new Refusal(error.status, placed)
}
