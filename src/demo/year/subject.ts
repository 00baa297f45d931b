/** What units write about one subject of the plans: sentences with places to be filled, from which a return is put together. */

/**
 * Sentences of a subject by how far the work is. Places: `{all:18-46}` a total that stays the same for a unit, `{of}` the part
 * of it that is done at the return's share, `{n:3-9}` a number, `{p:91-98}` a number with one decimal, `{school}`, `{other}`
 * two schools, `{town}` a town or street, `{county}` a county, `{day}` a day shortly before the return.
 */
export type Subject = {
  /** Which schools it is about; all but kindergartens when absent. */
  about?: 'kindergartens' | 'senior' | 'vocational'
  /** Recognises the subject in an item's title; the first subject that does is taken. */
  title: RegExp
  begun: string[]
  going: string[]
  done: string[]
  problems: string[]
  next: string[]
  /** The same from the desk of a section of the city bureau: begun, twice going, done. */
  city: [begun: string, going: string, later: string, done: string]
  /** What a ledger on it lists, and its unit. */
  ledger: [thing: string, unit: string]
}
