/** What begins when a paper about something is signed (签发), by the type of what it is about. */
import type { Problem } from '#core/problem.ts'
import type { Outgoing } from '#core/signature/outgoing.ts'
import type { Hand } from '../../context.ts'
import { orderEffect } from '../orders/order-effect.ts'

/** A paper that takes effect. */
export type EffectivePaper = Outgoing & { about: NonNullable<Outgoing['about']> }

/** All of it happens in the transaction of the signature, or nothing does. */
export interface Effect {
  /** What stands against it now: then the paper is not signed. */
  check?(hand: Hand, paper: EffectivePaper): Promise<Problem[]>
  begin(hand: Hand, paper: EffectivePaper): Promise<void>
  /** The signed paper was given its number. */
  number?(hand: Hand, paper: EffectivePaper): Promise<void>
  /** The paper was declared void. */
  end?(hand: Hand, paper: EffectivePaper): Promise<void>
}

/** Type of the subject -> what its paper brings about. A matter is only named by its papers. */
export const effects: Readonly<Record<string, Effect>> = {
  matter: { begin: async () => {} },
  order: orderEffect,
}

const effectOf = ({ about }: Outgoing): Effect | null => {
  if (about === null) return null
  const effect = effects[about.type]
  if (!effect) throw new Error(`no paper is about a ${about.type}`)
  return effect
}

/** What stands against the effect of a paper. */
export async function checkEffect(hand: Hand, paper: Outgoing): Promise<Problem[]> {
  return (await effectOf(paper)?.check?.(hand, paper as EffectivePaper)) ?? []
}

/** The effect of a paper begins. */
export async function beginEffect(hand: Hand, paper: Outgoing): Promise<void> {
  await effectOf(paper)?.begin(hand, paper as EffectivePaper)
}

/** The effect of a paper goes on: it has its number now. */
export async function numberEffect(hand: Hand, paper: Outgoing): Promise<void> {
  await effectOf(paper)?.number?.(hand, paper as EffectivePaper)
}

/** The effect of a paper ends: it was declared void. */
export async function endEffect(hand: Hand, paper: Outgoing): Promise<void> {
  await effectOf(paper)?.end?.(hand, paper as EffectivePaper)
}
