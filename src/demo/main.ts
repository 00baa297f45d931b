/** The service with the demo city, loaded the first time: `npm start`. */
import { runService } from '#server/start.ts'
import { demonstration } from './demonstration.ts'

await runService(process.argv.slice(2), demonstration)
