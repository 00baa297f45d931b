import { App, AutoComplete, Input } from 'antd'
import * as api from '#api/paper.ts'
import type { FieldFile } from '#core/field.ts'
import { useAct } from '../../records/call.ts'
import { FilesControl } from '../../records/pack/files-control.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { paperPageWords } from '../../words/paper.ts'
import { actNames } from './act-names.ts'
import { keptFile } from './kept-file.ts'
import type { PaperAnswer } from './paper-page.tsx'

/** The form of one act on a paper. */
export function PaperDialog(props: {
  act: Exclude<api.PaperVerb, 'revise' | 'countersign' | 'answer'>
  answer: PaperAnswer
  onClose: () => void
}) {
  const { act, answer, onClose } = props
  const say = useSay()
  const { message } = App.useApp()
  const { id, waitsFor } = answer.paper
  const params = { id }
  const check = useAct(api.checkPaper)
  const sendBack = useAct(api.sendBackPaper)
  const sign = useAct(api.signPaper)
  const number = useAct(api.numberPaper)
  const seal = useAct(api.sealPaper)
  const withdraw = useAct(api.withdrawPaper)
  const makeVoid = useAct(api.voidPaper)
  const toOffice = useAct(api.sendPaperToOffice)
  const fromOffice = useAct(api.typeOfficeAnswer)
  const common = { title: say(actNames[act]), ok: say(actNames[act]), onClose }
  const explain = (words: { zh: string; en: string }) => <p>{say(words)}</p>
  switch (act) {
    case 'check':
      return (
        <ActDialog
          {...common}
          explain={explain(paperPageWords.checkExplain)}
          done={say(paperPageWords.checked)}
          send={() => check.mutateAsync({ params })}
        />
      )
    case 'sign':
      return (
        <ActDialog<{ reason?: string }>
          {...common}
          explain={
            <>
              {explain(paperPageWords.signExplain)}
              {waitsFor.length > 0 && <p>{say(paperPageWords.signOver, { bodies: waitsFor.join('、') })}</p>}
            </>
          }
          done={say(paperPageWords.signed)}
          send={({ reason = '' }) => sign.mutateAsync({ params, body: { reason } })}
        >
          {waitsFor.length > 0 && (
            <Field name="reason" label={say(paperPageWords.signOverReason)} required>
              <Input.TextArea rows={3} maxLength={200} />
            </Field>
          )}
        </ActDialog>
      )
    case 'number':
      return (
        <ActDialog<{ series: string }>
          {...common}
          initial={{ series: answer.series[0] ?? '' }}
          send={async (body) => {
            const given = await number.mutateAsync({ params, body })
            message.success(say(paperPageWords.numbered, given))
          }}
        >
          <Field name="series" label={say(paperPageWords.series)} help={say(paperPageWords.seriesHelp)} required>
            <AutoComplete options={answer.series.map((value) => ({ value }))} />
          </Field>
        </ActDialog>
      )
    case 'seal':
      return (
        <ActDialog<{ scan?: FieldFile[] }>
          {...common}
          explain={explain(paperPageWords.sealExplain)}
          done={say(paperPageWords.sealed)}
          send={({ scan = [] }) => seal.mutateAsync({ params, body: { scan: scan[0] ? keptFile(scan[0]) : null } })}
        >
          <Field name="scan" label={say(paperPageWords.scanOf)}>
            <FilesControl most={1} label={say(paperPageWords.scanOf)} />
          </Field>
        </ActDialog>
      )
    case 'send-to-oa':
      return (
        <ActDialog
          {...common}
          explain={explain(paperPageWords.sendToOfficeExplain)}
          done={say(paperPageWords.sentToOffice)}
          send={() => toOffice.mutateAsync({ params })}
        />
      )
    case 'return-from-oa':
      return (
        <ActDialog<{ number: string; signedOn: string; signer: string; scan: FieldFile[] }>
          {...common}
          done={say(paperPageWords.returned)}
          send={({ scan, ...body }) =>
            fromOffice.mutateAsync({ params, body: { ...body, scan: keptFile(scan[0] as FieldFile) } })
          }
        >
          <Field name="number" label={say(paperPageWords.number)} help={say(paperPageWords.numberExample)} required>
            <Input maxLength={60} />
          </Field>
          <Field name="signedOn" label={say(paperPageWords.signedOn)} required>
            <Input type="date" />
          </Field>
          <Field name="signer" label={say(paperPageWords.signer)} required>
            <Input maxLength={100} />
          </Field>
          <Field name="scan" label={say(paperPageWords.scan)} required>
            <FilesControl most={1} label={say(paperPageWords.scan)} />
          </Field>
        </ActDialog>
      )
    default: {
      const ways = {
        'send-back': { door: sendBack, done: paperPageWords.sentBack },
        withdraw: { door: withdraw, done: paperPageWords.withdrawn },
        void: { door: makeVoid, done: paperPageWords.voided },
      } as const
      const { door, done } = ways[act]
      return (
        <ActDialog<{ reason: string }>
          {...common}
          danger={act === 'void'}
          done={say(done)}
          send={(body) => door.mutateAsync({ params, body })}
        >
          <Field name="reason" label={say(paperPageWords.reason)} required>
            <Input.TextArea rows={3} maxLength={200} />
          </Field>
        </ActDialog>
      )
    }
  }
}
