import './settings.css'
import type { ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { Right } from '#core/may.ts'
import { personRegister } from '#core/person-register.ts'
import { registerHref } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { NotFound } from '../../ui/states.tsx'
import { noticePageWords } from '../../words/notice.ts'
import { settingsWords } from '../../words/settings.ts'
import { MyAccount } from './account/my-account.tsx'
import { Audit } from './audit.tsx'
import { CalendarPage } from './calendar.tsx'
import { Channels } from './channels.tsx'
import { Contacts } from './contacts.tsx'
import { GroupList } from './groups.tsx'
import { Messages } from './messages.tsx'
import { PersonPage } from './people/person-page.tsx'
import { UnitCounts } from './units/unit-counts.tsx'
import { Units } from './units/units.tsx'

type Place = { path: string; title: { zh: string; en: string }; right?: Right; href?: string }

const placesOf: readonly Place[] = [
  { path: 'units', title: settingsWords.units, right: 'unit.read' },
  { path: 'counts', title: settingsWords.counts, right: 'unit.read' },
  { path: 'groups', title: settingsWords.groups, right: 'unit.read' },
  { path: 'people', title: settingsWords.people, right: 'person.read', href: registerHref(personRegister) },
  { path: 'contacts', title: noticePageWords.contacts, right: 'contact.read' },
  { path: 'messages', title: noticePageWords.messages, right: 'notice.follow' },
  { path: 'channels', title: noticePageWords.channels, right: 'channel.change' },
  { path: 'values', title: settingsWords.values, right: 'value.read' },
  { path: 'calendar', title: settingsWords.calendar },
  { path: 'audit', title: settingsWords.audit, right: 'audit.read' },
  { path: 'account', title: settingsWords.account },
]

/** The settings: units, people, calendar, audit, my account; each where the rights allow. */
export default function Settings() {
  const say = useSay()
  const may = useMay()
  const [address] = useLocation()
  const places = placesOf.filter(({ right }) => right === undefined || may(right))
  const guarded = (right: Right, page: ReactNode) => (may(right) ? page : <NotFound />)
  return (
    <>
      <PageHead title={say(settingsWords.title)} />
      <PageTabs
        label={say(settingsWords.title)}
        tabs={places.map(({ path, title, href }) => ({
          href: href ?? `/settings/${path}`,
          title: say(title),
          open: address.startsWith(`/settings/${path}`),
        }))}
      />
      <Switch>
        <Route path="/settings">
          <Redirect to={`/settings/${places[0]?.path ?? 'account'}`} replace />
        </Route>
        <Route path="/settings/units/:id?">{({ id }) => guarded('unit.read', <Units id={id} />)}</Route>
        <Route path="/settings/counts">{guarded('unit.read', <UnitCounts />)}</Route>
        <Route path="/settings/groups">{guarded('unit.read', <GroupList />)}</Route>
        <Route path="/settings/people">
          <Redirect to={registerHref(personRegister)} replace />
        </Route>
        <Route path="/settings/people/:id">{({ id }) => guarded('person.read', <PersonPage id={id} key={id} />)}</Route>
        <Route path="/settings/contacts">{guarded('contact.read', <Contacts />)}</Route>
        <Route path="/settings/messages">{guarded('notice.follow', <Messages />)}</Route>
        <Route path="/settings/channels">{guarded('channel.change', <Channels />)}</Route>
        <Route path="/settings/calendar/:year?">{({ year }) => <CalendarPage year={year} />}</Route>
        <Route path="/settings/audit">{guarded('audit.read', <Audit />)}</Route>
        <Route path="/settings/account">
          <MyAccount />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </>
  )
}
