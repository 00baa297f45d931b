// Installs what is missing, once. Needs nothing but Node 18 and npm 9 or newer.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { runChild } from './child.mjs'
import { findRuntime, root, startedDirectly } from './runtime.mjs'

const stampFile = `${root}node_modules/.yaodian-installed`
const lockFile = `${root}node_modules/.yaodian-installing`

/** Hash of everything that decides what belongs in node_modules. */
function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(root + file))
  return hash.digest('hex')
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wantedStamp() && findRuntime() !== undefined
}

/** The npm at hand: the one that started us, else the one on the path. */
function npmCommand() {
  const started = process.env.npm_execpath
  if (started?.endsWith('npm-cli.js') && existsSync(started)) return { command: process.execPath, args: [started] }
  if (process.platform === 'win32') return { command: 'npm.cmd', args: [], shell: true }
  return { command: 'npm', args: [] }
}

async function npmInstall() {
  const npm = npmCommand()
  // `install`, not `ci`: the lock lacks binaries of platforms that were not at hand when it was written, and `ci`
  // refuses that. `--no-save` leaves the lock as it is, whichever npm runs. Development tools are needed by the tests.
  const args = [...npm.args, 'install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const environment = { ...process.env }
  // A production setting of the caller would leave out the tools that `npm test` and the migration need.
  delete environment.NODE_ENV
  // What npm says goes to standard error: standard output belongs to the command that is to run afterwards.
  const end = await runChild(npm.command, args, {
    cwd: root,
    env: environment,
    shell: npm.shell ?? false,
    stdio: [0, 2, 2],
  })
  if (end.signal || end.code !== 0) {
    console.error(
      '安装未完成:请检查能否访问软件包仓库,再重试。 Installing failed: check that the package registry is reachable, then try again.',
    )
    return false
  }
  return true
}

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Takes the lock, so that two commands started together do not install into one folder; false: another one has it. */
function takeLock() {
  mkdirSync(`${root}node_modules`, { recursive: true })
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const holder = existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8')) : 0
    if (holder > 0 && !isRunning(holder)) rmSync(lockFile, { force: true })
    return false
  }
}

/**
 * Makes sure that everything is installed.
 * @returns {Promise<string>} the path of the runtime
 */
export async function install() {
  while (!isInstalled()) {
    if (takeLock()) await installNow()
    else await wait(500)
  }
  return /** @type {string} */ (findRuntime())
}

async function installNow() {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  console.error('正在安装(仅第一次,约一分钟)… Installing, this once; it takes about a minute …')
  const ticking = setInterval(() => console.error(`  … ${seconds()} s`), 15_000)
  const done = await npmInstall()
  clearInterval(ticking)
  rmSync(lockFile, { force: true })
  if (!done) process.exit(1)
  if (findRuntime() === undefined) {
    const platform = `${process.platform}-${process.arch}`
    console.error(
      `没有适用于 ${platform} 的运行环境:请安装 Node 24。 No runtime for ${platform} came along: install Node 24.`,
    )
    process.exit(1)
  }
  writeFileSync(stampFile, wantedStamp())
  console.error(`安装完成 Installed in ${seconds()} s`)
}

if (startedDirectly(import.meta.url)) await install()
