import './passport.css'
import { Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSay } from '../ui/language.ts'
import { indicatorWords } from '../words/indicator.ts'

/** One line of a passport: what it is called, and what stands there; nothing where there is nothing. */
export type PassportFact = readonly [label: string, content: ReactNode]

/** A figure that opens to where it comes from (口径和来源): the one way in which figures are shown with their passport. */
export function Passport(props: { title: string; facts: readonly PassportFact[]; children: ReactNode }) {
  const { title, facts, children } = props
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="passport-open"
        title={say(indicatorWords.passport)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      {open && (
        <Modal
          open
          width={620}
          title={`${title} · ${say(indicatorWords.passport)}`}
          onCancel={() => setOpen(false)}
          footer={null}
        >
          <dl className="passport" data-part="passport">
            {facts.map(([label, content]) =>
              content === null || content === undefined || content === '' || content === false ? null : (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{content}</dd>
                </div>
              ),
            )}
          </dl>
        </Modal>
      )}
    </>
  )
}
