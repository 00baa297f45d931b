import { SignIn } from '../features/sign-in/sign-in.tsx'
import { useSession } from '../records/session.ts'
import { Answered } from '../ui/states.tsx'
import { Frame } from './frame.tsx'
import { Pages } from './pages.tsx'

/** The sign-in, or the pages behind it. The address stays, so that a link opens after signing in. */
export function Doorway() {
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
