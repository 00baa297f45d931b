import { afterAll, describe } from 'vitest'
import { orders } from './journeys/orders.ts'
import { openStage } from './stage.ts'

const width = Number(process.env.ONLY_WIDTH ?? 1440) as 1440 | 360
const stage = await openStage()
afterAll(() => stage.close())
describe(`at ${width} px`, () => orders(stage, width))
