import { Input, Select } from 'antd'
import { useLocation } from 'wouter'
import { changeBody, endBody, foundBody, joinBody, leaveBody } from '#api/body.ts'
import { dayOf } from '#core/day.ts'
import {
  type BodyFrequency,
  type BodyKind,
  bodyFrequencies,
  bodyKinds,
  type MemberDuty,
  memberDuties,
} from '#core/meeting/body.ts'
import { bodyFrequencyWords, bodyKindWords, memberDutyWords } from '#core/meeting/words.ts'
import { useAct } from '../../records/call.ts'
import { useNow } from '../../records/session.ts'
import { UnitSelect } from '../../records/unit-select.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { meetingWords } from '../../words/meeting.ts'

type Said = { name: string; frequency?: BodyFrequency | ''; basis?: string }

const saidOf = ({ name, frequency, basis }: Said) => ({ name, frequency: frequency || null, basis: basis ?? '' })

/** Enters a body. */
export function FoundBody({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const [, go] = useLocation()
  const today = dayOf(new Date(useNow()))
  const found = useAct(foundBody)
  return (
    <ActDialog<Said & { kind: BodyKind; unitId: string; from: string }>
      title={say(meetingWords.found)}
      explain={say(meetingWords.foundExplain)}
      done={say(meetingWords.founded)}
      initial={{ kind: 'leading-group', frequency: 'quarter', from: today }}
      send={async ({ kind, unitId, from, ...said }) => {
        const { id } = await found.mutateAsync({ body: { kind, unitId, from, ...saidOf(said) } })
        go(`/meetings/bodies/${id}`)
      }}
      onClose={onClose}
    >
      <Field name="kind" label={say(meetingWords.kind)} required>
        <Select options={bodyKinds.map((value) => ({ value, label: say(bodyKindWords[value]) }))} />
      </Field>
      <SaidFields />
      <Field name="unitId" label={say(meetingWords.keptBy)} required>
        <UnitSelect label={say(meetingWords.keptBy)} />
      </Field>
      <Field name="from" label={say(meetingWords.since)} required>
        <Input type="date" />
      </Field>
    </ActDialog>
  )
}

function SaidFields() {
  const say = useSay()
  return (
    <>
      <Field name="name" label={say(meetingWords.name)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="frequency" label={say(meetingWords.frequency)}>
        <Select
          options={[
            { value: '', label: say(meetingWords.whenNeeded) },
            ...bodyFrequencies.map((value) => ({ value: value as string, label: say(bodyFrequencyWords[value]) })),
          ]}
        />
      </Field>
      <Field name="basis" label={say(meetingWords.basis)}>
        <Input maxLength={200} />
      </Field>
    </>
  )
}

/** Changes what a body is called, how often it meets, or its basis. */
export function ChangeBody({ body, onClose }: { body: Said & { id: string }; onClose: () => void }) {
  const say = useSay()
  const change = useAct(changeBody)
  return (
    <ActDialog<Said>
      title={say(meetingWords.change)}
      done={say(meetingWords.changed)}
      initial={{ name: body.name, frequency: body.frequency ?? '', basis: body.basis ?? '' }}
      send={(said) => change.mutateAsync({ params: { id: body.id }, body: saidOf(said) })}
      onClose={onClose}
    >
      <SaidFields />
    </ActDialog>
  )
}

/** Ends a body by a document. */
export function EndBody({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const end = useAct(endBody)
  const today = dayOf(new Date(useNow()))
  return (
    <ActDialog<{ on: string; document: string }>
      title={say(meetingWords.end)}
      done={say(meetingWords.ended)}
      initial={{ on: today }}
      send={(body) => end.mutateAsync({ params: { id }, body })}
      onClose={onClose}
    >
      <Field name="on" label={say(meetingWords.endOn)} required>
        <Input type="date" />
      </Field>
      <Field name="document" label={say(meetingWords.document)} required>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}

/** Seats units, or persons of them, in a body. */
export function AddMembers({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const join = useAct(joinBody)
  const today = dayOf(new Date(useNow()))
  return (
    <ActDialog<{ units: string[]; name?: string; duty: MemberDuty; charge?: string; from: string }>
      title={say(meetingWords.addMembers)}
      done={say(meetingWords.membersAdded)}
      initial={{ duty: 'member', from: today }}
      send={({ units, name = '', duty, charge = '', from }) =>
        join.mutateAsync({
          params: { id },
          body: { members: units.map((unitId) => ({ unitId, name, duty, charge })), from },
        })
      }
      onClose={onClose}
    >
      <Field name="units" label={say(meetingWords.units)} required>
        <UnitSelect mode="multiple" label={say(meetingWords.units)} />
      </Field>
      <Field name="name" label={say(meetingWords.personName)} help={say(meetingWords.personNameHelp)}>
        <Input maxLength={100} />
      </Field>
      <Field name="duty" label={say(meetingWords.duty)} required>
        <Select options={memberDuties.map((value) => ({ value, label: say(memberDutyWords[value]) }))} />
      </Field>
      <Field name="charge" label={say(meetingWords.charge)}>
        <Input.TextArea rows={2} maxLength={400} />
      </Field>
      <Field name="from" label={say(meetingWords.from)} required>
        <Input type="date" />
      </Field>
    </ActDialog>
  )
}

/** A member leaves. */
export function LeaveBody({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay()
  const leave = useAct(leaveBody)
  const today = dayOf(new Date(useNow()))
  return (
    <ActDialog<{ on: string }>
      title={say(meetingWords.leave)}
      initial={{ on: today }}
      send={(body) => leave.mutateAsync({ params: { id }, body })}
      onClose={onClose}
    >
      <Field name="on" label={say(meetingWords.leaveOn)} required>
        <Input type="date" />
      </Field>
    </ActDialog>
  )
}
