import { Button, Modal } from 'antd'
import { useState } from 'react'
import { readBreakdown } from '#api/breakdown.ts'
import { newKey, type WireProblem } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { Row } from '#core/breakdown/row.ts'
import { columnWords } from '#core/breakdown/words.ts'
import { upload } from '../../../records/upload.ts'
import { ChooseFile, sheetFiles } from '../../../ui/choose-file.tsx'
import { useSay } from '../../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../../ui/problems.tsx'
import { Table } from '../../../ui/table.tsx'
import { breakdownWords } from '../../../words/breakdown.ts'
import { registerWords } from '../../../words/register.ts'
import { ChangeList } from './change-list.tsx'
import type { CellEdit } from './pending-edits.ts'

type Found = AnswerOf<typeof readBreakdown>

/** Reads the table back from a workbook: differences and errors are shown; what is good goes into the table as edits. */
export function ReadBackDialog(props: {
  planId: string
  rows: readonly Row[]
  take: (edits: readonly CellEdit[]) => void
  onClose: () => void
}) {
  const say = useSay()
  const [reading, setReading] = useState(false)
  const [found, setFound] = useState<Found | null>(null)
  const [problems, setProblems] = useState<WireProblem[]>([])
  const send = async (file: File) => {
    setReading(true)
    setProblems([])
    setFound(null)
    try {
      setFound(await upload(readBreakdown, { params: { id: props.planId }, file, key: newKey() }, () => {}))
    } catch (error) {
      setProblems(problemsOf(error, say))
    } finally {
      setReading(false)
    }
  }
  return (
    <Modal
      open
      title={say(breakdownWords.readTitle)}
      width={900}
      mask={{ closable: false }}
      onCancel={props.onClose}
      footer={[
        <Button key="close" onClick={props.onClose}>
          {say(registerWords.close)}
        </Button>,
        found && found.changes.length > 0 && (
          <Button
            key="ok"
            type="primary"
            onClick={() => {
              props.take(found.changes.map(({ itemId, column, to }) => ({ itemId, column, text: to })))
              props.onClose()
            }}
          >
            {say(breakdownWords.takeChanges, { count: found.changes.length })}
          </Button>
        ),
      ]}
    >
      <ProblemBox problems={problems} />
      <p style={{ marginBottom: 12 }}>{say(breakdownWords.readExplain)}</p>
      <ChooseFile
        label={say(breakdownWords.chooseFile)}
        accept={sheetFiles}
        disabled={reading}
        onFiles={([file]) => file && void send(file)}
      >
        {say(breakdownWords.chooseFile)}
      </ChooseFile>
      <div role="status" style={{ marginTop: 12 }}>
        {reading && say(breakdownWords.reading)}
        {found && <FoundInSheet found={found} rows={props.rows} />}
      </div>
    </Modal>
  )
}

function FoundInSheet({ found, rows }: { found: Found; rows: readonly Row[] }) {
  const say = useSay()
  const titles = new Map(rows.map(({ itemId, label, cells }) => [itemId, `${label}${cells.title}`]))
  const titleOf = (id: string) => titles.get(id) ?? ''
  const { changes, problems, moved, missing, added } = found
  const isSame = changes.length + problems.length + missing.length + added.length === 0
  return (
    <div className="stack" data-part="read-back">
      <p>
        {isSame
          ? say(breakdownWords.readSame)
          : say(breakdownWords.readCounts, { rows: found.rows, changes: changes.length, problems: problems.length })}
      </p>
      {moved.length > 0 && (
        <p className="quiet">
          {say(breakdownWords.readMoved, { count: moved.length, rows: moved.map(({ row }) => row).join('、') })}
        </p>
      )}
      {missing.length > 0 && (
        <p>{say(breakdownWords.readMissing, { count: missing.length, titles: missing.map(titleOf).join('；') })}</p>
      )}
      {added.length > 0 && (
        <p>
          {say(breakdownWords.readAdded, { count: added.length, titles: added.map(({ title }) => title).join('；') })}
        </p>
      )}
      {problems.length > 0 && (
        <Table
          caption={say(breakdownWords.errors)}
          rows={problems}
          keyOf={({ cell, problem }) => cell + problem.message}
          columns={[
            { key: 'cell', title: say(breakdownWords.cell), as: 'tight', cell: ({ cell }) => cell },
            {
              key: 'column',
              title: say(breakdownWords.column),
              as: 'tight',
              cell: ({ column }) => column && say(columnWords[column]),
            },
            { key: 'problem', title: say(breakdownWords.errors), as: 'main', cell: ({ problem }) => problem.message },
          ]}
        />
      )}
      {changes.length > 0 && (
        <ChangeList changes={changes.map((change) => ({ ...change, title: titleOf(change.itemId) }))} />
      )}
    </div>
  )
}
