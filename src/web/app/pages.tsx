import type { QueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Desk } from '../features/desk/desk.tsx'
import { PlanLibrary } from '../features/plans/library.tsx'
import { ApplicationList } from '../features/tasks/applications.tsx'
import { TaskList } from '../features/tasks/task-list.tsx'
import { TaskPage } from '../features/tasks/task-page.tsx'
import { Loading, NotFound } from '../ui/states.tsx'

/** The code of a page; it may say what can be asked before the page is drawn. */
interface PageCode {
  askAhead?: (queries: QueryClient) => void
}

/** Code of pages, by how their addresses begin. */
const codes: { beginning: string; load: () => Promise<PageCode> }[] = []

function at<Load extends () => Promise<object>>(beginnings: string[], load: Load): Load {
  for (const beginning of beginnings) codes.push({ beginning, load })
  return load
}

/** Begins to read the code of the page at an address, so that nothing waits for it once it is known who is signed in. */
export async function readAhead(address: string, queries: QueryClient): Promise<void> {
  const fitting = codes.filter(({ beginning }) => address.startsWith(beginning))
  fitting.sort((a, b) => b.beginning.length - a.beginning.length)
  // What cannot be read now is asked for again, and told, when the page is drawn.
  const code = await fitting[0]?.load().catch(() => undefined)
  code?.askAhead?.(queries)
}

const Opinions = lazy(at(['/opinions'], () => import('../features/opinions/opinions.tsx')))
const OpinionPage = lazy(at(['/opinions/'], () => import('../features/opinions/opinion-page.tsx')))
const ComparePage = lazy(at(['/plans/compare'], () => import('../features/plans/compare/compare-page.tsx')))
const PlanPage = lazy(at(['/plans/'], () => import('../features/plans/plan-page.tsx')))
const MatterList = lazy(at(['/matters'], () => import('../features/matters/matter-list.tsx')))
const MatterForm = lazy(at(['/matters/new'], () => import('../features/matters/matter-form.tsx')))
const MatterPage = lazy(at(['/matters/'], () => import('../features/matters/matter-page.tsx')))
const PrintReturn = lazy(() => import('../features/tasks/print-return.tsx'))
const SigningChains = lazy(at(['/tasks/signing'], () => import('../features/tasks/signing-chains.tsx')))
const PaperList = lazy(at(['/papers'], () => import('../features/papers/paper-list.tsx')))
const PaperForm = lazy(at(['/papers/new'], () => import('../features/papers/paper-form.tsx')))
const PaperPage = lazy(at(['/papers/'], () => import('../features/papers/paper-page.tsx')))
const BodyList = lazy(at(['/meetings'], () => import('../features/meetings/body-list.tsx')))
const BodyPage = lazy(at(['/meetings/bodies/'], () => import('../features/meetings/body-page.tsx')))
const MeetingPage = lazy(at(['/meetings/'], () => import('../features/meetings/meeting-page.tsx')))
const MinutesForm = lazy(() => import('../features/meetings/minutes-form.tsx'))
const RequestList = lazy(at(['/requests'], () => import('../features/requests/request-list.tsx')))
const RequestForm = lazy(at(['/requests/new'], () => import('../features/requests/request-form.tsx')))
const RequestPage = lazy(at(['/requests/'], () => import('../features/requests/request-page.tsx')))
const BurdenPage = lazy(at(['/burden'], () => import('../features/requests/burden-page.tsx')))
const ReliefPage = lazy(at(['/relief'], () => import('../features/requests/relief-page.tsx')))
const WeekPage = lazy(at(['/week'], () => import('../features/requests/week-page.tsx')))
const OnePage = lazy(at(['/one-page'], () => import('../features/one-page/one-page.tsx')))
const OrderList = lazy(at(['/orders'], () => import('../features/orders/order-list.tsx')))
const OrderPage = lazy(at(['/orders/'], () => import('../features/orders/order-page.tsx')))
const Reminders = lazy(at(['/orders/reminders'], () => import('../features/orders/reminders.tsx')))
const Clues = lazy(at(['/orders/clues'], () => import('../features/orders/clues.tsx')))
const NoticePage = lazy(at(['/notices'], () => import('../features/notices/notice-page.tsx')))
const IndicatorList = lazy(at(['/indicators'], () => import('../features/indicators/indicator-list.tsx')))
const IndicatorPage = lazy(at(['/indicators/'], () => import('../features/indicators/indicator-page.tsx')))
const WallChart = lazy(at(['/wall'], () => import('../features/wall/wall-chart.tsx')))
const Registers = lazy(at(['/registers', '/settings/registers'], () => import('../features/registers/registers.tsx')))
const Values = lazy(at(['/settings/values'], () => import('../features/values/values.tsx')))
const Settings = lazy(at(['/settings'], () => import('../features/settings/settings.tsx')))

