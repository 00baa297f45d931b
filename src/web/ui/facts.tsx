import './facts.css'
import { Fragment, type ReactNode } from 'react'

/** A name and what is known under it. */
export type Fact = readonly [name: string, value: ReactNode]

/** What is known of something, name beside value; what has no value is left out. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="fact-list">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
