import { Link } from 'wouter'
import { personRegister } from '#core/person-register.ts'
import { registerHref } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { useSay } from '../../ui/language.ts'
import { Empty } from '../../ui/states.tsx'
import { deskWords } from '../../words/desk.ts'
import { taskWords } from '../../words/task.ts'

/** Where to begin, for those who have no tasks or while there are none. */
export function Beginnings() {
  const say = useSay()
  const may = useMay()
  const ways = [
    may('plan.upload') && { href: '/plans', title: say(deskWords.toPlans) },
    may('unit.change') && { href: '/settings/units', title: say(deskWords.toUnits) },
    (may('account.change') || may('post.change')) && {
      href: registerHref(personRegister),
      title: say(deskWords.toPeople),
    },
    may('audit.read') && { href: '/settings/audit', title: say(deskWords.toAudit) },
  ].filter((way) => way !== false)
  return (
    <Empty title={may('assignment.read') ? say(taskWords.empty) : say(deskWords.admin)}>
      {may('assignment.read') && <p>{say(taskWords.emptyHint)}</p>}
      <ul className="row" style={{ justifyContent: 'center', gap: 16, marginTop: 8 }}>
        {ways.map((way) => (
          <li key={way.href}>
            <Link href={way.href}>{way.title}</Link>
          </li>
        ))}
      </ul>
    </Empty>
  )
}
