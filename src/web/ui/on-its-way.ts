import type { FieldFile } from '#core/field.ts'

/** A file that is still being sent: it has no hash yet, and the form waits for it. */
export const isOnItsWay = (file: Pick<FieldFile, 'hash'>) => file.hash === ''

/** Whether a form's value holds a file that is still being sent. */
export const hasFileOnItsWay = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some((each) => typeof each === 'object' && each !== null && 'hash' in each && isOnItsWay(each as FieldFile))
