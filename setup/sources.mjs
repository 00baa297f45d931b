// Whether something built from sources is current: a hash over the names and contents of the files it was built from.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * All files below a folder, in a fixed order; a file stands for itself.
 * @param {string} path
 * @returns {string[]}
 */
export function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

/**
 * Hash of all files below the given paths; tests do not count.
 * @param {string[]} paths
 */
export function hashOfSources(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesBelow)) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(`${file}\n`).update(readFileSync(file)).update('\n')
  }
  return hash.digest('hex')
}
