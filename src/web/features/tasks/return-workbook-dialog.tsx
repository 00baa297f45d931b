import { Button, Modal } from 'antd'
import { useState } from 'react'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { commitReturnWorkbook, previewReturnWorkbook, writeRefusedReturns } from '#api/return-workbook.ts'
import { useAct } from '../../records/call.ts'
import { useUpload } from '../../records/use-upload.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { Table } from '../../ui/table.tsx'
import { UploadProgress } from '../../ui/upload-progress.tsx'
import { returnWorkbookWords as words } from '../../words/return-workbook.ts'

type Preview = AnswerOf<typeof previewReturnWorkbook>
type Committed = AnswerOf<typeof commitReturnWorkbook>
type Row = Preview['rows'][number]

/** A filled workbook is read and checked, what it would hand in is shown, and only then it is handed in. */
export function ReturnWorkbookDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  const { share, problems, trying, send } = useUpload()
  const [found, setFound] = useState<Preview | null>(null)
  const [done, setDone] = useState<Committed | null>(null)
  const committing = useAct(commitReturnWorkbook)
  const read = (file: File) => {
    setFound(null)
    setDone(null)
    void send(previewReturnWorkbook, { file, body: {} }, setFound)
  }
  const commit = () =>
    trying(async () => {
      if (found?.import) setDone(await committing.mutateAsync({ params: { id: found.import } }))
    })
  const refused = done ? done.rows.length : (found?.counts.refused ?? 0)
  const rows = done ? done.rows : (found?.rows ?? [])
  return (
    <Modal
      open
      title={say(words.upload)}
      width={900}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {say(words.close)}
        </Button>,
        found && found.counts.good > 0 && !done && (
          <Button key="commit" type="primary" loading={committing.isPending} onClick={() => void commit()}>
            {say(words.commit, { count: found.counts.good })}
          </Button>
        ),
      ]}
    >
      <ProblemBox problems={problems} />
      <div className="stack return-workbook">
        <p>{say(words.explain)}</p>
        <div>
          <ChooseFile
            label={say(words.choose)}
            accept=".xlsx"
            disabled={share !== null || committing.isPending}
            onFiles={([file]) => file && read(file)}
          >
            {say(words.choose)}
          </ChooseFile>
        </div>
        <div role="status">
          <UploadProgress
            share={share}
            label={say(words.choose)}
            text={(percent) => say(percent < 100 ? words.sending : words.checking, { share: percent })}
          />
          {done && <Done done={done} signs={found?.rows.some(({ isSigning }) => isSigning) ?? false} />}
          {found?.import === null && <p>{say(words.nothing)}</p>}
        </div>
        {found && !done && <Counts counts={found.counts} />}
        {found?.import && refused > 0 && (
          <p>
            <Button href={pathOf(writeRefusedReturns, { params: { id: found.import } })} download>
              {say(words.download, { count: refused })}
            </Button>
          </p>
        )}
        {rows.length > 0 && <PreviewTable rows={rows} all={done ? rows.length : allOf(found)} />}
      </div>
    </Modal>
  )
}

const allOf = (found: Preview | null) => (found ? found.counts.good + found.counts.refused + found.counts.same : 0)

function Done({ done: { taken, rows }, signs }: { done: Committed; signs: boolean }) {
  const say = useSay()
  return (
    <>
      <p>
        <strong>{say(words.committed, { count: taken })}</strong> {signs && taken > 0 && say(words.signing)}
      </p>
      {rows.length > 0 && <p>{say(words.left, { count: rows.length })}</p>}
    </>
  )
}

const outcomes = ['good', 'refused', 'same', 'empty'] as const

function Counts({ counts }: Pick<Preview, 'counts'>) {
  const say = useSay()
  return (
    <p className="row">
      {outcomes.map((each) => (
        <span key={each} className={each === 'refused' && counts.refused > 0 ? 'tag tag-warn' : 'tag'}>
          {say(words[each])} {counts[each]}
        </span>
      ))}
    </p>
  )
}

function PreviewTable({ rows, all }: { rows: readonly Row[]; all: number }) {
  const say = useSay()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys
    <section className="stack return-workbook-preview" aria-label={say(words.upload)} tabIndex={0}>
      {rows.length < all && <p className="quiet small">{say(words.some, { count: rows.length })}</p>}
      <Table
        caption={say(words.upload)}
        rows={rows}
        keyOf={({ sheet, row }) => `${sheet}!${row}`}
        columns={[
          { key: 'place', title: say(words.place), as: 'tight', cell: ({ row }) => say(words.row, { row }) },
          {
            key: 'task',
            title: say(words.task),
            as: 'main',
            cell: ({ title, unit }) => (
              <>
                {title || '—'} <span className="quiet small">{unit}</span>
              </>
            ),
          },
          { key: 'content', title: say(words.content), cell: (row) => <Content row={row} /> },
          {
            key: 'outcome',
            title: say(words.outcome),
            width: '34%',
            cell: (row) => <Outcome row={row} />,
          },
        ]}
      />
    </section>
  )
}

function Content({ row: { share, progress, values } }: { row: Row }) {
  const say = useSay()
  return (
    <>
      {share !== null && <strong>{share}% </strong>}
      {progress}
      {values > 0 && <span className="quiet small"> {say(words.values, { count: values })}</span>}
    </>
  )
}

function Outcome({ row: { outcome, isSigning, problems } }: { row: Row }) {
  const say = useSay()
  if (problems.length === 0)
    return (
      <>
        <span className="tag">{say(words[outcome])}</span>{' '}
        {isSigning && <span className="quiet small">{say(words.signs)}</span>}
      </>
    )
  return (
    <ul className="return-workbook-problems">
      {problems.map(({ code, at, message }) => (
        <li key={`${code}${at ?? ''}`}>
          {outcome === 'refused' && at && <span className="quiet small">{cellText(at, say)}：</span>}
          {message}
        </li>
      ))}
    </ul>
  )
}

/** `任务!F12` as a person looks for it. */
function cellText(at: string, say: ReturnType<typeof useSay>): string {
  const [, sheet = '', column = '', row = ''] = /^(.*)!([A-Z]+)(\d+)$/.exec(at) ?? []
  return row === '' ? at : say(words.cell, { sheet, row, column })
}
