import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a run of tests a folder for everything temporary, and removes it whole when the run ends. */
export default function keepTogether() {
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-tests-'))
  // A database server among the tests runs under a user of its own and has to get in.
  chmodSync(folder, 0o755)
  Object.assign(process.env, { TMPDIR: folder, TEMP: folder, TMP: folder })
  return () => rmSync(folder, { recursive: true, force: true })
}
