// Finds the Node that the project runs on: the one npm installed for this platform, else the one at hand if it is new enough.
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder, with a closing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const wanted = 24

/** Path of the runtime, or undefined when neither the installed nor the running Node will do. */
export function findRuntime() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const installed = `${root}node_modules/node-${platform}-${process.arch}/${binary}`
  if (existsSync(installed)) return installed
  if (Number(process.versions.node.split('.')[0]) >= wanted) return process.execPath
  return undefined
}

/**
 * Whether the module with this URL is the file that Node was started with (through links, too).
 * @param {string} url
 */
export function startedDirectly(url) {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === fileURLToPath(url)
}
