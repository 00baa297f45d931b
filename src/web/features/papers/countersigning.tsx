import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { pathOf } from '#api/client.ts'
import * as api from '#api/paper.ts'
import type { FieldFile } from '#core/field.ts'
import { type Verdict, verdicts } from '#core/signature/countersignature.ts'
import { verdictWords } from '#core/signature/words.ts'
import { useAct } from '../../records/call.ts'
import { FilesControl } from '../../records/pack/files-control.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { paperPageWords } from '../../words/paper.ts'
import { keptFile } from './kept-file.ts'
import type { PaperAnswer } from './paper-page.tsx'

export type AskedBody = PaperAnswer['paper']['countersignatures'][number]

/** What somebody does to one countersignature. */
export type CountersignAct = 'say' | 'upload' | 'answer'

/** Says what one's own unit thinks, enters the stamped sheet of another body, or answers an objection. */
export function CountersignDialog(props: { act: CountersignAct; of: AskedBody; onClose: () => void }) {
  const { act, of, onClose } = props
  const say = useSay()
  const params = { id: of.id }
  const countersign = useAct(api.countersign)
  const upload = useAct(api.uploadCountersignature)
  const answer = useAct(api.answerObjection)
  if (act === 'answer')
    return (
      <ActDialog<{ answer: string }>
        title={say(paperPageWords.answer)}
        ok={say(paperPageWords.answer)}
        onClose={onClose}
        explain={
          <p>
            {of.body.name}：{of.said?.opinion}
          </p>
        }
        done={say(paperPageWords.answered)}
        send={(body) => answer.mutateAsync({ params, body })}
      >
        <Field name="answer" label={say(paperPageWords.answerText)} help={say(paperPageWords.answerHelp)} required>
          <Input.TextArea rows={4} maxLength={4000} />
        </Field>
      </ActDialog>
    )
  const onPaper = act === 'upload'
  return (
    <ActDialog<{ verdict: Verdict; opinion?: string; signer?: string; scan?: FieldFile[] }>
      title={onPaper ? say(paperPageWords.uploadSheetOf, { body: of.body.name }) : say(paperPageWords.countersign)}
      ok={say(onPaper ? paperPageWords.uploadSheet : paperPageWords.countersign)}
      onClose={onClose}
      initial={{ verdict: 'agrees' }}
      done={say(paperPageWords.countersigned)}
      send={({ verdict, opinion = '', signer = '', scan }) =>
        onPaper
          ? upload.mutateAsync({
              params,
              body: { verdict, opinion, signer, scan: keptFile((scan as FieldFile[])[0] as FieldFile) },
            })
          : countersign.mutateAsync({ params, body: { verdict, opinion } })
      }
    >
      <Field name="verdict" label={say(paperPageWords.verdict)} required>
        <Radio.Group options={verdicts.map((value) => ({ value, label: say(verdictWords[value]) }))} />
      </Field>
      <Field name="opinion" label={say(paperPageWords.opinion)} help={say(paperPageWords.opinionHelp)}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Field>
      {onPaper && (
        <>
          <Field name="signer" label={say(paperPageWords.sheetSigner)} required>
            <Input maxLength={100} />
          </Field>
          <Field name="scan" label={say(paperPageWords.sheetScan)} required>
            <FilesControl most={1} label={say(paperPageWords.sheetScan)} />
          </Field>
        </>
      )}
    </ActDialog>
  )
}

/** One body in the chain: until when it is waited for, what it said and what was answered, and what may be done about it. */
export function AskedBodyNote({ of, paperId }: { of: AskedBody; paperId: string }) {
  const say = useSay()
  const [open, setOpen] = useState<CountersignAct | null>(null)
  const { said, answered, may } = of
  return (
    <>
      {said === null && of.state === 'asked' && (
        <div className={of.overdue ? 'small countersign-late' : 'quiet small'}>
          {say(of.overdue ? paperPageWords.overdueSince : paperPageWords.answersBy)} <Instant at={of.due} />
          {say(paperPageWords.clockBasis, { basis: of.basis })}
        </div>
      )}
      {answered.map(({ objection, answer, by, at }) => (
        <div key={at} className="quiet small">
          {say(paperPageWords.objectedThen, { opinion: objection.opinion })}
          <br />
          {say(paperPageWords.answeredThen, { by, answer })}
        </div>
      ))}
      {said?.opinion && <div className="small">{said.opinion}</div>}
      <div className="row countersign-acts">
        {said?.scan && (
          <Button size="small" href={pathOf(api.getPaperFile, { params: { id: paperId, hash: said.scan.hash } })}>
            {say(paperPageWords.sheetScan)}
          </Button>
        )}
        {may.answer && (
          <Button size="small" type="primary" onClick={() => setOpen('answer')}>
            {say(paperPageWords.answer)}
          </Button>
        )}
        {may.upload && said === null && (
          <>
            <Button size="small" href={pathOf(api.getCountersigningSheet, { params: { id: of.id } })}>
              {say(paperPageWords.sheet)}
            </Button>
            <Button size="small" onClick={() => setOpen('upload')}>
              {say(paperPageWords.uploadSheet)}
            </Button>
          </>
        )}
      </div>
      {open !== null && <CountersignDialog act={open} of={of} onClose={() => setOpen(null)} />}
    </>
  )
}
