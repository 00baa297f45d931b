import './public.css'
import { Link, useLocation } from 'wouter'
import type { Pack } from '#core/pack.ts'
import { findRegister } from '../../records/pack/doors.ts'
import { setLanguage, useLanguage, useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { PageTabs } from '../../ui/page-tabs.tsx'
import { NotFound } from '../../ui/states.tsx'
import { frameWords } from '../../words/frame.ts'
import { publicWords } from '../../words/public.ts'
import { PublicState } from './public-state.tsx'
import { ReportForm } from './report-form.tsx'

/** Reporting to a register without signing in, and looking up what became of a report. */
export default function PublicReport({ name }: { name: string }) {
  const pack = findRegister(name)
  return (
    <div className="public">
      <Top />
      <main className="public-main" id="main">
        {pack?.publicReport ? <Report pack={pack} report={pack.publicReport} /> : <NotFound />}
      </main>
      <Bottom />
    </div>
  )
}

function Top() {
  const language = useLanguage()
  const say = useSay()
  return (
    <header className="public-top">
      <Link href="/">{say(publicWords.toSignIn)}</Link>
      <button type="button" className="frame-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
        {frameWords.otherLanguage[language]}
      </button>
    </header>
  )
}

function Bottom() {
  const say = useSay()
  return <footer className="frame-notice">{say(frameWords.notClassified)}</footer>
}

/** The pack with its fields called as the public calls them. */
function inPlainWords(pack: Pack): Pack {
  const { words, publicReport } = pack
  return { ...pack, words: { ...words, fields: { ...words.fields, ...publicReport?.words.fields } } }
}

function Report({ pack, report }: { pack: Pack; report: NonNullable<Pack['publicReport']> }) {
  const say = useSay()
  const [address] = useLocation()
  const form = `/public/${pack.name}`
  const looksUp = address === `${form}/state`
  return (
    <>
      <PageHead title={say(report.words.title)} note={say(report.words.about)} />
      <PageTabs
        label={say(publicWords.parts)}
        tabs={[
          { href: form, title: say(publicWords.report), open: !looksUp },
          { href: `${form}/state`, title: say(publicWords.state), open: looksUp },
        ]}
      />
      {looksUp ? <PublicState pack={pack} report={report} /> : <ReportForm pack={inPlainWords(pack)} />}
    </>
  )
}
