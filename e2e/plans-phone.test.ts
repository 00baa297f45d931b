import { journeys } from './journeys/all.ts'

await journeys('plans', 360)
