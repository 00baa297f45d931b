/** An installation whose only register is the chess club's: page and service get its list of packs, and nothing else is touched. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const packs = join(root, 'src/core/testing/packs.ts')

export interface ChessClub {
  address: string
  /** Token of a session by role. */
  tokens: Record<string, string>
  stop(): Promise<void>
}

/** Builds the page with the club's pack and starts the service with it. */
export async function openChessClub(): Promise<ChessClub> {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-club-'))
  const page = join(folder, 'page')
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--logLevel',
    'warn',
    '--config',
    'e2e/registers/vite.config.ts',
  ]
  const built = spawnSync(process.execPath, [...vite, '--outDir', page], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, YAODIAN_PACKS: packs },
  })
  if (built.status !== 0) throw new Error(`the page was not built:\n${built.stdout}${built.stderr}`)
  const service = spawn(process.execPath, ['src/server/serve-packs.ts', packs, page], { cwd: root })
  const ended = new Promise<void>((resolve) => service.once('exit', () => resolve()))
  const line = await firstLine(service)
  const { address, tokens } = JSON.parse(line) as Pick<ChessClub, 'address' | 'tokens'>
  const stop = async () => {
    service.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { address, tokens, stop }
}

/** The first line that a process prints; refused with everything it said when it ends before. */
function firstLine(service: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    let trouble = ''
    service.stderr?.on('data', (data) => (trouble += data))
    service.stdout?.on('data', (data) => {
      output += data
      const end = output.indexOf('\n')
      if (end >= 0) resolve(output.slice(0, end))
    })
    service.once('exit', () => reject(new Error(`the service ended:\n${output}${trouble}`)))
  })
}
