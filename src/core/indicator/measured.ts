/**
 * What was measured of a unit, and how the measures of several units become one. A ratio keeps its two sums, so what is combined is
 * always sums; a figure, once divided, cannot be combined: its type is taken by nothing here. There is no average of averages.
 */
import type { Day } from '../day.ts'

/** Two sums that are divided only to be shown. */
export interface Sums {
  top: number
  bottom: number
}

export type Measured =
  /** Added over units. */
  | { kind: 'sum'; total: number }
  /** Ratio of sums. */
  | ({ kind: 'ratio' } & Sums)
  /** One ratio against another: pay of teachers against that of others. */
  | { kind: 'comparison'; of: Sums; against: Sums }
  /** The largest, and the latest, of the units. */
  | { kind: 'maximum'; value: number }
  | { kind: 'latest'; value: number; day: Day }
  /** How many units reach a norm, of how many. */
  | { kind: 'reaching'; reached: number; of: number }

declare const divided: unique symbol
/** A number to be shown and compared; never to be added or averaged. */
export type Figure = { readonly value: number; readonly [divided]: true }

const add = (a: Sums, b: Sums): Sums => ({ top: a.top + b.top, bottom: a.bottom + b.bottom })

/** Two measures of the same kind as one. Throws for different kinds: one definition measures one kind. */
function join(a: Measured, b: Measured): Measured {
  if (a.kind === 'sum' && b.kind === 'sum') return { kind: 'sum', total: a.total + b.total }
  if (a.kind === 'ratio' && b.kind === 'ratio') return { kind: 'ratio', ...add(a, b) }
  if (a.kind === 'comparison' && b.kind === 'comparison')
    return { kind: 'comparison', of: add(a.of, b.of), against: add(a.against, b.against) }
  if (a.kind === 'maximum' && b.kind === 'maximum') return a.value >= b.value ? a : b
  if (a.kind === 'latest' && b.kind === 'latest') return a.day >= b.day ? a : b
  if (a.kind === 'reaching' && b.kind === 'reaching')
    return { kind: 'reaching', reached: a.reached + b.reached, of: a.of + b.of }
  throw new Error(`${a.kind} and ${b.kind} are not measured by one definition`)
}

/** The measures of several units as that of all of them; null of none. */
export function combine(measures: readonly Measured[]): Measured | null {
  return measures.length === 0 ? null : measures.reduce(join)
}

const over = ({ top, bottom }: Sums) => (bottom === 0 ? null : top / bottom)

/** The figure that is shown, times `scale` (100 for percent); null where nothing can be divided. */
export function figureOf(measured: Measured, scale = 1): Figure | null {
  const value = ((): number | null => {
    switch (measured.kind) {
      case 'sum':
        return measured.total
      case 'ratio':
        return over(measured)
      case 'comparison': {
        const [of, against] = [over(measured.of), over(measured.against)]
        return of === null || against === null || against === 0 ? null : of / against
      }
      case 'reaching':
        return over({ top: measured.reached, bottom: measured.of })
      default:
        return measured.value
    }
  })()
  return value === null ? null : ({ value: value * scale } as Figure)
}
