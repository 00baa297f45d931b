import { App, AutoComplete, Input, Radio } from 'antd'
import * as api from '#api/paper.ts'
import type { FieldFile } from '#core/field.ts'
import { useAct } from '../../records/call.ts'
import { FilesControl } from '../../records/pack/files-control.tsx'
import { ActDialog } from '../../ui/act-form.tsx'
import { Field } from '../../ui/field.tsx'
import { useSay } from '../../ui/language.ts'
import { paperPageWords } from '../../words/paper.ts'
import { actNames } from './act-names.ts'
import type { PaperAnswer } from './paper-page.tsx'

/** A file as papers keep it. */
export const keptFile = ({ hash, name, mediaType }: FieldFile) => ({ hash, name, mediaType })

/** The form of one act on a paper. */
export function PaperDialog(props: {
  act: Exclude<api.PaperVerb, 'revise'>
  answer: PaperAnswer
  onClose: () => void
}) {
  const { act, answer, onClose } = props
  const say = useSay()
  const { message } = App.useApp()
  const params = { id: answer.paper.id }
  const check = useAct(api.checkPaper)
  const countersign = useAct(api.countersignPaper)
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
    case 'countersign':
      return (
        <ActDialog<{ agrees: boolean; opinion?: string }>
          {...common}
          initial={{ agrees: true }}
          done={say(paperPageWords.countersigned)}
          send={({ agrees, opinion = '' }) => countersign.mutateAsync({ params, body: { agrees, opinion } })}
        >
          <Field name="agrees" label={say(paperPageWords.countersign)} required>
            <Radio.Group
              options={[
                { value: true, label: say(paperPageWords.agrees) },
                { value: false, label: say(paperPageWords.disagrees) },
              ]}
            />
          </Field>
          <Field name="opinion" label={say(paperPageWords.opinion)}>
            <Input.TextArea rows={3} maxLength={200} />
          </Field>
        </ActDialog>
      )
    case 'sign':
      return (
        <ActDialog
          {...common}
          explain={explain(paperPageWords.signExplain)}
          done={say(paperPageWords.signed)}
          send={() => sign.mutateAsync({ params })}
        />
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
