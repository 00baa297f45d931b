/** The columns of a pack's workbook: which fields it holds, by which headings they are known, and which must be filled. */
import type { Field } from '../field.ts'
import type { Pack } from '../pack.ts'
import { normalizeHeading } from './heading.ts'

/** One column. */
export interface ImportColumn {
  name: string
  field: Field
  /** Heading of the template. */
  heading: string
  /** Every heading that means it, normalized. */
  headings: ReadonlySet<string>
  required: boolean
  /** Words of a choice, in order. */
  choices?: string[]
}

/** Fields that a cell cannot hold. */
const notInCells: readonly Field['kind'][] = ['files', 'point']

/**
 * The columns of a register's workbooks: those of its import in the order of its act, what it asks, then what it and its change
 * allow; of a register that imports nothing those of its list, then the others.
 */
export function importColumns(pack: Pack): ImportColumn[] {
  const { imports } = pack
  const act = imports && pack.acts[imports.act]
  const change = imports?.changes ? pack.acts[imports.changes] : undefined
  const names = act
    ? [...imports.key, ...(act.asks ?? []), ...(act.allows ?? []), ...(change?.asks ?? []), ...(change?.allows ?? [])]
    : [pack.holder, ...pack.lists, ...Object.keys(pack.fields).filter((name) => !pack.fields[name]?.kept)]
  return [...new Set(names)]
    .map((name) => ({ name, field: pack.fields[name] as Field }))
    .filter(({ field }) => field && !notInCells.includes(field.kind))
    .map(({ name, field }) => {
      const words = pack.words.fields[name]
      const headings = [words?.zh, words?.en, name, ...(imports?.columns[name] ?? [])].filter(
        (text) => text !== undefined,
      )
      return {
        name,
        field,
        heading: words?.zh ?? name,
        headings: new Set(headings.map(normalizeHeading)),
        required: (act?.asks ?? []).includes(name),
        ...(field.kind === 'choice' ? { choices: choiceWords(pack, name, field.of) } : {}),
      }
    })
}

/** Words of each choice of a field: both languages, and the codes of the import. */
export function wordsOfChoices(pack: Pack, name: string): Record<string, string[]> {
  const words = (pack.words.choices as Record<string, Record<string, { zh: string; en: string }>>)[name] ?? {}
  const codes = pack.imports?.codes?.[name] ?? {}
  return Object.fromEntries(
    Object.entries(words).map(([choice, { zh, en }]) => [choice, [...(codes[choice] ?? []), zh, en]]),
  )
}

function choiceWords(pack: Pack, name: string, choices: readonly string[]): string[] {
  const words = (pack.words.choices as Record<string, Record<string, { zh: string }>>)[name]
  return choices.map((choice) => words?.[choice]?.zh ?? choice)
}
