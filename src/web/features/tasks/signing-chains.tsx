import './tasks.css'
import { App, Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '#api/endpoint.ts'
import { chooseSigningChain, listSigningChains } from '#api/submission.ts'
import { type SubmissionStep, submissionSteps } from '#core/signature/submission.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { Answered, Empty } from '../../ui/states.tsx'
import { submissionWords } from '../../words/submission.ts'
import { taskWords } from '../../words/task.ts'

type Chain = AnswerOf<typeof listSigningChains>['units'][number]

/** Which signatures each of my units wants under what it returns. */
export default function SigningChains() {
  const say = useSay()
  const asked = useAnswer(listSigningChains)
  return (
    <>
      <PageHead
        title={say(submissionWords.settings)}
        above={{ href: '/tasks', title: say(taskWords.title) }}
        note={say(submissionWords.settingsExplain)}
      />
      <Answered asked={asked}>
        {({ units }) =>
          units.length === 0 ? (
            <Empty title={say(submissionWords.noUnit)} />
          ) : (
            <div className="stack">
              {units.map((chain) => (
                <ChainPanel key={`${chain.unit.id} ${chain.steps.join()}`} chain={chain} />
              ))}
            </div>
          )
        }
      </Answered>
    </>
  )
}

function ChainPanel({ chain: { unit, steps, mayChoose } }: { chain: Chain }) {
  const say = useSay()
  const { message } = App.useApp()
  const [chosen, setChosen] = useState<SubmissionStep[]>(steps)
  const choose = useAct(chooseSigningChain, () => message.success(say(submissionWords.saved)))
  const changed = submissionSteps.some((step) => chosen.includes(step) !== steps.includes(step))
  return (
    <section className="panel" data-part="signing-chain">
      <h2>{unit.name}</h2>
      {choose.error && <ProblemBox problems={problemsOf(choose.error, say)} />}
      <Checkbox.Group
        className="chain-steps"
        value={chosen}
        disabled={!mayChoose}
        onChange={(next) => setChosen(next as SubmissionStep[])}
        options={submissionSteps.map((step) => ({ value: step, label: say(submissionWords[step]) }))}
      />
      {chosen.length === 0 && <p className="quiet panel-note">{say(submissionWords.none)}</p>}
      {mayChoose ? (
        <p className="row">
          <Button
            type="primary"
            disabled={!changed}
            loading={choose.isPending}
            onClick={() => choose.mutate({ params: { id: unit.id }, body: { steps: chosen } })}
          >
            {say(submissionWords.save)}
          </Button>
        </p>
      ) : (
        <p className="quiet">{say(submissionWords.onlyHead)}</p>
      )}
    </section>
  )
}