/** Which address shows which page. */
export function Pages() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <Desk />
        </Route>
        <Route path="/sign-in">
          <Redirect to="/" replace />
        </Route>
        <Route path="/plans">
          <PlanLibrary />
        </Route>
        <Route path="/plans/compare">
          <ComparePage />
        </Route>
        <Route path="/plans/:id">{({ id }) => <PlanPage id={id} key={id} />}</Route>
        <Route path="/opinions">
          <Opinions />
        </Route>
        <Route path="/opinions/:id">{({ id }) => <OpinionPage id={id} key={id} />}</Route>
        <Route path="/tasks">
          <TaskList />
        </Route>
        <Route path="/tasks/applications">
          <ApplicationList />
        </Route>
        <Route path="/tasks/signing">
          <SigningChains />
        </Route>
        <Route path="/tasks/:id/print">{({ id }) => <PrintReturn id={id} key={id} />}</Route>
        <Route path="/tasks/:id">{({ id }) => <TaskPage id={id} key={id} />}</Route>
        <Route path="/matters">
          <MatterList />
        </Route>
        <Route path="/matters/new">
          <MatterForm />
        </Route>
        <Route path="/matters/:id">{({ id }) => <MatterPage id={id} key={id} />}</Route>
        <Route path="/requests">
          <RequestList />
        </Route>
        <Route path="/requests/new">
          <RequestForm />
        </Route>
        <Route path="/requests/:id">{({ id }) => <RequestPage id={id} key={id} />}</Route>
        <Route path="/requests/:id/edit">{({ id }) => <RequestForm id={id} key={id} />}</Route>
        <Route path="/burden">
          <BurdenPage />
        </Route>
        <Route path="/relief">
          <ReliefPage />
        </Route>
        <Route path="/week">
          <WeekPage />
        </Route>
        <Route path="/papers">
          <PaperList />
        </Route>
        <Route path="/papers/new">
          <PaperForm />
        </Route>
        <Route path="/papers/:id">{({ id }) => <PaperPage id={id} key={id} />}</Route>
        <Route path="/papers/:id/edit">{({ id }) => <PaperPage id={id} key={id} edit />}</Route>
        <Route path="/meetings">
          <BodyList />
        </Route>
        <Route path="/meetings/bodies/:id">{({ id }) => <BodyPage id={id} key={id} />}</Route>
        <Route path="/meetings/:id">{({ id }) => <MeetingPage id={id} key={id} />}</Route>
        <Route path="/meetings/:id/minutes">{({ id }) => <MinutesForm id={id} key={id} />}</Route>
        <Route path="/orders">
          <OrderList />
        </Route>
        <Route path="/orders/reminders">
          <Reminders />
        </Route>
        <Route path="/orders/clues">
          <Clues />
        </Route>
        <Route path="/orders/:id">{({ id }) => <OrderPage id={id} key={id} />}</Route>
        <Route path="/notices">
          <NoticePage />
        </Route>
        <Route path="/indicators">
          <IndicatorList />
        </Route>
        <Route path="/indicators/:id">{({ id }) => <IndicatorPage id={id} key={id} />}</Route>
        <Route path="/one-page">
          <OnePage />
        </Route>
        <Route path="/wall">
          <WallChart />
        </Route>
        <Route path="/registers/*?">
          <Registers />
        </Route>
        <Route path="/settings/registers/*?">
          <Registers />
        </Route>
        <Route path="/settings/values/*?">
          <Values />
        </Route>
        <Route path="/settings/*?">
          <Settings />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </Suspense>
  )
}
