import { makeShadow } from './shadow.ts'

/** A text in one writing of each sign (simplified, half-width), of the same length: what is compared and searched. */
export function plainText(text: string): string {
  return makeShadow(text).shadow
}
