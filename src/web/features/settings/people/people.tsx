import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { z } from 'zod'
import { listPeople, type personLine, registerPerson } from '#api/organisation.ts'
import { useAct, useAnswer } from '../../../records/call.ts'
import { useMay } from '../../../records/session.ts'
import { UnitSelect } from '../../../records/unit-select.tsx'
import { ActDialog } from '../../../ui/act-form.tsx'
import { useAddressValue } from '../../../ui/address.ts'
import { Field } from '../../../ui/field.tsx'
import { useSay } from '../../../ui/language.ts'
import { Answered, Empty } from '../../../ui/states.tsx'
import { Table } from '../../../ui/table.tsx'
import { personWords } from '../../../words/person.ts'
import { sharedWords } from '../../../words/shared.ts'

export type PersonLine = z.infer<typeof personLine>

/** People by unit and name; telephones masked but for those who work with them. */
export function People() {
  const say = useSay()
  const may = useMay()
  const [unit, setUnit] = useAddressValue('unit')
  const [q, setQ] = useAddressValue('q')
  const [registering, setRegistering] = useState(false)
  const asked = useAnswer(listPeople, { query: { unit, q } }, { keep: true })
  return (
    <div className="stack">
      <search className="row">
        <Input.Search
          allowClear
          aria-label={say(personWords.search)}
          placeholder={say(personWords.search)}
          defaultValue={q}
          onSearch={(next) => setQ(next.trim())}
          style={{ width: 220 }}
        />
        <div style={{ width: 260, maxWidth: '100%' }}>
          <UnitSelect
            label={say(personWords.unit)}
            value={unit}
            onChange={(next) => setUnit(next as string | undefined)}
          />
        </div>
        {may('person.change') && (
          <Button type="primary" onClick={() => setRegistering(true)}>
            {say(personWords.register)}
          </Button>
        )}
      </search>
      <Answered asked={asked}>
        {({ people }) =>
          people.length === 0 ? (
            <Empty title={say(unit || q ? personWords.none : personWords.noneAtAll)}>
              {!unit && !q && say(personWords.noneHint)}
            </Empty>
          ) : (
            <PeopleTable people={people} />
          )
        }
      </Answered>
      {registering && <Register onClose={() => setRegistering(false)} />}
    </div>
  )
}

function PeopleTable({ people }: { people: readonly PersonLine[] }) {
  const say = useSay()
  return (
    <Table
      caption={say(personWords.title)}
      rows={people}
      keyOf={(person) => person.id}
      columns={[
        {
          key: 'name',
          title: say(personWords.name),
          as: 'main',
          cell: (person) => <Link href={`/settings/people/${person.id}`}>{person.name || '—'}</Link>,
        },
        { key: 'unit', title: say(personWords.unit), cell: (person) => person.unit.name },
        {
          key: 'posts',
          title: say(personWords.posts),
          cell: (person) => person.posts.map((post) => `${post.unit.name} ${post.title}`).join('；') || '—',
        },
        { key: 'phone', title: say(personWords.phone), as: 'tight', cell: (person) => person.phone ?? '—' },
      ]}
    />
  )
}

function Register({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const register = useAct(registerPerson)
  return (
    <ActDialog<{ unitId: string; name: string; phone?: string }>
      title={say(personWords.register)}
      done={say(personWords.done)}
      send={(body) => register.mutateAsync({ body })}
      onClose={onClose}
    >
      <Field name="name" label={say(personWords.name)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="unitId" label={say(personWords.unit)} required>
        <UnitSelect />
      </Field>
      <Field name="phone" label={`${say(personWords.phone)}（${say(sharedWords.optional)}）`}>
        <Input maxLength={30} inputMode="tel" />
      </Field>
    </ActDialog>
  )
}
