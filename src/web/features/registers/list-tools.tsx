import { Button, Checkbox, Input, Popover } from 'antd'
import { useState } from 'react'
import { Link, useSearch } from 'wouter'
import { pathOf } from '#api/client.ts'
import type { Pack } from '#core/pack.ts'
import { doorsOf, type RecordLine, registerHref } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { useCopy } from '../../ui/copy.ts'
import { useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'
import { cellsOf } from './cells.ts'
import type { RecordColumn } from './columns.tsx'
import { ImportButton } from './import-dialog.tsx'
import { useKept } from './kept-for-account.ts'
import type { RecordFilter } from './record-filter.ts'

interface Props {
  pack: Pack
  filter: RecordFilter
  columns: readonly RecordColumn[]
  shown: readonly RecordColumn[]
  keys: readonly string[]
  setKeys: (next: string[]) => void
  /** What is copied: the chosen records, or all that were read. */
  records: readonly RecordLine[]
}

/** What can be done with a list as a whole: views, columns, copy, export, import. */
export function ListTools({ pack, filter, columns, shown, keys, setKeys, records }: Props) {
  const say = useSay()
  const may = useMay()
  const copy = useCopy()
  return (
    <div className="row no-print">
      <Views pack={pack} />
      <Popover
        trigger="click"
        placement="bottomRight"
        title={say(registerWords.columns)}
        content={
          <Checkbox.Group
            className="register-columns"
            value={[...keys]}
            onChange={(next) => setKeys(next as string[])}
            options={columns
              .filter(({ key }) => key !== 'title')
              .map(({ key, title }) => ({ value: key, label: title }))}
          />
        }
      >
        <Button size="small">{say(registerWords.columns)}</Button>
      </Popover>
      <Button
        size="small"
        onClick={() => void copy(cellsOf(shown, records), say(registerWords.copied, { count: records.length }))}
      >
        {say(registerWords.copy)}
      </Button>
      {may(`${pack.name}.export`) && (
        <Button size="small" href={pathOf(doorsOf(pack).exported, { query: { ...filter, limit: 200 } })} download>
          {say(registerWords.export)}
        </Button>
      )}
      {pack.imports && may(`${pack.name}.${pack.imports.act}`) && <ImportButton pack={pack} />}
    </div>
  )
}

interface View {
  name: string
  search: string
}

/** Filters and orders that were kept under a name, in this browser, for this account. */
function Views({ pack }: { pack: Pack }) {
  const say = useSay()
  const search = useSearch()
  const [views, setViews] = useKept<View[]>(`views.${pack.name}`, [])
  const [name, setName] = useState('')
  const keep = () => {
    const given = name.trim()
    if (!given) return
    setViews([...views.filter((view) => view.name !== given), { name: given, search }])
    setName('')
  }
  const content = (
    <div className="stack register-views">
      {views.length === 0 && <p className="quiet">{say(registerWords.noViews)}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name} className="row spread">
            <Link href={`${registerHref(pack)}${view.search ? `?${view.search}` : ''}`}>{view.name}</Link>
            <button
              type="button"
              className="plain-button small"
              aria-label={say(registerWords.removeView, { name: view.name })}
              onClick={() => setViews(views.filter((each) => each !== view))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Input
          aria-label={say(registerWords.viewName)}
          placeholder={say(registerWords.viewName)}
          maxLength={30}
          value={name}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={keep}
          style={{ width: 150 }}
        />
        <Button onClick={keep}>{say(registerWords.saveView)}</Button>
      </div>
      <p className="quiet small">{say(registerWords.viewsHint)}</p>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomRight" title={say(registerWords.views)} content={content}>
      <Button size="small">{say(registerWords.views)}</Button>
    </Popover>
  )
}
