import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { appoint, endPost } from '#api/person.ts'
import { dayOf } from '#core/day.ts'
import { type Role, roles } from '#core/may.ts'
import { useAct } from '../../../records/call.ts'
import { useNow } from '../../../records/session.ts'
import { UnitSelect } from '../../../records/unit-select.tsx'
import { ActDialog } from '../../../ui/act-form.tsx'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { roleWords } from '../../../words/frame.ts'
import { personWords } from '../../../words/person.ts'
import { DayField } from '../units/unit-acts.tsx'
import type { PersonInUnit } from './person-page.tsx'

/** A post: role in a unit, from a day on. */
export function Appoint({ person, onClose }: { person: PersonInUnit; onClose: () => void }) {
  const say = useSay()
  const today = dayOf(new Date(useNow()))
  const appointing = useAct(appoint)
  return (
    <ActDialog<{ unitId: string; role: Role; title: string; acting?: boolean; from: string }>
      title={say(personWords.appoint)}
      done={say(personWords.done)}
      initial={{ unitId: person.unit.id, from: today }}
      send={(body) => appointing.mutateAsync({ body: { ...body, personId: person.id } })}
      onClose={onClose}
    >
      <Field name="unitId" label={say(personWords.unit)} required>
        <UnitSelect />
      </Field>
      <RoleField required />
      <Field name="title" label={say(personWords.postTitle)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="acting" label={say(personWords.acting)} checkbox>
        <Checkbox />
      </Field>
      <DayField name="from" label={say(personWords.from)} />
    </ActDialog>
  )
}

export function RoleField({ required = false }: { required?: boolean }) {
  const say = useSay()
  return (
    <Field name="role" label={say(personWords.role)} required={required}>
      <Select allowClear options={roles.map((role) => ({ value: role, label: say(roleWords[role]) }))} />
    </Field>
  )
}

/** Ends a post. */
export function EndPost({ id, title }: { id: string; title: string }) {
  const say = useSay()
  const today = dayOf(new Date(useNow()))
  const [open, setOpen] = useState(false)
  const end = useAct(endPost)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(personWords.endPost)}
      </Button>
      {open && (
        <ActDialog<{ on: string; reason?: string }>
          title={say(personWords.endPost)}
          explain={say(personWords.endPostExplain, { title })}
          done={say(personWords.done)}
          danger
          initial={{ on: today }}
          send={(body) => end.mutateAsync({ params: { id }, body })}
          onClose={() => setOpen(false)}
        >
          <DayField name="on" label={say(personWords.on)} />
          <Field name="reason" label={say(personWords.reason)}>
            <Input maxLength={200} />
          </Field>
        </ActDialog>
      )}
    </>
  )
}
