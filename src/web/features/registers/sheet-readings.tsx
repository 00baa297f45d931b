import { Input, Select } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import type { SheetsSaid } from '#api/pack-shapes.ts'
import { importColumns } from '#core/import/columns.ts'
import { offeredProfiles } from '#core/import/sheet-reading.ts'
import type { Pack } from '#core/pack.ts'
import type { PackDoors } from '../../records/pack/doors.ts'
import { fieldText } from '../../records/pack/field-text.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { importWords } from '../../words/import.ts'

type Sheet = AnswerOf<PackDoors['preview']>['sheets'][number]

/** Nothing was said of a workbook: it is read as it is recognised. */
export const nothingSaid: SheetsSaid = { sheets: {}, all: {} }

interface Props {
  pack: Pack
  sheets: readonly Sheet[]
  said: SheetsSaid
  disabled: boolean
  onSay: (next: SheetsSaid) => void
}

const skip = '-'

/** How each sheet of a workbook was recognised, and where one says it is meant otherwise. */
export function SheetReadings({ pack, sheets, said, disabled, onSay }: Props) {
  const say = useSay()
  const of = (sheet: Sheet, part: SheetsSaid['sheets'][string]) =>
    onSay({ ...said, sheets: { ...said.sheets, [sheet.name]: { ...said.sheets[sheet.name], ...part } } })
  const columnsOf = (sheet: Sheet) => said.sheets[sheet.name]?.columns ?? {}
  return (
    <section className="stack import-sheets" aria-label={say(importWords.sheets)}>
      {sheets.map((sheet) => (
        <SheetPanel
          key={sheet.name}
          pack={pack}
          sheet={sheet}
          disabled={disabled}
          onSay={(part) => of(sheet, part)}
          mapped={columnsOf(sheet)}
        />
      ))}
      <ForAll pack={pack} sheets={sheets} said={said} disabled={disabled} onSay={onSay} />
    </section>
  )
}

function SheetPanel(props: {
  pack: Pack
  sheet: Sheet
  disabled: boolean
  mapped: Readonly<Record<string, string>>
  onSay: (part: SheetsSaid['sheets'][string]) => void
}) {
  const { pack, sheet, disabled, mapped, onSay } = props
  const say = useSay()
  const language = useLanguage()
  const { name, profile, row, rows, skipped, columns, missing } = sheet
  const [open, setOpen] = useState(missing.length > 0 && !skipped)
  const fields = importColumns(pack).map((field) => ({
    value: field.name,
    label: pack.words.fields[field.name]?.[language] ?? field.name,
  }))
  const titleOf = (field: string) => fields.find(({ value }) => value === field)?.label ?? field
  const choose = (next: string) => onSay(next === skip ? { skip: true } : { skip: false, profile: next, columns: {} })
  return (
    <div className="import-sheet">
      <div className="row">
        <strong>{name}</strong>
        <span className="quiet">{say(importWords.recognised)}</span>
        <Select
          aria-label={say(importWords.asSheet, { sheet: name })}
          size="small"
          disabled={disabled}
          popupMatchSelectWidth={false}
          value={skipped && columns.length === 0 ? undefined : skipped ? skip : profile}
          placeholder={say(importWords.noHeading)}
          onChange={choose}
          options={[
            { value: pack.name, label: say(importWords.own) },
            ...offeredProfiles(pack).map((each) => ({
              value: each.profile.name,
              label: each.profile.words[language],
            })),
            { value: skip, label: say(importWords.skip) },
          ]}
        />
        <span className="quiet number">
          {row === 0 ? say(importWords.noHeading) : say(importWords.rowsOf, { count: rows })}
        </span>
        {!skipped && missing.length > 0 && (
          <span className="tag tag-warn">
            {say(importWords.missing, { fields: missing.map(titleOf).join(language === 'zh' ? '、' : ', ') })}
          </span>
        )}
      </div>
      {columns.length > 0 && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {say(importWords.columns, {
              known: columns.filter((each) => each.fields.length > 0).length,
              all: columns.length,
            })}
          </summary>
          <ul className="import-columns">
            {columns.map(({ letter, heading, fields: meant }) => (
              <li key={letter}>
                <span>
                  <span className="quiet number">{letter}</span> {heading}
                </span>
                <Select
                  aria-label={say(importWords.columnMeans, { heading })}
                  size="small"
                  disabled={disabled}
                  popupMatchSelectWidth={false}
                  value={meant.length > 1 ? meant.join() : (meant[0] ?? '')}
                  onChange={(next: string) => onSay({ skip: false, profile, columns: { ...mapped, [heading]: next } })}
                  options={[
                    { value: '', label: say(importWords.nothing) },
                    ...(meant.length > 1
                      ? [{ value: meant.join(), label: meant.map(titleOf).join(language === 'zh' ? '、' : ', ') }]
                      : []),
                    ...fields,
                  ]}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** What holds in every row, for fields that are wanted and have no column. */
function ForAll({ pack, sheets, said, disabled, onSay }: Props) {
  const say = useSay()
  const language = useLanguage()
  const taken = sheets.filter(({ skipped }) => !skipped)
  const wanted = new Set([...taken.flatMap(({ missing }) => missing), ...Object.keys(said.all)])
  if (wanted.size === 0) return null
  const set = (name: string, text: string) => onSay({ ...said, all: { ...said.all, [name]: text } })
  return (
    <fieldset className="import-for-all">
      <legend>{say(importWords.forAll)}</legend>
      <p className="quiet small">{say(importWords.forAllHint)}</p>
      {importColumns(pack)
        .filter(({ name }) => wanted.has(name))
        .map(({ name, field }) => {
          const label = pack.words.fields[name]?.[language] ?? name
          return (
            <div key={name} className="import-for-one">
              <span>{label}</span>
              {field.kind === 'choice' ? (
                <Select
                  aria-label={label}
                  disabled={disabled}
                  allowClear
                  value={said.all[name] || undefined}
                  onChange={(next: string | undefined) => set(name, next ?? '')}
                  options={field.of.map((choice) => ({
                    value: choice,
                    label: fieldText(pack, name, choice, language),
                  }))}
                />
              ) : (
                <Input
                  aria-label={label}
                  disabled={disabled}
                  defaultValue={said.all[name]}
                  maxLength={200}
                  onBlur={(event) => event.target.value !== (said.all[name] ?? '') && set(name, event.target.value)}
                />
              )}
            </div>
          )
        })}
    </fieldset>
  )
}
