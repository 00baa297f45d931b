import { Button, Modal } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import type { SheetsSaid } from '#api/pack-shapes.ts'
import type { Pack } from '#core/pack.ts'
import { useAct } from '../../records/call.ts'
import { doorsOf, type PackDoors } from '../../records/pack/doors.ts'
import { fieldText } from '../../records/pack/field-text.ts'
import { useMay } from '../../records/session.ts'
import { useUpload } from '../../records/use-upload.ts'
import { ChooseFile, sheetFiles } from '../../ui/choose-file.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { Table } from '../../ui/table.tsx'
import { UploadProgress } from '../../ui/upload-progress.tsx'
import { importWords } from '../../words/import.ts'
import { registerWords } from '../../words/register.ts'
import { nothingSaid, SheetReadings } from './sheet-readings.tsx'

type Preview = AnswerOf<PackDoors['preview']>

/** Opens the import of a workbook. */
export function ImportButton({ pack }: { pack: Pack }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {say(registerWords.import)}
      </Button>
      {open && <ImportDialog pack={pack} onClose={() => setOpen(false)} />}
    </>
  )
}

/** A workbook is read and compared, what it would change is shown, and only then it is taken. */
function ImportDialog({ pack, onClose }: { pack: Pack; onClose: () => void }) {
  const say = useSay()
  const { template, preview, refused, commit } = doorsOf(pack)
  const { share, problems, trying, send } = useUpload()
  const may = useMay()
  const [file, setFile] = useState<File | null>(null)
  const [said, setSaid] = useState<SheetsSaid>(nothingSaid)
  const [found, setFound] = useState<Preview | null>(null)
  const [taken, setTaken] = useState<number | null>(null)
  const taking = useAct(commit)
  const read = (chosen: File, how: SheetsSaid) => {
    setFile(chosen)
    setSaid(how)
    void send(preview, { file: chosen, body: { how: JSON.stringify(how) } }, setFound)
  }
  const good = found ? found.counts.new + found.counts.changed : 0
  const take = () =>
    trying(async () => {
      if (!found?.import) return
      const answer = await taking.mutateAsync({ params: { id: found.import } })
      setTaken(answer.taken)
    })
  return (
    <Modal
      open
      title={say(registerWords.import)}
      width={820}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {say(registerWords.close)}
        </Button>,
        found && taken === null && (
          <Button
            key="ok"
            type="primary"
            disabled={good === 0 || share !== null}
            loading={taking.isPending}
            onClick={() => void take()}
          >
            {say(registerWords.commit, { count: good })}
          </Button>
        ),
      ]}
    >
      <ProblemBox problems={problems} />
      <p>
        {say(registerWords.importExplain)}{' '}
        <a className="link-in-text" href={pathOf(template, {})}>
          {say(registerWords.template)}
        </a>
      </p>
      {taken === null && (
        <ChooseFile
          label={say(registerWords.chooseFile)}
          accept={sheetFiles}
          disabled={share !== null}
          onFiles={([chosen]) => {
            setFound(null)
            if (chosen) read(chosen, nothingSaid)
          }}
        >
          {say(registerWords.chooseFile)}
        </ChooseFile>
      )}
      <div role="status">
        <UploadProgress
          share={share}
          label={say(registerWords.chooseFile)}
          text={(percent) => say(percent < 100 ? registerWords.reading : registerWords.checking, { share: percent })}
        />
        {taken !== null && <strong>{say(registerWords.committed, { count: taken })}</strong>}
      </div>
      {taken !== null &&
        Object.values(said.sheets).some(({ columns }) => Object.values(columns ?? {}).some(Boolean)) && (
          <p>
            {say(importWords.mappedKept)}{' '}
            {may('value.change') && (
              <Link className="link-in-text" href="/settings/values/profiles">
                {say(importWords.profiles)}
              </Link>
            )}
          </p>
        )}
      {found && file && taken === null && (
        <SheetReadings
          pack={pack}
          sheets={found.sheets}
          said={said}
          disabled={share !== null}
          onSay={(next) => read(file, next)}
        />
      )}
      {found?.import && found.counts.refused > 0 && (
        <p>
          <Button href={pathOf(refused, { params: { id: found.import } })}>
            {say(registerWords.refusedRows, { count: found.counts.refused })}
          </Button>
        </p>
      )}
      {found?.import && taken === null && <PreviewTable pack={pack} preview={found} />}
    </Modal>
  )
}

const outcomes = ['new', 'changed', 'same', 'refused'] as const

function PreviewTable({ pack, preview }: { pack: Pack; preview: Preview }) {
  const say = useSay()
  const language = useLanguage()
  // What must be put right comes first.
  const rows = [...preview.rows].sort((a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by keys
    <section className="stack register-preview" aria-label={say(registerWords.import)} tabIndex={0}>
      <p className="row">
        {outcomes.map((each) => (
          <span key={each} className={each === 'refused' && preview.counts.refused > 0 ? 'tag tag-warn' : 'tag'}>
            {say(registerWords[`outcome-${each}`])} {preview.counts[each]}
          </span>
        ))}
      </p>
      <Table
        caption={say(registerWords.import)}
        rows={rows}
        keyOf={(row) => `${row.sheet}!${row.row}`}
        columns={[
          {
            key: 'row',
            title: say(registerWords.rowNumber),
            as: 'number',
            cell: (row) => (row.sheet ? `${row.sheet}!${row.row}` : row.row),
          },
          {
            key: 'record',
            title: say(registerWords.record),
            as: 'main',
            cell: (row) => fieldText(pack, pack.title, row.values[pack.title], language) || '—',
          },
          {
            key: 'outcome',
            title: say(registerWords.outcome),
            cell: (row) => say(registerWords[`outcome-${row.outcome}`]),
          },
          {
            key: 'problems',
            title: say(registerWords.problem),
            cell: (row) =>
              row.problems
                .map(({ at, message }) => `${(at && pack.words.fields[at]?.[language]) || at || ''} ${message}`.trim())
                .join('；'),
          },
        ]}
      />
    </section>
  )
}
