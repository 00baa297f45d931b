import { Alert, Button, Checkbox, Input, Modal } from 'antd'
import { useState } from 'react'
import { listAssignments } from '#api/assignment.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { chaseOwing } from '#api/notice.ts'
import { dayOf } from '#core/day.ts'
import { useCopy } from '../../ui/copy.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { dayText, instantText } from '../../ui/time.ts'
import { noticePageWords } from '../../words/notice.ts'
import { owingWords } from '../../words/owing.ts'
import { registerWords } from '../../words/register.ts'
import { useAct, useAnswer } from '../call.ts'
import { useMay, useNow } from '../session.ts'
import { owingNames, owingText } from './owing-text.ts'

/** Of what returns are owed: a plan or the matters that come from none, with many tasks of each unit, or one matter. */
export type OwingOf = { title: string; asOf?: string | undefined } & (
  | { plan: string }
  | { matters: true }
  | { matter: string }
)

/**
 * Who owes returns (未报名单), or owed them at an instant, to be pasted into a message, and told by one press; of a matter also before
 * its time has run out. Nobody is told of what is past.
 */
export function OwingDialog({ of, onClose }: { of: OwingOf; onClose: () => void }) {
  const say = useSay()
  const language = useLanguage()
  const now = useNow()
  const copy = useCopy()
  const { title, asOf } = of
  const tells = useMay()('notice.tell') && !asOf
  const [early, setEarly] = useState('matter' in of)
  const view = early ? 'unreturned' : 'owing'
  const which = 'plan' in of ? { plan: of.plan } : 'matter' in of ? { matter: of.matter } : {}
  const asked = useAnswer(listAssignments, { query: { ...which, view, asOf, most: 5000 } }, { keep: true })
  const chase = useAct(chaseOwing)
  const told = chase.data
  const lines = (asked.data?.assignments ?? []).filter(({ plan }) => !('matters' in of) || plan === null)
  const tellable = tells ? lines.filter(({ mayTell }) => mayTell) : []
  const write = 'matter' in of ? owingNames : owingText
  const text = write(
    lines,
    { at: asOf ? instantText(asOf, language) : instantText(now, language), title },
    say,
    (instant) => dayText(dayOf(new Date(instant)), language),
  )
  return (
    <Modal
      open
      title={say(owingWords.title)}
      width={640}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {say(registerWords.close)}
        </Button>,
        tellable.length > 0 && (
          <Button
            key="tell"
            loading={chase.isPending}
            disabled={told !== undefined}
            onClick={() => chase.mutate({ body: { assignments: tellable.map(({ id }) => id), early } })}
          >
            {say(noticePageWords.tell)}
          </Button>
        ),
        lines.length > 0 && (
          <Button key="copy" type="primary" onClick={() => void copy(text)}>
            {say(owingWords.copy)}
          </Button>
        ),
      ]}
    >
      <Checkbox
        checked={early}
        style={{ marginBottom: 8 }}
        onChange={({ target }) => {
          setEarly(target.checked)
          chase.reset()
        }}
      >
        {say(owingWords.early)}
      </Checkbox>
      <Answered asked={asked}>
        {() =>
          lines.length === 0 ? (
            <Empty title={say(owingWords.none)}>{say(early ? owingWords.noneEarlyHint : owingWords.noneHint)}</Empty>
          ) : (
            <>
              {tellable.length > 0 && (
                <p className="quiet small" style={{ marginBottom: 8 }}>
                  {tellable.length < lines.length && say(noticePageWords.tellLed, { count: tellable.length })}
                  {say(noticePageWords.tellHelp)}
                </p>
              )}
              {chase.error && <ProblemBox problems={problemsOf(chase.error, say)} />}
              {told && <Told told={told} />}
              <Input.TextArea
                readOnly
                aria-label={say(owingWords.title)}
                autoSize={{ minRows: 6, maxRows: 18 }}
                value={text}
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
