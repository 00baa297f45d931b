import { Button, Form, Select } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import { publicFields, publicReportEndpoints } from '#api/public-report.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { PackField } from '../../records/pack/field-control.tsx'
import { marked, useSending } from '../../ui/act-form.tsx'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useCopy } from '../../ui/copy.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { Answered } from '../../ui/states.tsx'
import { publicWords } from '../../words/public.ts'
import { sharedWords } from '../../words/shared.ts'

type Unit = { id: string; name: string; area: string }

/** The form of a public report; afterwards the code by which it is looked up. */
export function ReportForm({ pack }: { pack: Pack }) {
  const [opened, setOpened] = useState(0)
  return <Opened key={opened} pack={pack} onAnother={() => setOpened(opened + 1)} />
}

function Opened({ pack, onAnother }: { pack: Pack; onAnother: () => void }) {
  // The pass belongs to this form: it is not asked for again while the form is filled in.
  const asked = useAnswer(publicReportEndpoints(pack).form, {}, { staleTime: Number.POSITIVE_INFINITY })
  const [code, setCode] = useState<string | null>(null)
  if (code !== null)
    return (
      <Taken
        pack={pack}
        code={code}
        onAnother={() => {
          void asked.refetch().then(onAnother)
        }}
      />
    )
  return (
    <Answered asked={asked}>{({ pass, units }) => <Fields {...{ pack, pass, units }} onTaken={setCode} />}</Answered>
  )
}

function Fields(props: { pack: Pack; pass: string; units: Unit[]; onTaken: (code: string) => void }) {
  const { pack, pass, units, onTaken } = props
  const say = useSay()
  const [form] = Form.useForm<Values>()
  const [photo, setPhoto] = useState<File | null>(null)
  const website = useRef<HTMLInputElement>(null)
  const report = useAct(publicReportEndpoints(pack).report)
  const { submit, sending, problems } = useSending<Values>(form, async (typed) => {
    const given = Object.entries(typed).filter(([, value]) => value !== undefined && value !== '')
    const body = { ...Object.fromEntries(given), pass, website: website.current?.value ?? '' }
    const answer = await report.mutateAsync({ body, ...(photo ? { file: photo } : {}) })
    onTaken(answer.code)
  })
  return (
    <section className="panel" data-part="public-report">
      <ProblemBox problems={problems} />
      <Form form={form} layout="vertical" onFinish={submit} requiredMark={marked} scrollToFirstError={{ focus: true }}>
        {publicFields(pack).map(({ name, required, picture }) =>
          picture ? (
            <Photo key={name} pack={pack} name={name} photo={photo} onPhoto={setPhoto} />
          ) : pack.fields[name]?.kind === 'unit' ? (
            <School key={name} pack={pack} name={name} units={units} />
          ) : (
            <PackField key={name} pack={pack} name={name} required={required} />
          ),
        )}
        <div className="public-website" aria-hidden="true">
          <label htmlFor="website">{say(publicWords.website)}</label>
          <input ref={website} id="website" name="website" tabIndex={-1} autoComplete="off" />
        </div>
        <Button type="primary" htmlType="submit" loading={sending} size="large">
          {say(publicWords.send)}
        </Button>
      </Form>
    </section>
  )
}

/** The school, found by part of its name, listed by county. */
function School({ pack, name, units }: { pack: Pack; name: string; units: Unit[] }) {
  const say = useSay()
  const language = useLanguage()
  const label = pack.words.fields[name]?.[language] ?? name
  const areas = [...new Set(units.map(({ area }) => area))]
  return (
    <Form.Item
      name={name}
      label={label}
      required
      rules={[{ required: true, message: say(sharedWords.required, { name: label }) }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={say(publicWords.school)}
        options={areas.map((area) => ({
          label: area,
          options: units.filter((unit) => unit.area === area).map(({ id, name }) => ({ value: id, label: name })),
        }))}
      />
    </Form.Item>
  )
}

function Photo(props: { pack: Pack; name: string; photo: File | null; onPhoto: (next: File | null) => void }) {
  const { pack, name, photo, onPhoto } = props
  const say = useSay()
  return (
    <Form.Item
      label={`${say(publicWords.photo)}（${say(sharedWords.optional)}）`}
      htmlFor={`${pack.name}-${name}`}
      extra={say(publicWords.photoHelp)}
    >
      {photo && <img className="public-photo" src={URL.createObjectURL(photo)} alt={photo.name} />}
      <ChooseFile
        id={`${pack.name}-${name}`}
        label={say(publicWords.photo)}
        accept="image/jpeg,image/png,image/webp"
        onFiles={([file]) => onPhoto(file ?? null)}
      >
        {say(publicWords.choosePhoto)}
      </ChooseFile>{' '}
      {photo && <Button onClick={() => onPhoto(null)}>{say(publicWords.removePhoto)}</Button>}
    </Form.Item>
  )
}

function Taken({ pack, code, onAnother }: { pack: Pack; code: string; onAnother: () => void }) {
  const say = useSay()
  const copy = useCopy()
  return (
    <section className="panel stack" data-part="public-taken" role="status">
      <h2>{say(publicWords.taken)}</h2>
      <p>{say(publicWords.code)}</p>
      <p className="public-code number">{code}</p>
      <p>{say(publicWords.keepCode)}</p>
      <div className="row">
        <Button onClick={() => void copy(code)}>{say(publicWords.copy)}</Button>
        <Button onClick={onAnother}>{say(publicWords.another)}</Button>
        <Link href={`/public/${pack.name}/state`}>{say(publicWords.state)}</Link>
      </div>
    </section>
  )
}
