import './orders.css'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { listOrders } from '#api/order.ts'
import { listReminders, sendReminder } from '#api/reminder.ts'
import { reminderChannels } from '#core/ladder/reminder.ts'
import { channelWords } from '#core/ladder/words.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { fromLocalField } from '../../ui/time.ts'
import { orderWords } from '../../words/order.ts'
import { useAct, useAnswer } from '../call.ts'
import { useMay } from '../session.ts'
import { DraftOrder } from './draft-order.tsx'
import { OrderTable } from './order-line.tsx'

/** Orders and reminders of an assignment, and the way to a new one. */
export function ChasePanel({ assignmentId }: { assignmentId: string }) {
  const say = useSay()
  const may = useMay()
  const [doing, setDoing] = useState<'draft' | 'remind' | null>(null)
  const orders = useAnswer(listOrders, { query: { view: 'all', assignment: assignmentId, state: 'all' } })
  const reminders = useAnswer(listReminders, { query: { assignment: assignmentId } })
  const found = orders.data?.orders ?? []
  const said = reminders.data?.reminders ?? []
  if (!may('order.draft') && found.length === 0 && said.length === 0) return null
  return (
    <section className="panel" data-part="chase">
      <div className="panel-head">
        <h2>{say(orderWords.ofTask)}</h2>
        {may('order.draft') && (
          <span className="row no-print">
            <Button size="small" onClick={() => setDoing('remind')}>
              {say(orderWords.remind)}
            </Button>
            <Button size="small" type="primary" onClick={() => setDoing('draft')}>
              {say(orderWords.chase)}
            </Button>
          </span>
        )}
      </div>
      {found.length > 0 ? <OrderTable lines={found} ofOne /> : <p className="quiet">{say(orderWords.noOrders)}</p>}
      {said.length > 0 && (
        <ul className="order-links">
          {said.map(({ id, channel, to, said: words, sentAt, sentBy }) => (
            <li key={id}>
              <span className="row spread">
                <span>
                  <span className="tag">{say(channelWords[channel])}</span> {to}
                </span>
                <Instant at={sentAt} />
              </span>
              <span className="quiet small text-block">
                {sentBy}：{words}
              </span>
            </li>
          ))}
        </ul>
      )}
      {doing === 'draft' && <DraftOrder assignmentId={assignmentId} onClose={() => setDoing(null)} />}
      {doing === 'remind' && <Remind assignmentId={assignmentId} onClose={() => setDoing(null)} />}
    </section>
  )
}

/** Records whom one telephoned, when, and what was said. */
function Remind({ assignmentId, onClose }: { assignmentId: string; onClose: () => void }) {
  const say = useSay()
  const act = useAct(sendReminder)
  const channels = reminderChannels.filter((each) => each !== 'system')
  return (
    <ActDialog<{ channel: (typeof channels)[number]; to: string; said: string; at?: string }>
      title={say(orderWords.remind)}
      done={say(orderWords.reminded)}
      initial={{ channel: 'telephone' }}
      send={({ at, ...body }) =>
        act.mutateAsync({ params: { id: assignmentId }, body: { ...body, ...(at && { at: fromLocalField(at) }) } })
      }
      onClose={onClose}
    >
      <Field name="channel" label={say(orderWords.channel)} required>
        <Select options={channels.map((each) => ({ value: each, label: say(channelWords[each]) }))} />
      </Field>
      <Field name="to" label={say(orderWords.to)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="at" label={say(orderWords.at)}>
        <Input type="datetime-local" style={{ width: 220 }} />
      </Field>
      <Field name="said" label={say(orderWords.said)} required>
        <Input.TextArea rows={3} maxLength={4000} />
      </Field>
    </ActDialog>
  )
}
