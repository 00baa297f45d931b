/** A command of `yaodian`: gives the exit code. */
export type Command = { words: string; run: (args: string[]) => Promise<number> }

/** The commands by name; each is loaded when it is asked for. */
const commands: Record<string, { words: string; load: () => Promise<Command['run']> }> = {
  read: {
    words: '读一份计划 read a plan: yaodian read FILE [--json | --outline | --problems | --excel OUT.xlsx]',
    load: async () => (await import('./read.ts')).read,
  },
  compare: {
    words: '比对两份计划 compare two plans: yaodian compare A B [--json]',
    load: async () => (await import('./compare.ts')).compare,
  },
  import: {
    words: '放入规划要点库 put a file into the library: yaodian import plan FILE [--unit NAME] [--data DIR]',
    load: async () => (await import('./import.ts')).importFile,
  },
  verify: {
    words: '校验办理记录 verify the acts: yaodian verify [--data DIR]',
    load: async () => (await import('./verify.ts')).verify,
  },
}

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args
  const command = name === undefined ? undefined : commands[name]
  if (command) return (await command.load())(rest)
  const help = name === undefined || name === 'help' || name === '--help' || name === '-h'
  const lines = Object.values(commands).map((each) => `  ${each.words}`)
  const words = `${help ? '' : `没有这个命令 no such command: ${name}\n`}命令 commands:\n${lines.join('\n')}\n`
  ;(help ? process.stdout : process.stderr).write(words)
  return help ? 0 : 2
}

process.exitCode = await main(process.argv.slice(2))
