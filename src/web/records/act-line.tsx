import './act-line.css'
import type { ReactNode } from 'react'
import { Instant } from '../ui/instant.tsx'

/** One act of a line of time: what was done, when and by whom, then what it gave. */
export function ActLine(props: {
  act: { title: string; at: string; name: string; unit: string | null }
  children?: ReactNode
}) {
  const { title, at, name, unit } = props.act
  return (
    <li className="act-line">
      <div className="row spread">
        <strong>{title}</strong>
        <Instant at={at} />
      </div>
      <div className="quiet small">
        {name} {unit}
      </div>
      {props.children}
    </li>
  )
}
