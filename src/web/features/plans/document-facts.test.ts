import { describe, expect, it } from 'vitest'
import type { Reading } from '../../records/plan.ts'
import { numberIn, sizeOf } from './document-facts.ts'

const text = '某教发〔2026〕3号\n甲乙丙丁'
const reading = {
  text,
  documents: [
    { id: 'd1', span: [0, 11] },
    { id: 'd2', span: [11, text.length] },
  ],
  nodes: [
    { id: 'm', document: 'd1', type: 'meta', span: [0, 11] },
    { id: 'a', document: 'd2', type: 'item', span: [12, 14] },
    { id: 'b', document: 'd2', type: 'item', span: [14, 16] },
  ],
  targets: [{ node: 'a' }, { node: null }],
  problems: [
    { severity: 'question', span: [13, 14] },
    { severity: 'note', span: [13, 14] },
    { severity: 'error', span: [2, 3] },
  ],
} as unknown as Reading

describe('what is said of a document before it is published', () => {
  it('counts its own items, targets and open questions; notes are no questions', () => {
    expect(sizeOf(reading, 'd2')).toEqual({ items: 2, targets: 1, open: 1 })
    expect(sizeOf(reading, 'd1')).toEqual({ items: 0, targets: 0, open: 1 })
  })

  it('finds the number that is printed with it', () => {
    expect(numberIn(reading, 'd1')).toBe('某教发〔2026〕3号')
    expect(numberIn(reading, 'd2')).toBeUndefined()
  })
})
