/** Plans, readings and items as the pages see them. */
import type { z } from 'zod'
import type { itemShape, planLine } from '#api/plan.ts'
import type { reading, readingNode, readingProblem, readingTarget } from '#api/reading.ts'

export type PlanLine = z.infer<typeof planLine>
export type Item = z.infer<typeof itemShape>
export type Reading = z.infer<typeof reading>
export type ReadingNode = z.infer<typeof readingNode>
export type ReadingTarget = z.infer<typeof readingTarget>
export type ReadingProblem = z.infer<typeof readingProblem>
