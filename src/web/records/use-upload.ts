import { useState } from 'react'
import { type Call, newKey, type WireProblem } from '#api/client.ts'
import type { AnswerOf, Endpoint } from '#api/endpoint.ts'
import { useSay } from '../ui/language.ts'
import { problemsOf } from '../ui/problems.tsx'
import { upload } from './upload.ts'

/**
 * A file that is sent and what follows from it. `share` of it is sent, 0 to 1, as long as it is on its way; `problems` are those of the
 * last thing tried: to `send` it, or what is `trying`.
 */
export function useUpload() {
  const say = useSay()
  const [share, setShare] = useState<number | null>(null)
  const [problems, setProblems] = useState<WireProblem[]>([])
  const trying = async (work: () => Promise<void>) => {
    setProblems([])
    try {
      await work()
    } catch (error) {
      setProblems(problemsOf(error, say))
    }
  }
  const send = <E extends Endpoint>(endpoint: E, input: Call<E>, done: (answer: AnswerOf<E>) => void) =>
    trying(async () => {
      setShare(0)
      try {
        done(await upload(endpoint, { ...input, key: newKey() }, setShare))
      } finally {
        setShare(null)
      }
    })
  return { share, problems, trying, send }
}
