import './one-page.css'
import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { getOnePage } from '#api/one-page.ts'
import { addDays, dayOf } from '#core/day.ts'
import { useAnswer } from '../../records/call.ts'
import { useNow } from '../../records/session.ts'
import { useAddressValue } from '../../ui/address.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { LightMark } from '../../ui/light.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { dayText, instantText } from '../../ui/time.ts'
import { frameWords } from '../../words/frame.ts'
import { onePageWords } from '../../words/one-page.ts'
import { SheetFigure } from './page-figure.tsx'
import { drawPicture } from './page-picture.ts'
import type { OnePageAnswer } from './page-text.ts'

/** One page for a leader: five figures, three reds, what changed, two things to decide, and what may be asked. One sheet of A4. */
export default function OnePage() {
  const say = useSay()
  const now = useNow()
  const [since, setSince] = useAddressValue('since')
  const asked = useAnswer(getOnePage, { query: { since } }, { keep: true })
  useSheet()
  return (
    <div className="one-page">
      <PageHead title={say(onePageWords.title)} note={<span className="no-print">{say(onePageWords.note)}</span>}>
        <span className="one-page-since">
          <label htmlFor="one-page-since">{say(onePageWords.since)}</label>
          <Input
            id="one-page-since"
            type="date"
            style={{ width: 160 }}
            value={since ?? addDays(dayOf(new Date(now)), -7)}
            onChange={({ target }) => setSince(target.value || undefined)}
          />
        </span>
        {asked.data && <SavePicture page={asked.data} />}
        <Button type="primary" onClick={() => print()}>
          {say(onePageWords.print)}
        </Button>
      </PageHead>
      <Answered asked={asked}>{(page) => <Sheet page={page} />}</Answered>
    </div>
  )
}

/** While it is shown, nothing but the sheet is printed: what stands on every page stands on the sheet itself. */
function useSheet() {
  useEffect(() => {
    document.body.dataset.sheet = 'one-page'
    return () => {
      delete document.body.dataset.sheet
    }
  }, [])
}

function useTexts(page: OnePageAnswer) {
  const say = useSay()
  const language = useLanguage()
  return {
    since: dayText(page.since, language, page.at),
    of: say(onePageWords.of, { unit: page.unit, at: instantText(page.at, language) }),
  }
}

function SavePicture({ page }: { page: OnePageAnswer }) {
  const say = useSay()
  const texts = useTexts(page)
  const [drawing, setDrawing] = useState(false)
  const save = async () => {
    setDrawing(true)
    const address = URL.createObjectURL(await drawPicture(page, texts, say))
    const link = document.createElement('a')
    link.href = address
    link.download = `${say(onePageWords.title)}-${dayOf(new Date(page.at))}.png`
    link.click()
    URL.revokeObjectURL(address)
    setDrawing(false)
  }
  return (
    <Button loading={drawing} onClick={() => void save()}>
      {say(onePageWords.picture)}
    </Button>
  )
}

function Sheet({ page }: { page: OnePageAnswer }) {
  const say = useSay()
  const { since, of } = useTexts(page)
  return (
    <article className="one-page-sheet" aria-label={say(onePageWords.heading)}>
      <header>
        <h2>{say(onePageWords.heading)}</h2>
        <p className="quiet">{of}</p>
      </header>
      <section className="one-page-figures" aria-label={say(onePageWords.figures)}>
        {page.figures.map((figure) => (
          <SheetFigure key={figure.key} page={page} figure={figure} since={since} />
        ))}
      </section>
      <section data-part="reds">
        <h3>{say(onePageWords.reds)}</h3>
        {page.reds.length === 0 && <p>{say(onePageWords.noReds)}</p>}
        <ol>
          {page.reds.map(({ matter, unit, because, change }) => (
            <li key={matter.id} className="one-page-red">
              <LightMark colour="red" size={18} />
              <div>
                <p className="one-page-line">
                  <Link href={`/matters/${matter.id}`}>{matter.title}</Link> <span className="quiet">{unit}</span>
                </p>
                <p className="small one-page-line">
                  {because} {change && `${say(onePageWords.turn)}${change}`}
                </p>
              </div>
            </li>
          ))}
        </ol>
        {page.moreReds > 0 && (
          <p className="small">
            <Link href="/tasks?colour=red">{say(onePageWords.moreReds, { count: page.moreReds })}</Link>
          </p>
        )}
      </section>
      <section data-part="changes">
        <h3>{say(onePageWords.changes, { day: since })}</h3>
        <p>{page.changes.map(({ message }) => message).join('，')}</p>
      </section>
      <section data-part="decisions">
        <h3>{say(onePageWords.decisions)}</h3>
        {page.decisions.length === 0 && <p>{say(onePageWords.noDecisions)}</p>}
        <ol className="one-page-decisions">
          {page.decisions.map(({ matter, text }) => (
            <li key={`${matter.id}${text}`} className="one-page-line">
              <Link href={`/matters/${matter.id}`}>{matter.title}</Link>：{text}
            </li>
          ))}
        </ol>
      </section>
      <section data-part="questions">
        <h3>{say(onePageWords.questions)}</h3>
        <dl className="one-page-questions">
          {page.questions.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd className="one-page-line">{answer}</dd>
            </div>
          ))}
        </dl>
      </section>
      <footer className="quiet one-page-note">
        {page.note} <span className="one-page-unclassified">{say(frameWords.notClassified)}</span>
      </footer>
    </article>
  )
}
