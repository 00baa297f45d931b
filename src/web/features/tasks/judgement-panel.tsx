import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { judgeAssignment, withdrawJudgement } from '#api/judgement.ts'
import { type JudgedColour, judgedColours } from '#core/judgement.ts'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { useAct } from '../../records/call.ts'
import { JudgementText } from '../../records/judgement-text.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { LightMark } from '../../ui/light.tsx'
import { judgementWords } from '../../words/judgement.ts'
import { lightWords } from '../../words/light.ts'

/** What a leader says beside the light; who leads says it here, and takes it back. */
export function JudgementPanel({ assignment, may }: Pick<AssignmentAnswer, 'assignment' | 'may'>) {
  const say = useSay()
  const [open, setOpen] = useState<'judge' | 'withdraw' | null>(null)
  const { id, judgement } = assignment
  if (judgement === null && !may.judge) return null
  const close = () => setOpen(null)
  return (
    <section className="panel" data-part="judgement">
      <h2>{say(judgementWords.title)}</h2>
      {judgement ? (
        <div className="task-light">
          <LightMark colour={judgement.colour} size={28} bare />
          <div className="task-light-words">
            <JudgementText judgement={judgement} />
          </div>
        </div>
      ) : (
        <p className="quiet">{say(judgementWords.none)}</p>
      )}
      {may.judge && (
        <div className="row no-print" style={{ marginTop: 8 }}>
          <Button onClick={() => setOpen('judge')}>{say(judgementWords[judgement ? 'again' : 'judge'])}</Button>
          {may.withdrawJudgement && <Button onClick={() => setOpen('withdraw')}>{say(judgementWords.withdraw)}</Button>}
        </div>
      )}
      {open === 'judge' && <JudgeDialog id={id} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog id={id} onClose={close} />}
    </section>
  )
}

function JudgeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const judge = useAct(judgeAssignment)
  return (
    <ActDialog<{ colour: JudgedColour; reason: string }>
      title={say(judgementWords.title)}
      explain={say(judgementWords.explain)}
      done={say(judgementWords.done)}
      send={(body) => judge.mutateAsync({ params: { id }, body })}
      onClose={onClose}
    >
      <Field name="colour" label={say(judgementWords.colour)} required>
        <Radio.Group
          options={judgedColours.map((colour) => ({
            value: colour,
            label: (
              <span className="light-name">
                <LightMark colour={colour} bare /> {say(lightWords[colour])}
              </span>
            ),
          }))}
        />
      </Field>
      <Field name="reason" label={say(judgementWords.reason)} required>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
      </Field>
    </ActDialog>
  )
}

function WithdrawDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const withdraw = useAct(withdrawJudgement)
  return (
    <ActDialog
      title={say(judgementWords.withdraw)}
      explain={say(judgementWords.withdrawExplain)}
      ok={say(judgementWords.withdraw)}
      done={say(judgementWords.withdrawn)}
      send={() => withdraw.mutateAsync({ params: { id } })}
      onClose={onClose}
    />
  )
}
