import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Pack } from '#core/pack.ts'
import { DueFrom } from '../../records/due.tsx'
import { type RecordLine, recordHref } from '../../records/pack/doors.ts'
import { fieldText, isFigure } from '../../records/pack/field-text.ts'
import { StateTag } from '../../records/pack/state-tag.tsx'
import { useNow } from '../../records/session.ts'
import { type Language, type Say, useLanguage, useSay } from '../../ui/language.ts'
import { instantText } from '../../ui/time.ts'
import { registerWords } from '../../words/register.ts'

/** A column of a list of records. */
export interface RecordColumn {
  key: string
  title: string
  /** Name that the door sorts by. */
  sort?: string
  figure?: boolean
  /** What a cell holds as text, for the clipboard. */
  text: (record: RecordLine) => string
  cell?: (record: RecordLine) => React.ReactNode
}

/** Kinds that have an order in the database. */
const ordered = new Set(['text', 'number', 'money', 'day', 'month', 'year', 'yes-no', 'choice', 'code'])

/** Every column that a list may have: name, unit, state, deadline, then the fields in the order of the list and the others. */
export function useColumns(pack: Pack): RecordColumn[] {
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  // The same ones each time: rows that did not change are not drawn again.
  return useMemo(() => columnsOf(pack, { say, language, now }), [pack, say, language, now])
}

function columnsOf(pack: Pack, { say, language, now }: { say: Say; language: Language; now: string }): RecordColumn[] {
  const shown = (name: string) => name !== pack.title && name !== pack.holder && pack.fields[name]?.kept !== 'act'
  const listed = pack.lists.filter(shown)
  const others = Object.keys(pack.fields).filter((name) => shown(name) && !pack.lists.includes(name))
  return [
    {
      key: 'title',
      title: pack.words.fields[pack.title]?.[language] ?? say(registerWords.record),
      sort: isSorted(pack, pack.title) ? pack.title : undefined,
      text: (record) => record.title,
      cell: (record) => <Link href={recordHref(pack, record.id)}>{record.title || '—'}</Link>,
    },
    {
      key: 'unit',
      title: pack.words.fields[pack.holder]?.[language] ?? say(registerWords.unit),
      text: (record) => record.unit.name,
    },
    {
      key: 'state',
      title: say(registerWords.state),
      text: (record) => pack.words.states[record.state]?.[language] ?? record.state,
      cell: (record) => <StateTag pack={pack} record={record} language={language} />,
    },
    ...(pack.clocks.length > 0
      ? [
          {
            key: 'due',
            title: say(registerWords.due),
            sort: 'due',
            text: (record: RecordLine) => (record.due ? instantText(record.due, language) : ''),
            cell: (record: RecordLine) =>
              record.due && <DueFrom at={record.due} done={record.ended !== null} now={now} />,
          },
        ]
      : []),
    ...[...listed, ...others].map((name) => ({
      key: `field-${name}`,
      title: pack.words.fields[name]?.[language] ?? name,
      sort: isSorted(pack, name) ? name : undefined,
      figure: isFigure(pack.fields[name]),
      text: (record: RecordLine) => fieldText(pack, name, record.values[name], language),
    })),
  ]
}

/** The columns that a list has until the reader chooses. */
export function firstColumns(pack: Pack): string[] {
  const fields = pack.lists.filter((name) => name !== pack.title && name !== pack.holder)
  return ['title', 'unit', 'state', 'due', ...fields.map((name) => `field-${name}`)]
}

function isSorted(pack: Pack, name: string): boolean {
  const field = pack.fields[name]
  if (!field || field.kept || (field.class ?? 'open') !== 'open') return false
  return pack.lists.includes(name) && ordered.has(field.kind)
}
