import type { Right } from '#core/may.ts'
import { frameWords } from '../words/frame.ts'

export interface Place {
  href: string
  title: (typeof frameWords)['desk']
  /** Without it the place is not shown; `packs` is shown to whoever may read one. */
  right?: Right
  packs?: true
  icon: PlaceIcon
}

/** The places of the page, those of every day first. */
export const places: readonly Place[] = [
  { href: '/', title: frameWords.desk, icon: 'desk' },
  { href: '/plans', title: frameWords.plans, right: 'plan.read', icon: 'plans' },
  { href: '/tasks', title: frameWords.tasks, right: 'assignment.read', icon: 'tasks' },
  { href: '/matters', title: frameWords.matters, right: 'matter.read', icon: 'matters' },
  { href: '/orders', title: frameWords.orders, right: 'order.read', icon: 'orders' },
  { href: '/papers', title: frameWords.papers, right: 'paper.read', icon: 'papers' },
  { href: '/meetings', title: frameWords.meetings, right: 'meeting.read', icon: 'meetings' },
  { href: '/indicators', title: frameWords.indicators, right: 'indicator.read', icon: 'indicators' },
  { href: '/wall', title: frameWords.wall, right: 'wall.read', icon: 'wall' },
  { href: '/registers', title: frameWords.registers, icon: 'registers', packs: true },
  { href: '/settings', title: frameWords.settings, icon: 'settings' },
]

export type PlaceIcon =
  | 'desk'
  | 'plans'
  | 'tasks'
  | 'matters'
  | 'meetings'
  | 'papers'
  | 'orders'
  | 'indicators'
  | 'wall'
  | 'registers'
  | 'settings'

/** Whether an address lies in a place. */
export function isAt(place: string, address: string): boolean {
  return place === '/' ? address === '/' : address === place || address.startsWith(`${place}/`)
}
