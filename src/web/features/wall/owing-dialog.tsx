import { App, Button, Input, Modal } from 'antd'
import { listAssignments } from '#api/assignment.ts'
import { dayOf } from '#core/day.ts'
import type { WallChartAnswer } from '../../records/assignment.ts'
import { useAnswer } from '../../records/call.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { Answered, Empty } from '../../ui/states.tsx'
import { dayText, instantText } from '../../ui/time.ts'
import { registerWords } from '../../words/register.ts'
import { wallWords } from '../../words/wall.ts'
import { owingText } from './owing-text.ts'

/** Who owes returns (未报名单), to be pasted into a message. */
export function OwingDialog({ chart, onClose }: { chart: Pick<WallChartAnswer, 'plan' | 'at'>; onClose: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const { message } = App.useApp()
  const asked = useAnswer(listAssignments, { query: { view: 'owing', plan: chart.plan?.id } })
  const head = { at: instantText(chart.at, language), plan: chart.plan?.title ?? '' }
  const text = (lines: NonNullable<typeof asked.data>['assignments']) =>
    owingText(lines, head, say, (instant) => dayText(dayOf(new Date(instant)), language))
  const copy = async (words: string) => {
    await navigator.clipboard?.writeText(words)
    message.success(say(wallWords.copied))
  }
  const lines = asked.data?.assignments ?? []
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
        lines.length > 0 && (
          <Button key="copy" type="primary" onClick={() => void copy(text(lines))}>
            {say(wallWords.copy)}
          </Button>
        ),
      ]}
    >
      <Answered asked={asked}>
        {({ assignments }) =>
          assignments.length === 0 ? (
            <Empty title={say(wallWords.owingNone)}>{say(wallWords.owingNoneHint)}</Empty>
          ) : (
            <Input.TextArea
              readOnly
              aria-label={say(wallWords.owing)}
              autoSize={{ minRows: 6, maxRows: 18 }}
              value={text(assignments)}
            />
          )
        }
      </Answered>
    </Modal>
  )
}
