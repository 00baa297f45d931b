import { listRevisions } from '#api/breakdown.ts'
import { useAnswer } from '../../../records/call.ts'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { Answered, Empty } from '../../../ui/states.tsx'
import { instantText } from '../../../ui/time.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { ChangeList } from '../breakdown/change-list.tsx'

/** What was revised since the plan was published: cell by cell, with reason, document and who approved it. */
export function RevisionsTab({ planId }: { planId: string }) {
  const say = useSay()
  const language = useLanguage()
  const asked = useAnswer(listRevisions, { params: { id: planId } })
  return (
    <Answered asked={asked}>
      {({ revisions }) =>
        revisions.length === 0 ? (
          <Empty title={say(breakdownWords.noRevisions)} />
        ) : (
          <div className="stack">
            {revisions.map(({ id, at, by, item, reason, document, approvedBy, changes }) => (
              <section key={id} className="panel">
                <h2>
                  {item.label}
                  {item.title}
                </h2>
                <p className="quiet">
                  {say(breakdownWords.revisionOf, { by, at: instantText(at, language), document, approvedBy })}
                </p>
                <p>{reason}</p>
                <ChangeList changes={changes.map((change) => ({ ...change, title: `${item.label}${item.title}` }))} />
              </section>
            ))}
          </div>
        )
      }
    </Answered>
  )
}
