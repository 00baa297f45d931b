/** A paper as its row keeps it: the parts of its number stand apart, so that none is given twice. */
import type { Outgoing } from '#core/signature/outgoing.ts'

export const outgoingRow = {
  to: ({ number, ...state }: Outgoing): Record<string, unknown> => ({
    ...state,
    series: number?.series ?? null,
    year: number?.year ?? null,
    serial: number?.number ?? null,
  }),
  from: ({ series, year, serial, ...state }: Record<string, unknown>): Outgoing =>
    ({ ...state, number: series === null ? null : { series, year, number: serial } }) as unknown as Outgoing,
}
