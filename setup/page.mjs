// Builds the page with Vite when its sources have changed since the last time.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runChild } from './child.mjs'
import { root } from './runtime.mjs'
import { hashOfSources } from './sources.mjs'

const stampFile = `${root}dist/web/.sources`

// The rooms that the page may import, and what decides how they are built.
const sources = [
  'src/web',
  'src/api',
  'src/core',
  'src/packs',
  'src/reader',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]

/**
 * Builds the page unless dist/web is current.
 * @param {string} runtime path of the Node to build with
 * @returns {Promise<'current' | 'built' | 'failed' | 'stopped'>}
 */
export async function buildPage(runtime) {
  const wanted = hashOfSources(sources.map((source) => root + source))
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 'current'
  const end = await runChild(runtime, [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'], {
    cwd: root,
  })
  if (end.stopped) return 'stopped'
  if (end.code !== 0) return 'failed'
  writeFileSync(stampFile, wanted)
  return 'built'
}
