import type { Pack } from '#core/pack.ts'
import type { CountsAnswer } from '../../records/pack/doors.ts'

/** Whether a figure reaches what a rule asks of it; null where nothing is asked or the figure cannot be computed. */
export function reaches(pack: Pack, { name, value, threshold }: CountsAnswer['indicators'][number]): boolean | null {
  if (!threshold || value === null) return null
  return pack.indicators[name]?.direction === 'up' ? value >= threshold.value : value <= threshold.value
}

/** Two decimals at most, thousands apart. */
export const figureText = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 2 })
