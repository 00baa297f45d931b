/** What is wrong, all of it at once. */
import { Alert } from 'antd'
import { Refusal, type WireProblem } from '#api/client.ts'
import { sharedWords } from '../words/shared.ts'
import { type Say, useSay } from './language.ts'

/** The problems of whatever was thrown, with words of our own where the server gave none. */
export function problemsOf(error: unknown, say: Say): WireProblem[] {
  if (!(error instanceof Refusal)) return [{ code: 'no-network', message: say(sharedWords.noNetwork) }]
  const silent = error.problems.every((problem) => problem.message === '' || problem.message === String(error.status))
  if (!silent) return error.problems
  if (error.status === 404) return [{ code: 'not-found', message: say(sharedWords.notFoundHint) }]
  return [{ code: 'server-fault', message: say(sharedWords.serverFault) }]
}

/** A list of problems in a box that is read aloud when it appears. */
export function ProblemBox({ problems }: { problems: readonly WireProblem[] }) {
  const say = useSay()
  if (problems.length === 0) return null
  const [first] = problems
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={problems.length === 1 ? first?.message : say(sharedWords.failedMany, { count: problems.length })}
      description={
        problems.length === 1 ? (
          first?.basis
        ) : (
          <ul className="problem-list">
            {problems.map((problem) => (
              <li key={`${problem.code}${problem.at ?? ''}${problem.message}`}>
                {problem.message}
                {problem.basis && <span className="quiet small"> {problem.basis}</span>}
              </li>
            ))}
          </ul>
        )
      }
    />
  )
}
