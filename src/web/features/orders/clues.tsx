import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import { handOverClue, listClues } from '#api/reminder.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { orderWords } from '../../words/order.ts'

type Line = AnswerOf<typeof listClues>['clues'][number]

/** That clues were handed over: when, to whom, by which paper. */
export default function Clues() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const asked = useAnswer(listClues)
  const act = useAct(handOverClue)
  const columns: Column<Line>[] = [
    { key: 'to', title: say(orderWords.clueTo), as: 'main', cell: ({ to }) => to },
    { key: 'paper', title: say(orderWords.cluePaper), cell: ({ paper }) => paper },
    { key: 'unit', title: say(orderWords.keeper), cell: ({ unit }) => unit.name },
    {
      key: 'at',
      title: say(orderWords.clueAt),
      as: 'tight',
      cell: ({ handedOverAt }) => <Instant at={handedOverAt} />,
    },
  ]
  return (
    <>
      <PageHead
        title={say(orderWords.clues)}
        above={{ href: '/orders', title: say(orderWords.title) }}
        note={say(orderWords.cluesHelp)}
      >
        <Button type="primary" onClick={() => setOpen(true)}>
          {say(orderWords.handOver)}
        </Button>
      </PageHead>
      <Answered asked={asked}>
        {({ clues }) =>
          clues.length === 0 ? (
            <Empty title={say(orderWords.noClues)}>{say(orderWords.cluesHelp)}</Empty>
          ) : (
            <Table caption={say(orderWords.clues)} rows={clues} columns={columns} keyOf={({ id }) => id} />
          )
        }
      </Answered>
      {open && (
        <ActDialog<{ to: string; paper: string }>
          title={say(orderWords.handOver)}
          explain={say(orderWords.cluesHelp)}
          done={say(orderWords.handedOver)}
          send={(body) => act.mutateAsync({ body })}
          onClose={() => setOpen(false)}
        >
          <Field name="to" label={say(orderWords.clueTo)} required>
            <Input maxLength={200} />
          </Field>
          <Field name="paper" label={say(orderWords.cluePaper)} required>
            <Input maxLength={200} />
          </Field>
        </ActDialog>
      )}
    </>
  )
}
