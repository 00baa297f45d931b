import { useMay, useSession } from '../../../records/session.ts'
import { MyChannels } from './my-channels.tsx'
import { MyPassword } from './my-password.tsx'
import { MySessions } from './my-sessions.tsx'
import { MyTotp } from './my-totp.tsx'

/** My account: password, authenticator, where I am signed in. */
export function MyAccount() {
  const { data } = useSession()
  const may = useMay()
  if (!data?.account) return null
  return (
    <div className="stack">
      <div className="settings-pair">
        <MyPassword login={data.account.login} />
        <MyTotp bound={data.account.totp} />
      </div>
      {may('assignment.read') && <MyChannels />}
      <MySessions />
    </div>
  )
}
