import { checkArchive, unpackEntries } from '#reader/files/archive.ts'

/** Everything that is written in a workbook, in whichever part of it; the text of each cell in quotation marks. */
export function workbookText(bytes: Uint8Array): string {
  const entries = checkArchive(bytes)
  if (!entries.ok) throw new Error('a workbook that cannot be opened')
  const parts = unpackEntries(bytes, entries.value, () => true)
  if (!parts.ok) throw new Error('a workbook that cannot be unpacked')
  return [...parts.value.values()]
    .map((part) =>
      Buffer.from(part)
        .toString()
        .replace(/>([^<]+)</g, '>"$1"<'),
    )
    .join('\n')
}
