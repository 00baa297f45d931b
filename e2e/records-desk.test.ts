import { journeys } from './journeys/all.ts'

await journeys('records', 1440)
