import type { RecordState, Verbs } from '#core/record.ts'
import type { Hand } from '../context.ts'
import { perform } from './perform.ts'
import type { Stored } from './stored.ts'

/** Which value was shown whole to somebody, and for what purpose: kept in the acts of the record, the value itself is not. */
export interface Revealed {
  field: string
  purpose: string
}

/**
 * Shows a masked value whole, for a purpose: the one way to it, of people and of every register. The act is left in the
 * transaction that reads the value; undefined where the record is out of reach.
 */
export async function revealValue<State extends RecordState, Acts extends Verbs>(
  hand: Hand,
  stored: Stored<State, Acts>,
  id: string,
  values: Acts['reveal'],
  read: (state: State) => unknown,
): Promise<unknown> {
  const shown = await perform(hand, stored, id, 'reveal', values)
  return shown && (read(shown) ?? null)
}
