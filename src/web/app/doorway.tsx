import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { useSession } from '../records/session.ts'
import { Answered, Loading } from '../ui/states.tsx'
import { Frame } from './frame.tsx'
import { Pages } from './pages.tsx'

const PublicReport = lazy(() => import('../features/public/public-report.tsx'))

/** Pages that stand open to everybody, and the way in for those who work here. */
export function Doorway() {
  return (
    <Switch>
      <Route path="/public/:pack/*?">
        {({ pack }) => (
          <Suspense fallback={<Loading />}>
            <PublicReport name={pack} />
          </Suspense>
        )}
      </Route>
      <Route>
        <Entrance />
      </Route>
    </Switch>
  )
}

/** The sign-in, or the pages behind it. The address stays, so that a link opens after signing in. */
function Entrance() {
  const session = useSession()
  return (
    <Answered asked={session}>
      {(known) =>
        known.stage === 'open' ? (
          <Frame session={known}>
            <Pages />
          </Frame>
        ) : (
          <SignIn session={known} />
        )
      }
    </Answered>
  )
}
