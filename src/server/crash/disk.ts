import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system in a file, whose power can be cut. */
export interface Disk {
  folder: string
  /** Stops the file system at once; neither journal nor data are flushed. */
  cut(): void
  /** As after the power is back: the journal is replayed. */
  restore(): void
  remove(): void
}

/** The file-system shutdown ioctl with NOLOGFLUSH, as the kernel's own tests use it. */
const cutProgram = `
import fcntl, os, struct, sys
fd = os.open(sys.argv[1], os.O_RDONLY)
fcntl.ioctl(fd, (2 << 30) | (4 << 16) | (ord('X') << 8) | 125, struct.pack('I', 2))`

function run(command: string, ...parameters: string[]): void {
  const { status, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${parameters[0]}: ${error?.message ?? stderr.trim()}`)
}

/** Makes an ext4 file system of so many megabytes, or says what this machine lacks. */
export function makeDisk(megabytes: number): Disk | { missing: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return { missing: 'mounting a disk needs root on Linux' }
  const home = mkdtempSync(join(tmpdir(), 'yaodian-disk-'))
  const image = join(home, 'image')
  const folder = join(home, 'mounted')
  chmodSync(home, 0o755)
  let mounted = false
  const mount = () => {
    run('mount', '-o', 'loop', image, folder)
    mounted = true
  }
  try {
    mkdirSync(folder)
    writeFileSync(image, '')
    truncateSync(image, megabytes * 1024 * 1024)
    run('mkfs.ext4', '-q', '-F', image)
    mount()
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    return { missing: (error as Error).message }
  }
  return {
    folder,
    cut: () => run('python3', '-c', cutProgram, folder),
    restore: () => {
      if (mounted) run('umount', folder)
      mounted = false
      mount()
    },
    remove: () => {
      if (mounted) run('umount', folder)
      rmSync(home, { recursive: true, force: true })
    },
  }
}
