import { importColumns } from '#core/import/columns.ts'
import { mediaTypes } from '#core/media-types.ts'
import type { Pack } from '#core/pack.ts'
import { failure, success } from '#core/problem.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Work } from '../../context.ts'
import { unitOfHand } from './exchange.ts'
import { listColumn } from './export-records.ts'
import { templateWords } from './template-words.ts'

/** Rows that are prepared for filling in. */
const emptyRows = 500

/** The workbook to fill in for an import: its columns, what must be filled, lists to choose from, and notes on a second sheet. */
export async function writeTemplate(work: Work, pack: Pack) {
  if (!pack.imports) return failure({ code: 'import/no-imports' })
  const { language } = work
  const say = (key: keyof typeof templateWords, values: Record<string, string> = {}) =>
    templateWords[key][language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const columns = importColumns(pack).map(({ name, field, required }) => ({
    ...listColumn(pack, name, language),
    required,
    ...(field.kind === 'choice' ? { choices: choicesOf(pack, name, field.of, language) } : {}),
    ...(field.kind === 'yes-no' ? { choices: language === 'zh' ? ['是', '否'] : ['yes', 'no'] } : {}),
  }))
  const notes = importColumns(pack).map(({ name, field, required }) => {
    const words = pack.words.fields[name]
    const parts = [
      required ? say('required') : say('optional'),
      say(`kind-${field.kind}` as keyof typeof templateWords),
      ...(field.kind === 'choice' ? [choicesOf(pack, name, field.of, language).join('、')] : []),
      ...(words?.help ? [words.help[language]] : []),
    ]
    return `${words?.[language] ?? name}：${parts.join('；')}`
  })
  const key = pack.imports.key.map((name) => pack.words.fields[name]?.[language] ?? name).join('、')
  const content = await writeWorkbook({
    language,
    sheet: pack.words.name[language],
    title: pack.words.name[language],
    filled: { unit: (await unitOfHand(work)).name },
    columns,
    rows: [],
    numbered: false,
    frozenColumns: 1,
    emptyRows,
    notes: [say('about'), say('key', { key }), say('rows'), '', ...notes],
  })
  return success({
    content,
    name: `${pack.words.name[language]}-${say('template')}.xlsx`,
    mediaType: mediaTypes.xlsx,
  })
}

function choicesOf(pack: Pack, name: string, of: readonly string[], language: 'zh' | 'en'): string[] {
  const words = (pack.words.choices as Record<string, Record<string, { zh: string; en: string }>>)[name]
  return of.map((choice) => words?.[choice]?.[language] ?? choice)
}
