import { demoSignIn, listDemoAccounts } from '#api/session.ts'
import { administrators, type Role, roles } from '#core/may.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { frameWords, roleWords } from '../../words/frame.ts'
import { signInWords } from '../../words/sign-in.ts'

/** Those who work with plans first, the administrators last. */
const order = [...roles.filter((role) => !administrators.includes(role)), ...administrators]
const byRole = (a: { role: Role }, b: { role: Role }) => order.indexOf(a.role) - order.indexOf(b.role)

/** The accounts of the demonstration, signed in with one click and marked as what they are. */
export function DemoAccounts() {
  const say = useSay()
  const { data } = useAnswer(listDemoAccounts)
  const enter = useAct(demoSignIn)
  if (!data || data.accounts.length === 0) return null
  return (
    <section className="panel sign-in-demo" aria-labelledby="demo-accounts">
      <div className="panel-head">
        <h2 id="demo-accounts">
          {say(signInWords.demoTitle)} <span className="tag tag-warn">{say(frameWords.demonstration)}</span>
        </h2>
        <p className="quiet small">{say(signInWords.demoHelp)}</p>
      </div>
      {enter.error && <ProblemBox problems={problemsOf(enter.error, say)} />}
      <ul className="sign-in-accounts">
        {[...data.accounts].sort(byRole).map((account) => (
          <li key={account.login}>
            <button
              type="button"
              className="sign-in-account"
              data-login={account.login}
              disabled={enter.isPending}
              onClick={() => enter.mutate({ body: { login: account.login } })}
            >
              <strong>{say(roleWords[account.role])}</strong>
              <span>
                {account.name} <span className="quiet">{account.title}</span>
              </span>
              <span className="quiet small">{account.unit.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
