// Runs one child process to its end: output inherited, signals passed on exactly once, nothing left behind.
import { spawn } from 'node:child_process'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

// A terminal sends Ctrl-C to the whole group and npm passes the signal on a second time. In a group of its own the
// child hears it once, from us. (On Windows a detached child would open a window of its own.)
const ownGroup = process.platform !== 'win32'

// npm ends the shell between itself and us and not us: what npm started ends when its shell is gone.
const npmShell = process.env.npm_lifecycle_event ? process.ppid : undefined

/** Thrown to give up all that is under way when somebody asked us to stop; what was started is put away on the way out. */
export class Stopped extends Error {}

/**
 * Starts a command and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { stopWith?: NodeJS.Signals }} [options] `stopWith`: the signal that
 *   the child gets instead of the one that we got
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null, stopped: boolean, output: string }>} `stopped`: we were
 *   asked to stop; `output`: what it wrote to standard output, if that is a pipe (it is passed on all the same).
 */
export function runChild(command, args, { stopWith, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', detached: ownGroup, ...options })
    let stopped = false
    let output = ''
    child.stdout?.on('data', (data) => {
      output += data
      process.stdout.write(data)
    })
    const pass = (signal) => {
      if (stopped) return
      stopped = true
      child.kill(stopWith ?? signal)
    }
    for (const signal of signals) process.on(signal, pass)
    const watch = setInterval(() => {
      if (npmShell !== undefined && process.ppid !== npmShell) pass('SIGTERM')
    }, 500)
    const release = () => {
      clearInterval(watch)
      for (const signal of signals) process.off(signal, pass)
    }
    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('close', (code, signal) => {
      release()
      resolve({ code: code ?? 1, signal, stopped, output })
    })
  })
}

/**
 * Ends this process the way the child ended, so that a shell sees the same code or the same signal.
 * @param {{ code: number, signal: NodeJS.Signals | null }} end
 */
export function endLike(end) {
  if (end.signal) process.kill(process.pid, end.signal)
  else process.exitCode = end.code
}
