import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import { dropSynonym, keepSynonym, listImportProfiles } from '#api/import-profile.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { findRegister } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { useAddressValue } from '../../ui/address.ts'
import { Field } from '../../ui/field.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { importWords } from '../../words/import.ts'
import { valueWords } from '../../words/value.ts'

type Answer = AnswerOf<typeof listImportProfiles>
type Profile = Answer['profiles'][number]
type Column = Profile['columns'][number]

/** What imports recognise headings and codes by, and what officers of the city add to it. */
export function ImportProfiles() {
  const say = useSay()
  const asked = useAnswer(listImportProfiles)
  const [chosen, choose] = useAddressValue('profile')
  return (
    <div className="stack">
      <p className="quiet">{say(importWords.profilesAbout)}</p>
      <Answered asked={asked}>
        {({ profiles, proposed }) => {
          const profile = profiles.find(({ name }) => name === chosen) ?? profiles[0]
          return (
            <>
              <Proposed profiles={profiles} proposed={proposed} />
              <div className="row">
                <Select
                  className="value-choice"
                  aria-label={say(importWords.profiles)}
                  popupMatchSelectWidth={false}
                  value={profile?.name}
                  onChange={choose}
                  options={profiles.map((each) => ({ value: each.name, label: nameOf(each, say) }))}
                />
              </div>
              {profile && <ProfilePanel profile={profile} />}
            </>
          )
        }}
      </Answered>
    </div>
  )
}

function nameOf({ system, words }: Profile, say: ReturnType<typeof useSay>): string {
  return system === null ? `${say(words)} · ${say(importWords.own)}` : say(words)
}

