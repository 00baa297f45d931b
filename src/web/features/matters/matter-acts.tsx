import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Matter } from '#core/matter/matter.ts'
import { matterTransitions } from '#core/matter/matter.ts'
import { useSay } from '../../ui/language.ts'
import { matterWords } from '../../words/matter.ts'
import { AssignMatter } from './assign-matter.tsx'
import { type Act, actNames, MatterDialog } from './matter-dialog.tsx'
import type { MatterAnswer } from './matter-page.tsx'

/** Acts that stand as buttons; the others are in a menu beside them. */
const first: readonly Act[] = ['file', 'assign', 'ask-closing', 'close', 'refuse-closing', 'resume']

/** What may be done to a matter as it stands, by whoever looks at it. */
export function MatterActs({ answer }: { answer: MatterAnswer }) {
  const say = useSay()
  const [open, setOpen] = useState<Act | null>(null)
  const acts = actsOf(answer)
  const shown = first.filter((act) => acts.includes(act))
  const others = acts.filter((act) => !first.includes(act))
  return (
    <>
      {shown.map((act, index) => (
        <Button key={act} type={index === 0 ? 'primary' : 'default'} onClick={() => setOpen(act)}>
          {say(actNames[act])}
        </Button>
      ))}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((act) => ({ key: act, label: say(actNames[act]) })),
            onClick: ({ key }) => setOpen(key as Act),
          }}
        >
          <Button aria-label={say(matterWords.more)}>{say(matterWords.more)}</Button>
        </Dropdown>
      )}
      {open === 'assign' && <AssignMatter answer={answer} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'assign' && <MatterDialog act={open} answer={answer} onClose={() => setOpen(null)} />}
    </>
  )
}

function actsOf({ matter, may }: MatterAnswer): Act[] {
  const leads = (act: Exclude<Act, 'assign'>) => (matterTransitions[act] as Matter['state'][]).includes(matter.state)
  const decided = (
    ['file', 'decline', 'change', 'hold', 'resume', 'close', 'refuse-closing', 'reopen', 'merge'] as const
  )
    .filter(leads)
    .filter(() => may.decide)
  return [
    ...(may.correct ? (['correct'] as const) : []),
    ...(may.assign ? (['assign'] as const) : []),
    ...(may.report && leads('ask-closing') ? (['ask-closing'] as const) : []),
    ...decided,
  ]
}
