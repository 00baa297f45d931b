import { Button, Form, Input } from 'antd'
import { UnitSelect } from '../../records/unit-select.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { matterWords } from '../../words/matter.ts'

/** The fields of one matter: what is to be done, who leads, by when. `several`: it shares its source with others. */
export function MatterFieldSet({ index, several }: { index: number; several: boolean }) {
  const say = useSay()
  return (
    <>
      <Field name={[index, 'title']} label={say(matterWords.matterTitle)} required>
        <Input maxLength={200} />
      </Field>
      {several && (
        <Field name={[index, 'words']} label={say(matterWords.ownWords)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Field>
      )}
      <Field name={[index, 'demand']} label={say(matterWords.demand)} help={say(matterWords.demandHelp)}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
      </Field>
      <div className="matter-pair">
        <Field name={[index, 'leadUnitId']} label={say(matterWords.lead)} required>
          <UnitSelect label={say(matterWords.lead)} />
        </Field>
        <Field name={[index, 'due']} label={say(matterWords.dueAt)} required>
          <Input type="datetime-local" />
        </Field>
        <Field name={[index, 'supportUnitIds']} label={say(matterWords.support)}>
          <UnitSelect label={say(matterWords.support)} mode="multiple" />
        </Field>
        <Field name={[index, 'officer']} label={say(matterWords.officer)}>
          <Input maxLength={200} />
        </Field>
        <Field name={[index, 'lead']} label={say(matterWords.leadLeader)}>
          <Input maxLength={200} />
        </Field>
        <Field name={[index, 'responsible']} label={say(matterWords.responsibleLeader)}>
          <Input maxLength={200} />
        </Field>
      </div>
      <Nodes index={index} />
    </>
  )
}

/** Time nodes on the way, as many as there are; none to begin with. */
function Nodes({ index }: { index: number }) {
  const say = useSay()
  return (
    <Form.List name={[index, 'nodes']}>
      {(nodes, { add, remove }) => (
        <>
          {nodes.map(({ key, name }) => (
            <div key={key} className="matter-node">
              <Field name={[name, 'name']} label={say(matterWords.nodeName)} required>
                <Input maxLength={100} />
              </Field>
              <Field name={[name, 'due']} label={say(matterWords.nodeDue)} required>
                <Input type="datetime-local" />
              </Field>
              <Button onClick={() => remove(name)}>{say(matterWords.removeNode)}</Button>
            </div>
          ))}
          <Button onClick={() => add()}>{say(matterWords.addNode)}</Button>
        </>
      )}
    </Form.List>
  )
}
