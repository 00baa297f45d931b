import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Desk } from '../features/desk/desk.tsx'
import { PlanLibrary } from '../features/plans/library.tsx'
import { ApplicationList } from '../features/tasks/applications.tsx'
import { TaskList } from '../features/tasks/task-list.tsx'
import { TaskPage } from '../features/tasks/task-page.tsx'
import { Loading, NotFound } from '../ui/states.tsx'

const Opinions = lazy(() => import('../features/opinions/opinions.tsx'))
const OpinionPage = lazy(() => import('../features/opinions/opinion-page.tsx'))
const ComparePage = lazy(() => import('../features/plans/compare/compare-page.tsx'))
const PlanPage = lazy(() => import('../features/plans/plan-page.tsx'))
const MatterList = lazy(() => import('../features/matters/matter-list.tsx'))
const MatterForm = lazy(() => import('../features/matters/matter-form.tsx'))
const MatterPage = lazy(() => import('../features/matters/matter-page.tsx'))
const PrintReturn = lazy(() => import('../features/tasks/print-return.tsx'))
const SigningChains = lazy(() => import('../features/tasks/signing-chains.tsx'))
const PaperList = lazy(() => import('../features/papers/paper-list.tsx'))
const PaperForm = lazy(() => import('../features/papers/paper-form.tsx'))
const PaperPage = lazy(() => import('../features/papers/paper-page.tsx'))
const BodyList = lazy(() => import('../features/meetings/body-list.tsx'))
const BodyPage = lazy(() => import('../features/meetings/body-page.tsx'))
const MeetingPage = lazy(() => import('../features/meetings/meeting-page.tsx'))
const MinutesForm = lazy(() => import('../features/meetings/minutes-form.tsx'))
const OnePage = lazy(() => import('../features/one-page/one-page.tsx'))
const OrderList = lazy(() => import('../features/orders/order-list.tsx'))
const OrderPage = lazy(() => import('../features/orders/order-page.tsx'))
const Reminders = lazy(() => import('../features/orders/reminders.tsx'))
const Clues = lazy(() => import('../features/orders/clues.tsx'))
const NoticePage = lazy(() => import('../features/notices/notice-page.tsx'))
const IndicatorList = lazy(() => import('../features/indicators/indicator-list.tsx'))
const IndicatorPage = lazy(() => import('../features/indicators/indicator-page.tsx'))
const RequestList = lazy(() => import('../features/requests/request-list.tsx'))
const RequestForm = lazy(() => import('../features/requests/request-form.tsx'))
const RequestPage = lazy(() => import('../features/requests/request-page.tsx'))
const BurdenPage = lazy(() => import('../features/requests/burden-page.tsx'))
const ReliefPage = lazy(() => import('../features/requests/relief-page.tsx'))
const WeekPage = lazy(() => import('../features/requests/week-page.tsx'))
const WallChart = lazy(() => import('../features/wall/wall-chart.tsx'))
const Registers = lazy(() => import('../features/registers/registers.tsx'))
const Values = lazy(() => import('../features/values/values.tsx'))
const Settings = lazy(() => import('../features/settings/settings.tsx'))

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
