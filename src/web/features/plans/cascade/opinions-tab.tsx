import { Button } from 'antd'
import { useState } from 'react'
import { ConsultationTable } from '../../../records/consultation-table.tsx'
import type { PlanLine } from '../../../records/plan.ts'
import { useMay } from '../../../records/session.ts'
import { useSay } from '../../../ui/language.ts'
import { cascadeWords } from '../../../words/cascade.ts'
import { AskDialog } from './ask-dialog.tsx'

/** The consultations of a plan, and the way to send its draft out. */
export function OpinionsTab({ plan }: { plan: PlanLine }) {
  const say = useSay()
  const may = useMay()
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
      <ConsultationTable plan={plan.id} hint={say(cascadeWords.opinionsEmptyHint)} />
      {asking && <AskDialog planId={plan.id} onClose={() => setAsking(false)} />}
    </div>
  )
}
