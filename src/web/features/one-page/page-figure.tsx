import { useState } from 'react'
import { Link } from 'wouter'
import { listFigureLines } from '#api/one-page.ts'
import { useAnswer } from '../../records/call.ts'
import { Passport } from '../../records/passport.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { instantText } from '../../ui/time.ts'
import { indicatorWords } from '../../words/indicator.ts'
import { onePageWords } from '../../words/one-page.ts'
import { figureText, hasRest, type OnePageAnswer, type PageFigure } from './page-text.ts'

/** A figure of the sheet; it opens to what it counts, each line with its matter. */
export function SheetFigure({ page, figure, since }: { page: OnePageAnswer; figure: PageFigure; since: string }) {
  const say = useSay()
  const language = useLanguage()
  const { value, part, change } = figureText(figure, since, say)
  const name = say(onePageWords[figure.key])
  return (
    <div className="one-page-figure" data-figure={figure.key}>
      <span className="quiet">{name}</span>
      <strong className="number">
        <Passport
          title={name}
          facts={[
            [say(indicatorWords.value), part.startsWith(value) ? part : [value, part].filter(Boolean).join(' · ')],
            [say(indicatorWords.formula), figure.basis],
            [say(indicatorWords.asOf), instantText(page.at, language)],
            [say(onePageWords.counted), <Lines key="counted" page={page} figure={figure} part="counted" />],
            [say(onePageWords.rest), hasRest(figure) && <Rest key="rest" page={page} figure={figure} />],
          ]}
        >
          {value}
        </Passport>
      </strong>
      <span className="small number">{part}</span>
      <span className="small">{change}</span>
      <span className="quiet one-page-basis">{figure.basis}</span>
    </div>
  )
}

type Of = { page: OnePageAnswer; figure: PageFigure }

/** The rest of the whole that a share is of: may be long, so it is opened. */
function Rest(props: Of) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const count = (props.figure.of ?? 0) - props.figure.count
  if (open) return <Lines {...props} part="rest" />
  if (count === 0) return say(onePageWords.noLines)
  return (
    <button type="button" className="passport-open" onClick={() => setOpen(true)}>
      {say(onePageWords.showRest, { count })}
    </button>
  )
}

/** How many lines are shown at first. */
const fewLines = 20

function Lines({ page, figure, part }: Of & { part: 'counted' | 'rest' }) {
  const say = useSay()
  const [most, setMost] = useState<number>()
  const query = { part, at: page.at, most: most ?? fewLines }
  const asked = useAnswer(listFigureLines, { params: { key: figure.key }, query }, { keep: true })
  return (
    <Answered asked={asked}>
      {({ lines, total }) =>
        total === 0 ? (
          say(onePageWords.noLines)
        ) : (
          <>
            <ul className="one-page-lines" data-part={part}>
              {lines.map(({ matter, unit, because }) => (
                <li key={`${matter.id} ${unit}`}>
                  <Link href={`/matters/${matter.id}`}>{matter.title}</Link>{' '}
                  {unit && <span className="quiet">{unit}</span>}
                  <span className="quiet small one-page-because">{because}</span>
                </li>
              ))}
            </ul>
            {total > lines.length && (
              <button type="button" className="passport-open" onClick={() => setMost(5000)}>
                {say(onePageWords.allLines, { count: total })}
              </button>
            )}
          </>
        )
      }
    </Answered>
  )
}