/** Headings that were matched by hand and wait for somebody to keep them. */
function Proposed({ profiles, proposed }: Answer) {
  const say = useSay()
  const may = useMay()
  const keep = useAct(keepSynonym)
  const drop = useAct(dropSynonym)
  if (proposed.length === 0) return null
  return (
    <section className="panel">
      <h2>{say(importWords.proposed)}</h2>
      <ul className="import-proposed">
        {proposed.map(({ profile: name, column, text, times }) => {
          const profile = profiles.find((each) => each.name === name)
          const words = profile?.columns.find((each) => each.column === column)?.words
          const input = { params: { profile: name }, body: { column, text, choice: '', note: '' } }
          return (
            <li key={`${name} ${column} ${text}`} className="row spread">
              <span>
                {say(importWords.proposal, { text, column: words ? say(words) : column })}{' '}
                <span className="quiet small">
                  {profile && nameOf(profile, say)} · {say(importWords.times, { count: times })}
                </span>
              </span>
              {may('value.change') && (
                <span className="row no-print">
                  <Button size="small" type="primary" loading={keep.isPending} onClick={() => keep.mutate(input)}>
                    {say(importWords.keep)}
                  </Button>
                  <Button size="small" loading={drop.isPending} onClick={() => drop.mutate(input)}>
                    {say(importWords.drop)}
                  </Button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ProfilePanel({ profile }: { profile: Profile }) {
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const [adding, setAdding] = useState(false)
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2>{nameOf(profile, say)}</h2>
        {may('value.change') && (
          <Button className="no-print" size="small" onClick={() => setAdding(true)}>
            {say(importWords.add)}
          </Button>
        )}
      </div>
      <p className="quiet">
        {profile.system && `${say(importWords.ofSystem, { system: profile.system })} · `}
        {say(importWords.takenBy, {
          registers: profile.registers.map((each) => say(each)).join(language === 'zh' ? '、' : ', '),
        })}
      </p>
      <Table
        caption={nameOf(profile, say)}
        rows={profile.columns}
        keyOf={({ column }) => column}
        columns={[
          { key: 'column', title: say(importWords.column), as: 'main', cell: (column) => say(column.words) },
          {
            key: 'headings',
            title: say(importWords.headings),
            cell: (column) => (
              <Meanings
                profile={profile}
                column={column}
                choice=""
                shipped={column.headings.filter((each) => each !== say(column.words))}
                kept={column.kept}
              />
            ),
          },
          {
            key: 'codes',
            title: say(importWords.codes),
            cell: (column) => column.codes.length > 0 && <Codes profile={profile} column={column} />,
          },
          {
            key: 'sure',
            title: say(importWords.sure),
            as: 'tight',
            cell: (column) => <span className="quiet small">{say(importWords[`sure-${column.sure}`])}</span>,
          },
        ]}
      />
      {adding && <AddSynonym profile={profile} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Codes({ profile, column }: { profile: Profile; column: Column }) {
  const choiceText = useChoiceText(profile, column)
  return (
    <details>
      <summary>
        {column.codes
          .map(({ choice }) => choiceText(choice))
          .slice(0, 3)
          .join(' · ')}{' '}
        …
      </summary>
      <dl className="import-codes">
        {column.codes.map(({ choice, words, kept }) => (
          <div key={choice}>
            <dt>{choiceText(choice)}</dt>
            <dd>
              <Meanings profile={profile} column={column} choice={choice} shipped={words} kept={kept} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** A choice in words: those of the register where the column is its own, else the first word of the system. */
function useChoiceText(profile: Profile, { column, codes }: Column) {
  const language = useLanguage()
  const pack = findRegister(profile.name)
  const own = (pack?.words.choices as Record<string, Record<string, { zh: string; en: string }>> | undefined)?.[column]
  return (choice: string) =>
    own?.[choice]?.[language] ?? codes.find((each) => each.choice === choice)?.words[0] ?? choice
}

/** Texts that mean the same: those shipped, and those that were added, which can be dropped again. */
function Meanings(props: {
  profile: Profile
  column: Column
  choice: string
  shipped: readonly string[]
  kept: Column['kept']
}) {
  const { profile, column, choice, shipped, kept } = props
  const say = useSay()
  const may = useMay()
  const drop = useAct(dropSynonym)
  return (
    <span className="import-meanings">
      {[...new Set(shipped)].map((text) => (
        <span key={text} className="tag">
          {text}
        </span>
      ))}
      {kept.map(({ text, by, day, note }) => (
        <span
          key={`kept ${text}`}
          className="tag import-kept"
          title={`${say(importWords.keptBy, { by, day })} ${note}`.trim()}
        >
          {text}
          {may('value.change') && (
            <button
              type="button"
              className="plain-button no-print"
              aria-label={say(importWords.stopOf, { text })}
              onClick={() =>
                drop.mutate({
                  params: { profile: profile.name },
                  body: { column: column.column, choice, text, note: '' },
                })
              }
            >
              ✕
            </button>
          )}
        </span>
      ))}
    </span>
  )
}

function AddSynonym({ profile, onClose }: { profile: Profile; onClose: () => void }) {
  const say = useSay()
  const act = useAct(keepSynonym)
  const [name, setName] = useState<string>()
  const column = profile.columns.find((each) => each.column === name)
  const choiceText = useChoiceText(
    profile,
    column ?? { column: '', codes: [], words: { zh: '', en: '' }, headings: [], kept: [], sure: 'own' },
  )
  return (
    <ActDialog<{ column: string; choice?: string; text: string; note?: string }>
      title={say(importWords.addTo, { name: nameOf(profile, say) })}
      done={say(importWords.done)}
      send={(body) => act.mutateAsync({ params: { profile: profile.name }, body })}
      onClose={onClose}
    >
      <Field name="column" label={say(importWords.column)} required>
        <Select
          onChange={(next: string) => setName(next)}
          options={profile.columns.map((each) => ({ value: each.column, label: say(each.words) }))}
        />
      </Field>
      {column && column.codes.length > 0 && (
        <Field name="choice" label={say(importWords.choice)}>
          <Select
            allowClear
            options={column.codes.map(({ choice }) => ({ value: choice, label: choiceText(choice) }))}
          />
        </Field>
      )}
      <Field name="text" label={say(importWords.text)} required>
        <Input maxLength={200} />
      </Field>
      <Field name="note" label={say(valueWords.note)}>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}
