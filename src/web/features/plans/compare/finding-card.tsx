import { useMemo } from 'react'
import { findingKindWords } from '#core/comparison-words.ts'
import { useSay } from '../../../ui/language.ts'
import { comparisonWords as words } from '../../../words/comparison.ts'
import { type Comparison, type Finding, partsOf } from './filter-findings.ts'

type Side = 'before' | 'after'

/** One difference: what it is called, what differs, and both sentences beside each other. */
export function FindingCard({ comparison, finding }: { comparison: Comparison; finding: Finding }) {
  const say = useSay()
  const [part] = partsOf(comparison, finding)
  return (
    <>
      <header className="finding-head">
        <span className={`finding-kind finding-${finding.kind}`}>{say(findingKindWords[finding.kind])}</span>
        <strong>{finding.what.message}</strong>
        <span className="quiet small finding-part">{part ? `${part.label}${part.title}` || part.section : ''}</span>
      </header>
      <div className="finding-sides">
        <SideText finding={finding} comparison={comparison} side="before" />
        <SideText finding={finding} comparison={comparison} side="after" />
      </div>
      {finding.because.length > 0 && finding.kind !== 'unchanged' && (
        <p className="quiet small finding-because">{say(words.because, { reasons: finding.because.join(' · ') })}</p>
      )}
    </>
  )
}

function SideText({ comparison, finding, side }: { comparison: Comparison; finding: Finding; side: Side }) {
  const say = useSay()
  const places = finding[side]
  const absent = side === 'before' ? words.absentBefore : words.absentAfter
  return (
    <div className="finding-side" data-side={side}>
      {places.length === 0 && <p className="quiet">{say(absent)}</p>}
      {finding.difference.length > 0 ? (
        <p>
          <Difference finding={finding} side={side} />
        </p>
      ) : (
        places.map((place) => (
          <p key={place.span.join()} className="finding-text">
            {finding.subject === 'part' && places.length > 1 && (
              <strong>
                {comparison[side].parts[place.part]?.label}
                {comparison[side].parts[place.part]?.title}{' '}
              </strong>
            )}
            {place.text.trim()}
          </p>
        ))
      )}
    </div>
  )
}

/** The words of one side; what the other does not have is struck through or underlined, and read out as such. */
function Difference({ finding, side }: { finding: Finding; side: Side }) {
  const say = useSay()
  const other = side === 'before' ? 'added' : 'removed'
  const pieces = useMemo(() => finding.difference.filter(({ op }) => op !== other), [finding, other])
  let at = 0
  return pieces.map(({ op, text }) => {
    const key = `${at}`
    at += text.length
    if (op === 'same') return <span key={key}>{text}</span>
    const Mark = op === 'removed' ? 'del' : 'ins'
    return (
      <Mark key={key}>
        <span className="visually-hidden">{say(words[op])}</span>
        {text}
      </Mark>
    )
  })
}
