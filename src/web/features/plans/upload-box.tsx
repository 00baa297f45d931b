import { InboxOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Progress, Select } from 'antd'
import { type DragEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { newKey, type WireProblem } from '#api/client.ts'
import { listPlans, uploadPlan } from '#api/plan.ts'
import { useAnswer } from '../../records/call.ts'
import { upload } from '../../records/upload.ts'
import { ActDialog } from '../../ui/act-form.tsx'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { planWords } from '../../words/plan.ts'
import { sharedWords } from '../../words/shared.ts'

/** One file on its way: how far it is, what it became, or all that is wrong with it. */
interface Sending {
  key: string
  file: File
  share: number
  planId?: string
  problems?: WireProblem[]
}

/** Takes documents by drop or by choosing; shows for each how far it is and what became of it. */
export function UploadBox() {
  const say = useSay()
  const [, go] = useLocation()
  const [follows, setFollows] = useState<string>()
  const [pasting, setPasting] = useState(false)
  const { sendings, send, sendOne } = useSendings(follows)
  const { data } = useAnswer(listPlans)
  const drafts = (data?.plans ?? []).filter(({ state }) => state === 'read')
  const [over, setOver] = useState(false)
  const take = async (files: File[]) => {
    const [only, ...others] = await send(files)
    if (only && others.length === 0) go(`/plans/${only}`)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(Array.from(event.dataTransfer.files))
  }
  return (
    <section
      className={`upload-box ${over ? 'upload-over' : ''}`}
      aria-label={say(planWords.upload)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="row" style={{ justifyContent: 'center' }}>
        <InboxOutlined aria-hidden="true" style={{ fontSize: 22, color: 'var(--brand)' }} />
        {say(planWords.drop)}
        <ChooseFile label={say(planWords.upload)} multiple type="primary" onFiles={(files) => void take(files)}>
          {say(planWords.choose)}
        </ChooseFile>
        <Button onClick={() => setPasting(true)}>{say(planWords.paste)}</Button>
      </p>
      <p className="quiet small">{say(planWords.kinds)}</p>
      {drafts.length > 0 && (
        <div className="row" style={{ justifyContent: 'center' }}>
          <Select
            allowClear
            aria-label={say(planWords.follows)}
            placeholder={say(planWords.follows)}
            title={say(planWords.followsHelp)}
            value={follows}
            onChange={setFollows}
            options={drafts.map(({ id, title }) => ({ value: id, label: title }))}
            style={{ width: 320, maxWidth: '100%' }}
          />
        </div>
      )}
      {pasting && <PasteDialog onClose={() => setPasting(false)} onDone={(file) => void take([file])} />}
      {sendings.length > 0 && (
        <ul className="upload-list" aria-live="polite">
          {sendings.map((sending) => (
            <SendingLine key={sending.key} sending={sending} retry={() => void sendOne(sending)} />
          ))}
        </ul>
      )}
    </section>
  )
}

function SendingLine({ sending, retry }: { sending: Sending; retry: () => void }) {
  const say = useSay()
  const { file, share, planId, problems } = sending
  const percent = Math.round(share * 100)
  return (
    <li data-file={file.name}>
      <div className="row spread">
        <strong>{file.name}</strong>
        {planId && (
          <span>
            {say(planWords.uploaded)} <Link href={`/plans/${planId}`}>{say(planWords.open)}</Link>
          </span>
        )}
        {!planId && !problems && (
          <span className="quiet">
            {share < 1 ? say(planWords.uploading, { share: percent }) : say(planWords.parsing)}
          </span>
        )}
        {problems && (
          <Button size="small" onClick={retry}>
            {say(sharedWords.retry)}
          </Button>
        )}
      </div>
      {!planId && !problems && <Progress percent={percent} size="small" showInfo={false} aria-label={file.name} />}
      {problems && <ProblemBox problems={problems} />}
    </li>
  )
}

/** Files sent and read at the same time. */
const sentAtOnce = 2

/** The files being sent, a few at a time. A file tried again keeps its key, so that it cannot be read twice. */
function useSendings(follows: string | undefined) {
  const say = useSay()
  const queries = useQueryClient()
  const [sendings, setSendings] = useState<Sending[]>([])
  const change = (key: string, changed: Partial<Sending>) =>
    setSendings((old) => old.map((each) => (each.key === key ? { ...each, ...changed } : each)))
  const sendOne = async ({ key, file }: Sending): Promise<string | undefined> => {
    change(key, { share: 0, problems: undefined })
    try {
      const { id } = await upload(uploadPlan, { file, key, body: follows ? { follows } : {} }, (share) =>
        change(key, { share }),
      )
      change(key, { planId: id, share: 1 })
      void queries.invalidateQueries({ queryKey: [listPlans.name] })
      return id
    } catch (error) {
      change(key, { problems: problemsOf(error, say) })
      return undefined
    }
  }
  const send = async (files: File[]): Promise<(string | undefined)[]> => {
    const begun = files.map((file) => ({ key: newKey(), file, share: 0 }))
    setSendings((old) => [...begun, ...old])
    const waiting = [...begun.entries()]
    const ids: (string | undefined)[] = []
    const sendWaiting = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) ids[next[0]] = await sendOne(next[1])
    }
    await Promise.all(Array.from({ length: sentAtOnce }, sendWaiting))
    return ids
  }
  return { sendings, send, sendOne }
}

/** Takes a text that was copied from elsewhere as a file of its own. */
function PasteDialog({ onClose, onDone }: { onClose: () => void; onDone: (file: File) => void }) {
  const say = useSay()
  return (
    <ActDialog<{ name: string; text: string }>
      title={say(planWords.paste)}
      ok={say(planWords.pasteRead)}
      width={720}
      send={async ({ name, text }) => onDone(new File([text], `${name.trim()}.txt`, { type: 'text/plain' }))}
      onClose={onClose}
    >
      <Field name="name" label={say(planWords.pasteName)} required>
        <Input autoFocus maxLength={80} />
      </Field>
      <Field name="text" label={say(planWords.pasteText)} required>
        <Input.TextArea rows={12} />
      </Field>
    </ActDialog>
  )
}
