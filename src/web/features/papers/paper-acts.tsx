import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import type { PaperVerb } from '#api/paper.ts'
import { useSay } from '../../ui/language.ts'
import { paperPageWords } from '../../words/paper.ts'
import { actNames } from './act-names.ts'
import { PaperDialog } from './paper-dialog.tsx'
import type { PaperAnswer } from './paper-page.tsx'

/** Acts that stand as buttons, the usual one first; the others are in a menu beside them. */
const first: readonly PaperVerb[] = ['sign', 'countersign', 'number', 'seal', 'return-from-oa', 'check', 'send-back']

/** What may be done to a paper as it stands, by whoever looks at it. */
export function PaperActs({ answer }: { answer: PaperAnswer }) {
  const say = useSay()
  const [open, setOpen] = useState<Exclude<PaperVerb, 'revise'> | null>(null)
  const { acts, paper } = answer
  const pending = paper.countersignatures.some(({ agrees }) => agrees === null)
  const offered = acts.filter((act) => act !== 'countersign' || pending)
  const shown = first.filter((act) => offered.includes(act))
  const others = offered.filter((act) => !first.includes(act) && act !== 'revise')
  return (
    <>
      {shown.map((act, index) => (
        <Button
          key={act}
          type={index === 0 && act !== 'send-back' ? 'primary' : 'default'}
          onClick={() => setOpen(act as Exclude<PaperVerb, 'revise'>)}
        >
          {say(actNames[act])}
        </Button>
      ))}
      {offered.includes('revise') && (
        <Link href={`/papers/${paper.id}/edit`} asChild>
          <Button type={paper.next === 'revise' ? 'primary' : 'default'}>{say(actNames.revise)}</Button>
        </Link>
      )}
      {others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: others.map((act) => ({ key: act, label: say(actNames[act]) })),
            onClick: ({ key }) => setOpen(key as Exclude<PaperVerb, 'revise'>),
          }}
        >
          <Button aria-label={say(paperPageWords.more)}>{say(paperPageWords.more)}</Button>
        </Dropdown>
      )}
      {open !== null && <PaperDialog act={open} answer={answer} onClose={() => setOpen(null)} />}
    </>
  )
}
