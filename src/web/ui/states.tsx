/** What stands in place of a page that is loading, failed, empty or not there. */
import './states.css'
import { Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Refusal } from '#api/client.ts'
import { sharedWords } from '../words/shared.ts'
import { useSay } from './language.ts'
import { ProblemBox, problemsOf } from './problems.tsx'

/** Shown while something is read. Says so only after a moment, so that quick answers do not flicker. */
export function Loading() {
  const say = useSay()
  return (
    <div className="state" role="status">
      <Spin delay={300} />
      <span className="visually-hidden">{say(sharedWords.loading)}</span>
    </div>
  )
}

/** An empty place: what it is for, and what to do first. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state state-empty">
      <p className="state-title">{title}</p>
      {children}
    </div>
  )
}

/** Nothing at this address for this reader. */
export function NotFound() {
  const say = useSay()
  return (
    <div className="state" data-state="not-found">
      <h1 className="state-title">{say(sharedWords.notFound)}</h1>
      <p className="quiet">{say(sharedWords.notFoundHint)}</p>
      <p>
        <Link href="/">{say(sharedWords.toDesk)}</Link>
      </p>
    </div>
  )
}

/** The reason why something could not be read, with a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const say = useSay()
  if (error instanceof Refusal && error.status === 404) return <NotFound />
  return (
    <div className="state">
      <ProblemBox problems={problemsOf(error, say)} />
      <Button onClick={retry}>{say(sharedWords.retry)}</Button>
    </div>
  )
}

/** What `useAnswer` gives, as far as showing it needs. */
interface Asked<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
}

/** Shows an answer when it is there, and until then why it is not. */
export function Answered<T>({ asked, children }: { asked: Asked<T>; children: (data: T) => ReactNode }) {
  if (asked.data !== undefined) return <>{children(asked.data)}</>
  if (asked.error) return <Failed error={asked.error} retry={() => asked.refetch()} />
  return <Loading />
}
