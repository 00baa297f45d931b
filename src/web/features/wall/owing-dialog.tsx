import { Alert, App, Button, Input, Modal } from 'antd'
import { listAssignments } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { chaseOwing } from '#api/notice.ts'
import { dayOf } from '#core/day.ts'
import type { WallChartAnswer } from '../../records/assignment.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { dayText, instantText } from '../../ui/time.ts'
import { noticePageWords } from '../../words/notice.ts'
import { registerWords } from '../../words/register.ts'
import { wallWords } from '../../words/wall.ts'
import { owingText } from './owing-text.ts'

/** Who owes returns (未报名单), or owed them at an instant, to be pasted into a message; nobody is told of what is past. */
export function OwingDialog(props: {
  chart: Pick<WallChartAnswer, 'plan' | 'matters' | 'at'>
  asOf: string | undefined
  onClose: () => void
}) {
  const { chart, asOf, onClose } = props
  const say = useSay()
  const language = useLanguage()
  const { message } = App.useApp()
  const asked = useAnswer(listAssignments, { query: { view: 'owing', plan: chart.plan?.id, asOf, most: 5000 } })
  const head = { at: instantText(chart.at, language), plan: chart.plan?.title ?? say(wallWords.mattersShort) }
  const text = (lines: NonNullable<typeof asked.data>['assignments']) =>
    owingText(lines, head, say, (instant) => dayText(dayOf(new Date(instant)), language))
  const copy = async (words: string) => {
    await navigator.clipboard?.writeText(words)
    message.success(say(wallWords.copied))
  }
  const lines = (asked.data?.assignments ?? []).filter(({ plan }) => !chart.matters || plan === null)
  const mayTell = useMay()('notice.tell') && !asOf
  const chase = useAct(chaseOwing)
  const told = chase.data
  return (
    <Modal
      open
      title={say(wallWords.owing)}
      width={640}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {say(registerWords.close)}
        </Button>,
        lines.length > 0 && mayTell && (
          <Button
            key="tell"
            loading={chase.isPending}
            disabled={told !== undefined}
            onClick={() => chase.mutate({ body: { assignments: lines.map(({ id }) => id) } })}
          >
            {say(noticePageWords.tell)}
          </Button>
        ),
        lines.length > 0 && (
          <Button key="copy" type="primary" onClick={() => void copy(text(lines))}>
            {say(wallWords.copy)}
          </Button>
        ),
      ]}
    >
      <Answered asked={asked}>
        {() =>
          lines.length === 0 ? (
            <Empty title={say(wallWords.owingNone)}>{say(wallWords.owingNoneHint)}</Empty>
          ) : (
            <>
              {mayTell && (
                <p className="quiet small" style={{ marginBottom: 8 }}>
                  {say(noticePageWords.tellHelp)}
                </p>
              )}
              {chase.error && <ProblemBox problems={problemsOf(chase.error, say)} />}
              {told && <Told told={told} />}
              <Input.TextArea
                readOnly
                aria-label={say(wallWords.owing)}
                autoSize={{ minRows: 6, maxRows: 18 }}
                value={text(lines)}
              />
            </>
          )
        }
      </Answered>
    </Modal>
  )
}

/** Who was told, and whom nothing reaches. */
function Told({ told: { units, people, nobody, unreached } }: { told: AnswerOf<typeof chaseOwing> }) {
  const say = useSay()
  const list = (names: readonly string[]) => names.join('、')
  return (
    <Alert
      type={people > 0 ? 'success' : 'info'}
      showIcon
      role="status"
      style={{ marginBottom: 12 }}
      title={people > 0 ? say(noticePageWords.told, { units, people }) : say(noticePageWords.toldAlready)}
      description={
        <>
          {nobody.length > 0 && <p>{say(noticePageWords.nobody, { names: list(nobody.map(({ name }) => name)) })}</p>}
          {unreached.length > 0 && <p>{say(noticePageWords.unreached, { names: list(unreached) })}</p>}
        </>
      }
    />
  )
}
