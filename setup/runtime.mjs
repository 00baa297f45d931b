// Finds the Node that the project runs on: the one npm installed for this platform, else the one at hand if it is new enough.
import { existsSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's folder, with a closing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const platform = process.platform === 'win32' ? 'win' : process.platform

/** The package that brings the runtime for this platform, and the binary in it. */
export const runtimePackage = `node-${platform}-${process.arch}`
export const runtimeBinary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'

/** Whether the Node that runs this is new enough to be the runtime itself. */
export const isNewEnough = () => Number(process.versions.node.split('.')[0]) >= 24

/** Path of the runtime: the one that was installed, else the Node at hand if it will do, else undefined. */
export function findRuntime() {
  const installed = `${root}node_modules/${runtimePackage}/${runtimeBinary}`
  if (existsSync(installed)) return installed
  return isNewEnough() ? process.execPath : undefined
}

/**
 * Whether the module with this URL is the file that Node was started with (through links, too).
 * @param {string} url
 */
export function startedDirectly(url) {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === fileURLToPath(url)
}
