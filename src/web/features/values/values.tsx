import './values.css'
import { Route, Switch, useLocation } from 'wouter'
import { useMay } from '../../records/session.ts'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { NotFound } from '../../ui/states.tsx'
import { importWords } from '../../words/import.ts'
import { ladderWords } from '../../words/order.ts'
import { settingsWords } from '../../words/settings.ts'
import { valueWords } from '../../words/value.ts'
import { ImportProfiles } from './import-profiles.tsx'
import { Ladders } from './ladders.tsx'
import { NamedLists } from './named-lists.tsx'
import { ValueList } from './value-list.tsx'
import { ValuePage } from './value-page.tsx'

/** Dated values, named lists and import synonyms side by side, and a page for each value. */
export default function Values() {
  const say = useSay()
  const may = useMay()
  const [address] = useLocation()
  if (!may('value.read')) return <NotFound />
  const views = [
    { href: '/settings/values', title: valueWords.title },
    { href: '/settings/values/lists', title: valueWords.lists },
    { href: '/settings/values/ladders', title: ladderWords.title },
    { href: '/settings/values/profiles', title: importWords.profiles },
  ]
  const head = (
    <>
      <PageHead title={say(valueWords.title)} above={{ href: '/settings', title: say(settingsWords.title) }} />
      <PageTabs
        label={say(valueWords.title)}
        tabs={views.map(({ href, title }) => ({ href, title: say(title), open: address === href }))}
      />
    </>
  )
  return (
    <Switch>
      <Route path="/settings/values">
        {head}
        <ValueList />
      </Route>
      <Route path="/settings/values/lists">
        {head}
        <NamedLists />
      </Route>
      <Route path="/settings/values/ladders">
        {head}
        <Ladders />
      </Route>
      <Route path="/settings/values/profiles">
        {head}
        <ImportProfiles />
      </Route>
      <Route path="/settings/values/:key">{({ key }) => <ValuePage valueKey={key} key={key} />}</Route>
    </Switch>
  )
}
