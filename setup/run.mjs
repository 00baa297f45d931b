// node setup/run.mjs FILE ARGS: runs a .ts file with the project's runtime, after installing what is missing.
import { endLike, runChild } from './child.mjs'
import { install } from './install.mjs'

endLike(await runChild(await install(), process.argv.slice(2)))
