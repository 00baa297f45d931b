/** Sentences of all rooms by code, and the language of a request. */
import { words as apiWords } from '#api/words.ts'
import { actWords } from '#core/act-words.ts'
import { authorityProblems } from '#core/authority/words.ts'
import { words as breakdownWords } from '#core/breakdown/words.ts'
import { words as decisionWords } from '#core/decision/words.ts'
import { words as fieldWords } from '#core/field-words.ts'
import { words as importWords } from '#core/import/words.ts'
import { ladderProblems, orderProblems, stepSentences } from '#core/ladder/words.ts'
import { matterProblems } from '#core/matter/words.ts'
import { meetingProblems } from '#core/meeting/words.ts'
import { requestFindings, requestProblems } from '#core/request/words.ts'
import { words as returnWorkbookWords } from '#core/return-workbook/words.ts'
import { signatureProblems } from '#core/signature/words.ts'
import { words as coreWords } from '#core/words.ts'
import { words as fileWords } from '#reader/files/words.ts'
import { words as parsingWords } from './parsing/words.ts'
import { words as contestWords } from './services/contests/words.ts'
import { indicatorNames, words as indicatorWords } from './services/indicators/words.ts'
import { words as matterWords } from './services/matters/words.ts'
import { words as meetingWords } from './services/meetings/words.ts'
import { words as noticeWords } from './services/notices/words.ts'
import { words as onePageWords } from './services/one-page/words.ts'
import { words as orderWords } from './services/orders/words.ts'
import { words as paperWords } from './services/papers/words.ts'
import { words as publicWords } from './services/public/words.ts'
import { words as registerWords } from './services/registers/words.ts'
import { words as requestWords } from './services/requests/words.ts'
import { words as valueWords } from './services/values/words.ts'
import { words as organisationWords } from './services/words.ts'
import { words as signInWords } from './sign-in/words.ts'
import { words as startWords } from './start-words.ts'
import { words as storageWords } from './storage/words.ts'

export type Language = 'zh' | 'en'

type Sentences = Record<string, { zh: string; en: string }>

const sentences: Sentences = {
  ...apiWords,
  ...authorityProblems,
  ...breakdownWords,
  ...contestWords,
  ...coreWords,
  ...decisionWords,
  ...fieldWords,
  ...fileWords,
  ...importWords,
  ...indicatorNames,
  ...indicatorWords,
  ...ladderProblems,
  ...matterProblems,
  ...matterWords,
  ...noticeWords,
  ...meetingProblems,
  ...meetingWords,
  ...orderProblems,
  ...orderWords,
  ...onePageWords,
  ...organisationWords,
  ...paperWords,
  ...parsingWords,
  ...publicWords,
  ...registerWords,
  ...requestFindings,
  ...requestProblems,
  ...requestWords,
  ...returnWorkbookWords,
  ...signatureProblems,
  ...signInWords,
  ...startWords,
  ...stepSentences,
  ...storageWords,
  ...valueWords,
}

/** Chinese unless the client prefers English. */
export function languageOf(header: string | undefined): Language {
  return header && /^\s*en\b/i.test(header) ? 'en' : 'zh'
}

/**
 * The sentence of a code with its blanks filled in, where the filling is a code by the words of that; the code itself when there
 * is none, so that nothing is hidden.
 */
export function sentence(code: string, values: Record<string, string | number>, language: Language): string {
  const text = sentences[code]?.[language]
  if (text === undefined) return code
  const filling = (value: string | number = '') => sentences[value]?.[language] ?? String(value)
  return text.replace(/\{(\w+)\}/g, (_, name: string) => filling(values[name]))
}

/** An act in words. */
export function actTitle(type: string, verb: string, language: Language): string {
  const words: Sentences = actWords
  return (words[`${type}.${verb}`] ?? words[verb])?.[language] ?? `${type}.${verb}`
}
