import type { Hand } from '../context.ts'
import { systemActor } from './set-up-city.ts'

/** The hand of the service itself: it acts at the root of the tree, under a name that says what acts. */
export async function handOfSystem({ tx, context, now }: Omit<Hand, 'actor'>, name?: string): Promise<Hand> {
  const { id, path } = context.city
  const [root] = await tx.query<{ id: string }>('select id from unit where city_id = $1 and unit_path = $2', [id, path])
  const actor = systemActor(root?.id ?? '')
  return { tx, context, now, actor: name === undefined ? actor : { ...actor, name } }
}
