import type { Role } from '../may.ts'

/** A post as the page of posts shows it. */
interface PostTitle {
  role: Role
  title: string
  acting: boolean
}

/** Whether a post is that of the main leader (主要负责人): a leader, head of a county bureau or principal who is no deputy, or acts for one. */
export function isMainLeader({ role, title, acting }: PostTitle): boolean {
  const leads = role === 'leader' || role === 'county-head' || role === 'principal'
  return leads && (acting || title.includes('主持工作') || !title.includes('副'))
}
