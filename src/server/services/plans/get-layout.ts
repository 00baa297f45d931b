import type { AnswerOf } from '#api/endpoint.ts'
import type { getLayout as door } from '#api/layout.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { layoutOf } from '#reader/files/layout.ts'
import type { Source } from '#reader/files/source.ts'
import type { Work } from '../../context.ts'
import { findReading } from './find-reading.ts'

/** How a plan's original is laid out, as spans of its reading; none when the file gives another text by now. */
export async function getLayout(work: Work, planId: string, source: Source): Promise<Outcome<AnswerOf<typeof door>>> {
  const reading = await findReading(work, planId)
  if (!reading) return failure({ code: 'wire/not-found' })
  return success({ layout: reading.text === source.text ? layoutOf(source) : null })
}
