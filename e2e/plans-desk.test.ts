import { journeys } from './journeys/all.ts'

await journeys('plans', 1440)
