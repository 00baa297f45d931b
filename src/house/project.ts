/** What the house rules read: the project's own files, as they lie in the working tree. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Folders at the top that hold what was installed, built or stored (see .gitignore). */
const foreign = new Set(['.git', 'node_modules', 'dist', 'data', 'files'])

const below = (folder: string): string[] =>
  readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name
    if (foreign.has(path) || entry.name === 'node_modules') return []
    return entry.isDirectory() ? below(`${path}/`) : [path]
  })

/** Paths of all files of the project, relative to its folder. */
export const files: string[] = below('').sort()

/** Text of one file. */
export const read = (path: string): string => readFileSync(root + path, 'utf8')

/** Absolute path of one file. */
export const absolute = (path: string): string => root + path

/** The TypeScript files. */
export const scripts = files.filter((path) => /\.tsx?$/.test(path))

/** Whether a file is a test or serves tests only. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing(\.ts|\/)|\/fixtures\//.test(path)

/** Room of a path: `core` of `src/core/plan.ts`, `setup` of `setup/run.mjs`. */
export const roomOf = (path: string): string => path.split('/')[path.startsWith('src/') ? 1 : 0] ?? ''
