import { Button, Input } from 'antd'
import { useState } from 'react'
import { raiseContest } from '#api/contest.ts'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { useAct } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { contestWords } from '../../words/contest.ts'

type Figure = AssignmentAnswer['item']['answers'][number]

/** A unit contests a figure that a register filled in. */
export function ContestFigure({ assignmentId, answer }: { assignmentId: string; answer: Figure }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const raise = useAct(raiseContest)
  return (
    <>
      <Button size="small" className="no-print" onClick={() => setOpen(true)}>
        {say(contestWords.raise)}
        <span className="visually-hidden"> {answer.name}</span>
      </Button>
      {open && (
        <ActDialog<{ reason: string }>
          title={`${say(contestWords.raise)}：${answer.name}`}
          explain={say(contestWords.raiseExplain)}
          done={say(contestWords.done)}
          send={({ reason }) =>
            raise.mutateAsync({ params: { id: assignmentId }, body: { targetId: answer.targetId, reason } })
          }
          onClose={() => setOpen(false)}
        >
          <Field name="reason" label={say(contestWords.reason)} required>
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
          </Field>
        </ActDialog>
      )}
    </>
  )
}
