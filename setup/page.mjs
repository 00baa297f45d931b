// Builds the page with Vite when its sources have changed since the last time.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
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
    // A test runner's or developer's setting would build the slow page of development, and the stamp would keep it.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (end.stopped) return 'stopped'
  if (end.code !== 0) return 'failed'
  compress(`${root}dist/web/assets`)
  writeFileSync(stampFile, wanted)
  return 'built'
}

/**
 * Puts a compressed copy beside each script and style, so that a slow line carries a third.
 * @param {string} folder
 */
function compress(folder) {
  for (const name of readdirSync(folder))
    if (/\.(js|css|svg)$/.test(name))
      writeFileSync(`${folder}/${name}.gz`, gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }))
}
