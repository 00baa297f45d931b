/** The service without a demonstration: `npm start -- --empty`, and every real installation. */
import { runService } from './start.ts'

await runService(process.argv.slice(2), null)
