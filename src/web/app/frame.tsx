import './frame.css'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { Bell } from '../features/notices/bell.tsx'
import { useReadablePacks } from '../records/pack/doors.ts'
import type { Session } from '../records/session.ts'
import { setLanguage, useLanguage, useSay } from '../ui/language.ts'
import { frameWords } from '../words/frame.ts'
import { PlaceLinks } from './place-links.tsx'
import { places } from './places.ts'
import { WhoAmI } from './who-am-i.tsx'

/** The frame of every page: city, places, who I am, language, and what must never be put in. */
export function Frame({ session, children }: { session: Session; children: ReactNode }) {
  const say = useSay()
  const [address] = useLocation()
  const readable = useReadablePacks().length > 0
  const shown = places.filter(
    ({ right, packs }) => (right === undefined || session.rights.includes(right)) && (packs === undefined || readable),
  )
  useScrollUp(address)
  return (
    <div className="frame">
      <a className="frame-skip" href="#main">
        {say(frameWords.skip)}
      </a>
      <header className="frame-top no-print">
        <Link href="/" className="frame-city">
          <span className="frame-city-name">{session.city.name}</span>
          <span className="frame-product">{say(frameWords.product)}</span>
        </Link>
        {session.city.demonstration && (
          <span className="frame-demo" title={say(frameWords.demonstrationLong)}>
            {say(frameWords.demonstration)}
          </span>
        )}
        <PlaceLinks places={shown} />
        <div className="frame-who">
          {session.rights.includes('assignment.read') && <Bell />}
          <LanguageSwitch />
          <WhoAmI session={session} />
        </div>
      </header>
      <main id="main" className="frame-main" tabIndex={-1}>
        {children}
      </main>
      <NotClassified />
    </div>
  )
}

/** The line that stands on every page. */
export function NotClassified() {
  const say = useSay()
  return <footer className="frame-notice">{say(frameWords.notClassified)}</footer>
}

export function LanguageSwitch() {
  const language = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className="frame-language"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      {frameWords.otherLanguage[language]}
    </button>
  )
}

/** A new page begins at its top. */
function useScrollUp(address: string) {
  const before = useRef(address)
  useEffect(() => {
    if (before.current !== address) scrollTo(0, 0)
    before.current = address
  }, [address])
}
