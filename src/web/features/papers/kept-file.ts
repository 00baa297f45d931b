import type { FieldFile } from '#core/field.ts'

/** A file as papers keep it. */
export const keptFile = ({ hash, name, mediaType }: FieldFile) => ({ hash, name, mediaType })
