// Starts a throw-away PostgreSQL server for tests, with syncs on, if this machine has the binaries.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Folder of a PostgreSQL server's programs: the newest that Debian installed, else the one on PATH. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return places.find((place) => ['initdb', 'postgres'].every((name) => existsSync(join(place, name + suffix))))
}

/** The user under whom the server runs: PostgreSQL refuses root. */
function findUser() {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  return undefined
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/**
 * Starts the server in a new folder (or in `options.folder`, kept afterwards); gives its URL as superuser and what
 * stops it, or what is missing. `kill` ends it as a power cut of the process would, `start` starts it again.
 */
export async function startPostgres(options = {}) {
  const bin = findPostgres()
  if (!bin) return { missing: 'no PostgreSQL server is installed (Debian: apt-get install postgresql)' }
  const user = findUser()
  if (!user) return { missing: 'PostgreSQL refuses root, and there is no user postgres or nobody' }
  const home = options.folder ?? mkdtempSync(join(tmpdir(), 'yaodian-postgres-'))
  const own = { ...user, cwd: home }
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid)
  chmodSync(home, 0o700)
  const data = join(home, 'data')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const made = spawnSync(
      join(bin, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
      {
        ...own,
        encoding: 'utf8',
      },
    )
    if (made.status !== 0) return { missing: `initdb failed: ${made.stderr || made.error}` }
  }
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${home}`,
    'fsync=on',
    'max_connections=60',
  ]
  const flags = settings.flatMap((setting) => ['-c', setting])
  let server
  const start = async () => {
    server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], { ...own, stdio: ['ignore', 'ignore', 'pipe'] })
    let log = ''
    await new Promise((resolve, reject) => {
      server.stderr.on('data', (chunk) => {
        log = (log + chunk).slice(-10_000)
        if (log.includes('ready to accept connections')) resolve()
      })
      server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${log}`)))
    })
  }
  const end = (signal) =>
    new Promise((resolve) => {
      if (server.exitCode !== null || server.signalCode !== null) return resolve()
      server.once('exit', () => resolve())
      server.kill(signal)
    })
  try {
    await start()
  } catch (error) {
    return { missing: String(error.message) }
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    async kill() {
      // A process of the server that waits for a lock of a killed one would stay for ever.
      const processes = childrenOf(server.pid)
      await end('SIGKILL')
      for (const pid of processes) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It ended by itself.
        }
      }
    },
    async stop() {
      await end('SIGINT')
      if (!options.folder) rmSync(home, { recursive: true, force: true })
    },
  }
}
