import { Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { z } from 'zod'
import { type contestShape, correctContest, keepContest } from '#api/contest.ts'
import { ActDialog } from '../ui/act-form.tsx'
import { Field } from '../ui/field.tsx'
import { Instant } from '../ui/instant.tsx'
import { useSay } from '../ui/language.ts'
import { contestWords } from '../words/contest.ts'
import { useAct } from './call.ts'
import { figure } from './target-text.tsx'

export type ContestLine = z.infer<typeof contestShape>

/** Contests with what was said on both sides; who holds the register answers here. */
export function ContestList({ contests, linked }: { contests: readonly ContestLine[]; linked?: boolean }) {
  const say = useSay()
  const [deciding, setDeciding] = useState<{ contest: ContestLine; verb: 'correct' | 'keep' } | null>(null)
  return (
    <ul className="target-list" data-part="contests">
      {contests.map((contest) => (
        <li key={contest.id}>
          <strong>{contest.name}</strong> <span className="number">{text(contest.figure)}</span>{' '}
          <span className={contest.state === 'contested' ? 'tag tag-warn' : 'tag'}>
            {say(contestWords[contest.state])}
          </span>
          {contest.corrected && (
            <span className="number"> {say(contestWords.becomes, { value: text(contest.corrected) })}</span>
          )}
          <p className="small" style={{ margin: 0 }}>
            {contest.of.name} {contest.contestedBy} <Instant at={contest.contestedAt} />：{contest.reason}
          </p>
          {contest.opinion && contest.decidedAt && (
            <p className="small" style={{ margin: 0 }}>
              {contest.decidedBy} <Instant at={contest.decidedAt} />：{contest.opinion}
            </p>
          )}
          <div className="row no-print">
            {linked && <Link href={`/tasks/${contest.assignmentId}`}>{say(contestWords.task)}</Link>}
            {contest.mayDecide && (
              <>
                <Button size="small" onClick={() => setDeciding({ contest, verb: 'correct' })}>
                  {say(contestWords.correct)}
                </Button>
                <Button size="small" onClick={() => setDeciding({ contest, verb: 'keep' })}>
                  {say(contestWords.keep)}
                </Button>
              </>
            )}
          </div>
        </li>
      ))}
      {deciding && <Decide {...deciding} onClose={() => setDeciding(null)} />}
    </ul>
  )
}

function Decide(props: { contest: ContestLine; verb: 'correct' | 'keep'; onClose: () => void }) {
  const { contest, verb, onClose } = props
  const say = useSay()
  const decide = useAct(verb === 'correct' ? correctContest : keepContest)
  return (
    <ActDialog<{ opinion: string }>
      title={say(contestWords[verb])}
      explain={say(contestWords[verb === 'correct' ? 'correctExplain' : 'keepExplain'])}
      done={say(contestWords.done)}
      send={(body) => decide.mutateAsync({ params: { id: contest.id }, body })}
      onClose={onClose}
    >
      <Field name="opinion" label={say(contestWords.opinion)} required>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Field>
    </ActDialog>
  )
}

const text = ({ value, unit }: ContestLine['figure']) => `${figure(Math.round(value * 100) / 100)}${unit}`
