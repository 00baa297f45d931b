import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { getEvidence, listEvidencePairs } from '#api/evidence.ts'
import { dayOf } from '#core/day.ts'
import { useAnswer } from '../../records/call.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { dayText } from '../../ui/time.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { EvidenceDays, type EvidenceFile } from './evidence-days.tsx'

type Pair = AnswerOf<typeof listEvidencePairs>['pairs'][number]

/** Files of the returns that look the same as another unit's or another year's, side by side; nothing where none does. */
export function EvidencePairs({ assignmentId }: { assignmentId: string }) {
  const say = useSay()
  const { data } = useAnswer(listEvidencePairs, { params: { id: assignmentId } })
  if (!data || data.pairs.length === 0) return null
  return (
    <section className="panel" data-part="evidence-pairs">
      <h2>{say(evidenceWords.pairs)}</h2>
      <p className="quiet small">{say(evidenceWords.pairsHelp)}</p>
      {data.pairs.map(({ evidence, other, same }) => (
        <article key={`${evidence.id} ${other.id}`} className="evidence-pair">
          <span className="tag tag-warn">{say(same ? evidenceWords.same : evidenceWords.near)}</span>
          <Side file={evidence} of={say(evidenceWords.here)} />
          <Side file={other} of={other.unit.name} />
        </article>
      ))}
    </section>
  )
}

function Side({ file, of }: { file: EvidenceFile | Pair['other']; of: string }) {
  const say = useSay()
  const language = useLanguage()
  const address = pathOf(getEvidence, { params: { id: file.id } })
  return (
    <figure>
      {file.mediaType.startsWith('image/') && <img src={address} alt={file.name} loading="lazy" />}
      <figcaption>
        <strong>{of}</strong>
        <a href={address} download={file.name}>
          {file.name}
        </a>
        <span className="quiet small number">
          {say(evidenceWords.attachedOn, { day: dayText(dayOf(new Date(file.attachedAt)), language) })}
        </span>
        <EvidenceDays of={file} />
      </figcaption>
    </figure>
  )
}
