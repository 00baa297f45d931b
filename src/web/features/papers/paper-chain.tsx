import type { ReactNode } from 'react'
import { verdictWords } from '#core/signature/words.ts'
import { Instant } from '../../ui/instant.tsx'
import { type Say, useSay } from '../../ui/language.ts'
import { paperPageWords } from '../../words/paper.ts'
import { actNames } from './act-names.ts'
import { AskedBodyNote } from './countersigning.tsx'
import type { PaperAnswer } from './paper-page.tsx'

interface Step {
  key: string
  name: string
  who: string
  at: string | null
  note?: ReactNode
  /** Done, the next one, or still to come. */
  stage: 'done' | 'next' | 'later'
}

/** 拟稿 - 核稿 - 会签 - 签发 - 编号 - 用印: who did each and when, and which is next. Never by colour alone. */
export function PaperChain({ paper }: { paper: PaperAnswer['paper'] }) {
  const say = useSay()
  return (
    <section className="panel" data-part="chain">
      <h2>{say(paperPageWords.chain)}</h2>
      <ol className="paper-chain">
        {stepsOf(paper, say).map(({ key, name, who, at, note, stage }) => (
          <li
            key={key}
            className={`paper-step paper-step-${stage}`}
            aria-current={stage === 'next' ? 'step' : undefined}
          >
            <div className="row spread">
              <strong>{name}</strong>
              {at ? <Instant at={at} /> : <span className="quiet small">{say(paperPageWords.pending)}</span>}
            </div>
            {who && <div className="small">{who}</div>}
            {note}
          </li>
        ))}
      </ol>
    </section>
  )
}

function stepsOf(paper: PaperAnswer['paper'], say: Say): Step[] {
  const { drafter, checker, signer, next, state, sealedAt, number, passedOver } = paper
  const stage = (done: boolean, verb: string): Step['stage'] => (done ? 'done' : next === verb ? 'next' : 'later')
  const byOffice = state === 'at-oa' || (paper.package && signer !== null)
  const steps: Step[] = [
    {
      key: 'draft',
      name: say(paperPageWords.drafter),
      who: drafter.name,
      at: drafter.at,
      stage: next === 'revise' ? 'next' : 'done',
    },
    {
      key: 'check',
      name: say(actNames.check),
      who: checker?.name ?? '',
      at: checker?.at ?? null,
      stage: stage(checker !== null, 'check'),
    },
    ...paper.countersignatures.map((of): Step => {
      const { id, body, said, state: at } = of
      const done = at === 'agreed'
      return {
        key: id,
        name: `${say(actNames.countersign)} ${body.name}`,
        who: [said?.name, said && say(verdictWords[said.verdict])].filter(Boolean).join(' '),
        at: said?.at ?? null,
        note: <AskedBodyNote of={of} paperId={paper.id} />,
        stage: done ? 'done' : state === 'checked' ? 'next' : 'later',
      }
    }),
    {
      key: 'sign',
      name: say(byOffice ? paperPageWords.inOffice : actNames.sign),
      who: signer?.name ?? '',
      at: signer?.at ?? null,
      note: passedOver && (
        <div className="small">
          {say(paperPageWords.passedOver, { bodies: passedOver.bodies.join('、'), reason: passedOver.reason })}
        </div>
      ),
      stage: stage(signer !== null, state === 'at-oa' ? 'return-from-oa' : 'sign'),
    },
  ]
  if (byOffice) return steps
  const numbered = { name: say(actNames.number), who: number ?? '', at: paper.numberedAt }
  const sealed = { name: say(actNames.seal), who: '', at: sealedAt }
  return [
    ...steps,
    { key: 'number', ...numbered, stage: stage(number !== null, 'number') },
    { key: 'seal', ...sealed, stage: stage(sealedAt !== null, 'seal') },
  ]
}
