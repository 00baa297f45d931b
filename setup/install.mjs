// Installs what is missing, once. Needs nothing but Node 18 and npm 9 or newer.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { runChild } from './child.mjs'
import { findRuntime, isNewEnough, root, runtimeBinary, runtimePackage, startedDirectly } from './runtime.mjs'

const stampFile = `${root}node_modules/.yaodian-installed`
const lockFile = `${root}node_modules/.yaodian-installing`
const firstFolder = `${root}node_modules/.runtime`

const readJson = (file) => JSON.parse(readFileSync(root + file, 'utf8'))

/** Hash of everything that decides what belongs in node_modules. */
function wantedStamp() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(root + file))
  return hash.digest('hex')
}

function isInstalled() {
  return (
    !existsSync(lockFile) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === wantedStamp() &&
    findRuntime() !== undefined
  )
}

/** Path of npm's own script: of the npm that started us, else of the one on the path, if it can be seen. */
function npmScript() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const candidates = [process.env.npm_execpath, ...folders.map((folder) => join(folder, 'npm'))]
  const found = candidates.find((file) => file && existsSync(file))
  const script = found && realpathSync(found)
  return script?.endsWith('npm-cli.js') ? script : undefined
}

/**
 * Runs npm on the given Node: as its script, or, when npm is a wrapper, with that Node first on the path.
 * What npm says goes to standard error: standard output belongs to the command that is to run afterwards.
 */
async function npm(node, args, folder) {
  const script = npmScript()
  const environment = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
  // A production setting of the caller would leave out the tools that `npm test` and the migration need.
  delete environment.NODE_ENV
  const command = script ? node : process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const end = await runChild(command, [...(script ? [script] : []), 'install', '--prefix', folder, ...args], {
    cwd: folder,
    env: environment,
    shell: command === 'npm.cmd',
    stdio: [0, 2, 2],
    // In our own group: whoever kills that ends npm too. Asked to stop, npm would tidy up for a minute; the next
    // installation starts from nothing anyhow.
    detached: false,
    stopWith: 'SIGKILL',
  })
  if (end.stopped) process.exit(130)
  return end.code === 0 && !end.signal
}

/**
 * Brings the runtime into a folder of its own, verified by the lock, when the Node at hand is older than the packages
 * want: npm leaves out optional packages, among them binaries, that do not suit the Node it runs on.
 * @returns {Promise<string | undefined>} a Node to run npm on
 */
async function nodeForNpm() {
  if (isNewEnough()) return process.execPath
  const name = runtimePackage
  const { optionalDependencies } = readJson('package.json')
  const locked = readJson('package-lock.json').packages[`node_modules/${name}`]
  if (locked === undefined) return process.execPath
  const dependencies = { [name]: optionalDependencies[name] }
  mkdirSync(firstFolder, { recursive: true })
  const write = (file, content) => writeFileSync(join(firstFolder, file), JSON.stringify(content))
  write('package.json', { private: true, dependencies })
  write('package-lock.json', {
    lockfileVersion: 3,
    packages: { '': { dependencies }, [`node_modules/${name}`]: locked },
  })
  if (!(await npm(process.execPath, ['--no-audit', '--no-fund', '--loglevel=error'], firstFolder))) return undefined
  return join(firstFolder, 'node_modules', name, runtimeBinary)
}

/** Names of packages for this platform that the lock holds and that did not arrive. */
function missingBinaries() {
  const suits = (list, value) => list === undefined || list.includes(value)
  const libc = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  return Object.entries(readJson('package-lock.json').packages).flatMap(([folder, locked]) => {
    if (!locked.optional || locked.os === undefined || existsSync(root + folder)) return []
    const here = suits(locked.os, process.platform) && suits(locked.cpu, process.arch) && suits(locked.libc, libc)
    return here ? [folder.replace(/^.*node_modules\//, '')] : []
  })
}

/** Installs everything; true when it is there. */
async function npmInstall() {
  const node = await nodeForNpm()
  // `install`, not `ci`: the lock lacks binaries of platforms that were not at hand when it was written, and `ci`
  // refuses that. `--no-save` leaves the lock as it is, whichever npm runs.
  const args = ['--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const done = node !== undefined && (await npm(node, args, root))
  rmSync(firstFolder, { recursive: true, force: true })
  if (!done) {
    console.error('安装未完成:请检查能否访问软件包仓库,再重试。 Installing failed: is the package registry reachable?')
    return false
  }
  const missing = missingBinaries()
  if (missing.length > 0) console.error(`这些软件包未能装上 These packages did not arrive: ${missing.join(', ')}`)
  return missing.length === 0
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
    if (holder > 0 && !isRunning(holder)) startFromNothing()
    return false
  }
}

/** After an installation that was cut off: npm trusts files that lie there, and some are written by half. */
function startFromNothing() {
  console.error('上次安装被中断,重新安装。 The last installation was cut off; starting again.')
  const aside = `${root}node_modules.${process.pid}`
  renameSync(`${root}node_modules`, aside)
  rmSync(aside, { recursive: true, force: true })
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
  if (done) writeFileSync(stampFile, wantedStamp())
  rmSync(lockFile, { force: true })
  if (!done) process.exit(1)
  if (findRuntime() === undefined) {
    const platform = `${process.platform}-${process.arch}`
    console.error(
      `没有适用于 ${platform} 的运行环境:请安装 Node 24。 No runtime for ${platform} came along: install Node 24.`,
    )
    process.exit(1)
  }
  console.error(`安装完成 Installed in ${seconds()} s`)
}

if (startedDirectly(import.meta.url)) await install()
