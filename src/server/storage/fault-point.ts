/** `name:n` of the one place where this process is to die, at its n-th passage; set by the crash test. */
const [chosen, passage] = (process.env.YAODIAN_FAULT_POINT ?? '').split(':')
let passed = 0

/** A place at which a crash would hurt most; the crash test kills the process there. */
export function faultPoint(name: string): void {
  if (name !== chosen) return
  if (++passed === Number(passage ?? 1)) process.kill(process.pid, 'SIGKILL')
}
