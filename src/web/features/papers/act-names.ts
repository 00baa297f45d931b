import type { PaperVerb } from '#api/paper.ts'
import { paperPageWords } from '../../words/paper.ts'

/** What may be done to a paper, as its button says it. */
export const actNames: Record<PaperVerb, { zh: string; en: string }> = {
  revise: paperPageWords.revise,
  check: paperPageWords.check,
  countersign: paperPageWords.countersign,
  answer: paperPageWords.answer,
  'send-back': paperPageWords['send-back'],
  sign: paperPageWords.sign,
  number: paperPageWords['number-act'],
  seal: paperPageWords.seal,
  withdraw: paperPageWords.withdraw,
  void: paperPageWords.void,
  'send-to-oa': paperPageWords['send-to-oa'],
  'return-from-oa': paperPageWords['return-from-oa'],
}
