import type { ReactNode } from 'react'
import type { RequestFinding } from '#core/request/check-request.ts'
import { requestFindings } from '#core/request/words.ts'
import { useSay } from '../../ui/language.ts'
import { requestWords } from '../../words/request.ts'
import { valueWords } from '../../words/value.ts'

type Finding = Omit<RequestFinding, 'at'>

/** What the gate found: each with its rule, how sure that is, a milder wording, and what may be done at once. */
export function Findings({
  findings,
  children,
}: {
  findings: readonly Finding[]
  children?: (finding: Finding) => ReactNode
}) {
  const say = useSay()
  const stopped = findings.filter(({ stops }) => stops).length
  return (
    <>
      <p className={stopped > 0 ? 'due-late' : ''} data-part="verdict">
        {stopped > 0 ? say(requestWords.stopped, { count: stopped }) : say(requestWords.passed)}
      </p>
      <ul className="request-findings">
        {findings.map((finding) => {
          const { code, stops, basis, certainty, quote, arguments: blanks } = finding
          const words = requestFindings[code]
          return (
            <li key={`${code} ${quote ?? ''} ${blanks.title ?? ''}`} data-finding={code}>
              <p>
                <span className={stops ? 'tag tag-stop' : 'tag tag-warn'}>
                  {say(stops ? requestWords.stops : requestWords.mend)}
                </span>{' '}
                {words && say(words, blanks)}{' '}
                <span className="quiet small">
                  {basis}
                  {certainty !== 'statute' &&
                    certainty !== 'assumption' &&
                    ` (${say(valueWords[`sure-${certainty}`])})`}
                </span>
              </p>
              {quote && quote !== blanks.field && <p className="quiet small">{say(requestWords.quote, { quote })}</p>}
              {words?.milder && <p className="small">{say(words.milder)}</p>}
              {children?.(finding)}
            </li>
          )
        })}
      </ul>
    </>
  )
}
