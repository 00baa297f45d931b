import './sign-in.css'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { signOut } from '#api/session.ts'
import { packs } from '#packs/index.ts'
import { useAct } from '../../records/call.ts'
import type { Session } from '../../records/session.ts'
import { setLanguage, useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { frameWords } from '../../words/frame.ts'
import { signInWords } from '../../words/sign-in.ts'
import { ChangePassword } from './change-password.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { GiveCode } from './give-code.tsx'
import { GivePassword } from './give-password.tsx'

/** Signing in, step by step: password, second factor, a new password where the old one was for one use. */
export function SignIn({ session }: { session: Session }) {
  const say = useSay()
  const language = useLanguage()
  const steps: Record<'none' | 'second-factor' | 'must-change', [title: string, step: ReactNode]> = {
    none: [say(signInWords.title), <GivePassword key="password" />],
    'second-factor': [say(signInWords.codeTitle), <GiveCode key="code" />],
    'must-change': [say(signInWords.changeTitle), <ChangePassword key="change" login={session.account?.login ?? ''} />],
  }
  const stage = session.stage === null || session.stage === 'open' ? 'none' : session.stage
  const [title, step] = steps[stage]
  return (
    <div className="sign-in">
      <header className="sign-in-top">
        <div>
          <p className="sign-in-city">{session.city.name}</p>
          <p>
            {say(frameWords.product)} · {say(signInWords.subtitle)}
          </p>
        </div>
        <button type="button" className="frame-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {frameWords.otherLanguage[language]}
        </button>
      </header>
      <main className="sign-in-main">
        <section className="panel sign-in-panel">
          <PageHead title={title} />
          {step}
          {stage !== 'none' && <AnotherAccount />}
          {stage === 'none' && <PublicReports />}
        </section>
        {stage === 'none' && session.city.demonstration && <DemoAccounts />}
      </main>
      <footer className="frame-notice">{say(frameWords.notClassified)}</footer>
    </div>
  )
}

/** What may be reported without signing in. */
function PublicReports() {
  const say = useSay()
  return (
    <ul className="sign-in-public">
      {packs.map(
        ({ name, publicReport }) =>
          publicReport && (
            <li key={name}>
              <Link href={`/public/${name}`}>{say(publicReport.words.title)}</Link>{' '}
              <span className="quiet small">{say(signInWords.withoutSigningIn)}</span>
            </li>
          ),
      )}
    </ul>
  )
}

function AnotherAccount() {
  const say = useSay()
  const leave = useAct(signOut)
  return (
    <button type="button" className="plain-button" onClick={() => leave.mutate({})}>
      {say(signInWords.other)}
    </button>
  )
}
