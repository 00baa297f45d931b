import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { pathOf } from '#api/client.ts'
import { enterQuantities, exportQuantities, importQuantities } from '#api/indicator.ts'
import { useAct } from '../../records/call.ts'
import {
  atFields,
  givenQuantities,
  presentFields,
  type QuantityField,
  QuantityFields,
} from '../../records/quantity-fields.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { indicatorWords as words } from '../../words/indicator.ts'
import type { IndicatorAnswer } from './indicator-page.tsx'

/** What the visitor may do: enter the quantities of the area itself, take the workbook out and bring it back. */
export function QuantityTools({ answer, unit }: { answer: IndicatorAnswer; unit: string | undefined }) {
  const say = useSay()
  const { modal, message } = App.useApp()
  const [entering, setEntering] = useState(false)
  const importing = useAct(importQuantities)
  if (!answer.mayEnter) return null
  const params = { key: answer.key }
  const bring = async ([file]: File[]) => {
    if (!file) return
    try {
      const done = await importing.mutateAsync({ params, file, body: {} })
      message.success(say(words.imported, done))
    } catch (error) {
      modal.error({ title: say(words.import), content: <ProblemBox problems={problemsOf(error, say)} />, width: 640 })
    }
  }
  return (
    <>
      <Button href={pathOf(exportQuantities, { params, query: { unit } })}>{say(words.workbook)}</Button>
      <ChooseFile label={say(words.import)} accept=".xlsx" onFiles={bring}>
        {say(words.import)}
      </ChooseFile>
      {answer.asked.length > 0 && (
        <Button type="primary" onClick={() => setEntering(true)}>
          {say(words.enter)}
        </Button>
      )}
      {entering && <EnterDialog answer={answer} onClose={() => setEntering(false)} />}
    </>
  )
}

function EnterDialog({ answer, onClose }: { answer: IndicatorAnswer; onClose: () => void }) {
  const say = useSay()
  const entering = useAct(enterQuantities)
  const { asked, figure } = answer
  return (
    <ActDialog<{ quantities?: QuantityField[]; explanation?: string }>
      title={`${say(words.enter)} · ${figure.of.name}`}
      explain={say(words.enterExplain)}
      done={say(words.entered)}
      width={720}
      initial={{ quantities: presentFields(asked) }}
      send={async ({ quantities, explanation = '' }) => {
        const given = givenQuantities(asked, quantities)
        try {
          await entering.mutateAsync({ params: { id: figure.of.id }, body: { quantities: given, explanation } })
        } catch (error) {
          throw atFields(error, asked, given)
        }
      }}
      onClose={onClose}
    >
      <QuantityFields asked={asked} />
      <Field name="explanation" label={say(words.explanation)} help={say(words.explanationHelp)}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Field>
    </ActDialog>
  )
}
