import { Button, Form, type FormInstance, Input } from 'antd'
import type { AssignmentAnswer } from '../../records/assignment.ts'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { taskWords } from '../../words/task.ts'

type Asked = AssignmentAnswer['fields']

/** What was filled in for a field, as the form holds it, in the order of those that are asked. */
export interface FilledValue {
  value?: string
}

/** One input for each field that a request asks, with what was accepted before beside it; names begin with `filled`. */
export function FilledFields({ asked, onTaken }: { asked: Asked; onTaken: () => void }) {
  const say = useSay()
  const form = Form.useFormInstance()
  const take = (index: number | 'all') => {
    takeOver(form, asked, index)
    onTaken()
  }
  return (
    <fieldset className="return-quantities" data-part="return-fields">
      <legend>{say(taskWords.fieldsAsked, { count: asked.length })}</legend>
      <p className="quiet small">{say(taskWords.fieldsHelp)}</p>
      {asked.some(({ previous }) => previous !== null) && (
        <Button size="small" onClick={() => take('all')} style={{ marginBottom: 12 }}>
          {say(taskWords.takeAll)}
        </Button>
      )}
      {asked.map(({ field, previous }, i) => (
        <Field
          key={field}
          name={['filled', i, 'value']}
          label={field}
          required
          help={
            previous !== null && (
              <span className="return-previous">
                {say(taskWords.previous, { value: previous })}{' '}
                <button
                  type="button"
                  className="plain-button"
                  aria-label={say(taskWords.takeOne, { field })}
                  onClick={() => take(i)}
                >
                  {say(taskWords.take)}
                </button>
              </span>
            )
          }
        >
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 8 }} maxLength={4000} />
        </Field>
      ))}
    </fieldset>
  )
}

function takeOver(form: FormInstance, asked: Asked, index: number | 'all') {
  asked.forEach(({ previous }, i) => {
    if (previous !== null && (index === 'all' || index === i)) form.setFieldValue(['filled', i, 'value'], previous)
  })
}
