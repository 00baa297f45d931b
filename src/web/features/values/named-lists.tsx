import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import { confirmNamedList, listNamedLists, setNamedList } from '#api/value.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { valueWords } from '../../words/value.ts'
import { ConfirmedText } from './value-marks.tsx'

type NamedList = AnswerOf<typeof listNamedLists>['lists'][number]

/** Terms that documents use and never list, as this bureau reads them. */
export function NamedLists() {
  const say = useSay()
  const asked = useAnswer(listNamedLists)
  return (
    <div className="stack">
      <p className="quiet">{say(valueWords.listsAbout)}</p>
      <Answered asked={asked}>
        {({ lists }) => (
          <div className="value-lists">
            {lists.map((list) => (
              <NamedListPanel key={list.key} list={list} />
            ))}
          </div>
        )}
      </Answered>
    </div>
  )
}

function NamedListPanel({ list }: { list: NamedList }) {
  const say = useSay()
  const may = useMay()
  const [doing, setDoing] = useState<'set' | 'confirm'>()
  const { items, count, confirmed } = list
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{list.term}</h2>
        {count !== null && (
          <span className="quiet number">{say(valueWords.itemsOf, { given: items.length, count })}</span>
        )}
      </div>
      <p className="quiet">{say(list.about)}</p>
      {!confirmed && (
        <p>
          <span className="tag tag-warn">{say(valueWords[`meaning-${list.meaning}`])}</span>
        </p>
      )}
      {items.length === 0 ? (
        <p className="quiet">{say(valueWords.noItems)}</p>
      ) : (
        <ol className="value-items">
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      )}
      <p className="small">
        {say(valueWords.confirmed)}：<ConfirmedText value={list} /> {list.basis}
      </p>
      {may('value.change') && (
        <div className="row no-print">
          <Button size="small" onClick={() => setDoing('set')}>
            {say(valueWords.setList)}
          </Button>
          {items.length > 0 && (
            <Button size="small" onClick={() => setDoing('confirm')}>
              {say(valueWords.confirm)}
            </Button>
          )}
        </div>
      )}
      {doing === 'set' && <SetList list={list} onClose={() => setDoing(undefined)} />}
      {doing === 'confirm' && <ConfirmList list={list} onClose={() => setDoing(undefined)} />}
    </section>
  )
}

type Dialog = { list: NamedList; onClose: () => void }

function SetList({ list, onClose }: Dialog) {
  const say = useSay()
  const act = useAct(setNamedList)
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  return (
    <ActDialog<{ items: string; basis: string }>
      title={list.term}
      done={say(valueWords.done)}
      initial={{ items: list.items.join('\n'), basis: list.basis ?? undefined }}
      send={({ items, basis }) => act.mutateAsync({ params: { key: list.key }, body: { items: lines(items), basis } })}
      onClose={onClose}
    >
      <Field name="items" label={say(valueWords.items)} required>
        <Input.TextArea rows={8} />
      </Field>
      <Field name="basis" label={say(valueWords.basis)} required>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}

function ConfirmList({ list, onClose }: Dialog) {
  const say = useSay()
  const act = useAct(confirmNamedList)
  return (
    <ActDialog<{ note?: string }>
      title={list.term}
      explain={say(valueWords.confirmExplain)}
      done={say(valueWords.done)}
      send={(body) => act.mutateAsync({ params: { key: list.key }, body })}
      onClose={onClose}
    >
      <Field name="note" label={say(valueWords.note)}>
        <Input maxLength={200} />
      </Field>
    </ActDialog>
  )
}
