import { journeys } from './journeys/all.ts'

await journeys(1440)
