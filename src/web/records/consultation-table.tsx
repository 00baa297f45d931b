import { Link } from 'wouter'
import { listConsultations } from '#api/consultation.ts'
import { Instant } from '../ui/instant.tsx'
import { useSay } from '../ui/language.ts'
import { Answered, Empty } from '../ui/states.tsx'
import { Table } from '../ui/table.tsx'
import { cascadeWords } from '../words/cascade.ts'
import { useAnswer } from './call.ts'

/** Drafts on which opinions were asked, of one plan or all, those first that wait for the reader's answer; `hint` says what to do where there are none. */
export function ConsultationTable({ plan, hint }: { plan?: string; hint: string }) {
  const say = useSay()
  const asked = useAnswer(listConsultations, plan ? { query: { plan } } : {})
  return (
    <Answered asked={asked}>
      {({ consultations }) =>
        consultations.length === 0 ? (
          <Empty title={say(cascadeWords.opinionsEmpty)}>{hint}</Empty>
        ) : (
          <Table
            caption={say(cascadeWords.opinions)}
            rows={[...consultations].sort((a, b) => Number(b.mayAnswer) - Number(a.mayAnswer))}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'title',
                title: say(cascadeWords.draft),
                as: 'main',
                cell: ({ id, title }) => <Link href={`/opinions/${id}`}>{title}</Link>,
              },
              {
                key: 'state',
                title: say(cascadeWords.units),
                cell: ({ mayAnswer, answered, asked: all }) =>
                  mayAnswer ? (
                    <span className="tag tag-warn">{say(cascadeWords.toAnswer)}</span>
                  ) : (
                    say(cascadeWords.answeredOf, { answered, asked: all })
                  ),
              },
              { key: 'due', title: say(cascadeWords.askDue), as: 'tight', cell: ({ due }) => <Instant at={due} /> },
            ]}
          />
        )
      }
    </Answered>
  )
}
