import { Input } from 'antd'
import type { AnswerOf } from '#api/endpoint.ts'
import { dateEvidence, type listEvidence } from '#api/evidence.ts'
import { dayOf } from '#core/day.ts'
import { useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { dayText } from '../../ui/time.ts'
import { evidenceWords } from '../../words/evidence.ts'

/** A file that the server has. */
export type EvidenceFile = AnswerOf<typeof listEvidence>['evidence'][number]

/** Bytes as people read them. */
export const sizeText = (bytes: number) =>
  bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} kB`

/** Whether the last day of a file has passed. */
export const hasEnded = ({ until }: Pick<EvidenceFile, 'until'>) => until !== null && until < dayOf(new Date())

/** What day a file is about and until when it holds; nothing where neither was said. */
export function EvidenceDays({ of: { about, until } }: { of: Pick<EvidenceFile, 'about' | 'until'> }) {
  const say = useSay()
  const language = useLanguage()
  const words = [
    about && say(evidenceWords.aboutOn, { day: dayText(about, language) }),
    until && say(evidenceWords.untilOn, { day: dayText(until, language) }),
  ].filter(Boolean)
  return words.length === 0 ? null : <span className="quiet small number">{words.join('，')}</span>
}

/** Dates a file. */
export function DateEvidence(props: {
  file: Pick<EvidenceFile, 'id' | 'name' | 'about' | 'until'>
  onDated: (days: Pick<EvidenceFile, 'about' | 'until'>) => void
  onClose: () => void
}) {
  const { file, onDated, onClose } = props
  const say = useSay()
  const date = useAct(dateEvidence)
  return (
    <ActDialog<{ about?: string; until?: string }>
      title={say(evidenceWords.date)}
      explain={file.name}
      done={say(evidenceWords.dated)}
      initial={{ about: file.about ?? undefined, until: file.until ?? undefined }}
      send={async ({ about, until }) => {
        const days = { about: about || null, until: until || null }
        await date.mutateAsync({ params: { id: file.id }, body: days })
        onDated(days)
      }}
      onClose={onClose}
    >
      {(['about', 'until'] as const).map((name) => (
        <Field key={name} name={name} label={say(evidenceWords[name])} help={say(evidenceWords[`${name}Help`])}>
          <Input type="date" style={{ width: 180 }} />
        </Field>
      ))}
    </ActDialog>
  )
}
