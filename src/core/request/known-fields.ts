/** Fields of a draft that a register of the system has already: by their names, spaces and brackets left out. */
import type { Pack } from '../pack.ts'

export interface KnownField {
  field: string
  register: { zh: string; en: string }
}

const plain = (text: string) => text.replace(/[\s（）()、，]/g, '')

/** Which of the names are fields of registers. */
export function knownFields(names: readonly string[], packs: readonly Pack[]): KnownField[] {
  return names.flatMap((field) => {
    const pack = packs.find(({ words }) =>
      Object.values(words.fields).some(({ zh, en }) => plain(zh) === plain(field) || en === field),
    )
    return pack ? [{ field, register: pack.words.name }] : []
  })
}
