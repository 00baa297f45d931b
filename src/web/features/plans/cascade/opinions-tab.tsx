import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { listConsultations } from '#api/cascade.ts'
import { useAnswer } from '../../../records/call.ts'
import type { PlanLine } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { Instant } from '../../../ui/instant.tsx'
import { useSay } from '../../../ui/language.ts'
import { Answered, Empty } from '../../../ui/states.tsx'
import { Table } from '../../../ui/table.tsx'
import { cascadeWords } from '../../../words/cascade.ts'
import { AskDialog } from './ask-dialog.tsx'

/** The consultations of a plan, and the way to send its draft out. */
export function OpinionsTab({ plan }: { plan: PlanLine }) {
  const say = useSay()
  const may = useMay()
  const asked = useAnswer(listConsultations, { query: { plan: plan.id } })
  const [asking, setAsking] = useState(false)
  return (
    <div className="stack">
      {may('opinion.ask') && plan.state === 'read' && (
        <div>
          <Button type="primary" onClick={() => setAsking(true)}>
            {say(cascadeWords.ask)}
          </Button>
        </div>
      )}
      <Answered asked={asked}>
        {({ consultations }) =>
          consultations.length === 0 ? (
            <Empty title={say(cascadeWords.opinionsEmpty)}>{say(cascadeWords.opinionsEmptyHint)}</Empty>
          ) : (
            <Table
              caption={say(cascadeWords.opinions)}
              rows={consultations}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'title',
                  title: say(cascadeWords.draft),
                  as: 'main',
                  cell: ({ id, title }) => <Link href={`/opinions/${id}`}>{title}</Link>,
                },
                {
                  key: 'answered',
                  title: say(cascadeWords.units),
                  cell: ({ answered, asked: all }) => say(cascadeWords.answeredOf, { answered, asked: all }),
                },
                { key: 'due', title: say(cascadeWords.askDue), as: 'tight', cell: ({ due }) => <Instant at={due} /> },
              ]}
            />
          )
        }
      </Answered>
      {asking && <AskDialog planId={plan.id} onClose={() => setAsking(false)} />}
    </div>
  )
}
