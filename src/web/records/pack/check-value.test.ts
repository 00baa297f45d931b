import { describe, expect, it } from 'vitest'
import { fill } from '../../ui/language.ts'
import { isGiven, wrongsOf } from './check-value.ts'

const say = (words: { zh: string }, values?: Record<string, string | number>) => fill(words.zh, values)
const now = new Date('2026-09-15T02:00:00Z')

describe('a value in a form', () => {
  it('is held against the bounds of its field, and then against the check digits', () => {
    expect(wrongsOf('a', { kind: 'number', min: 0, max: 9, unit: '个' }, 12, now, say)).toEqual(['不能大于 9'])
    expect(wrongsOf('a', { kind: 'number', unit: '个' }, 1.5, now, say)).toEqual(['小数最多 0 位。'])
    expect(wrongsOf('a', { kind: 'text', max: 3 }, '一二三四', now, say)).toEqual(['最多 3 个字'])
    expect(wrongsOf('a', { kind: 'identity' }, '110101199003070135', now, say)).toEqual([
      '证件号码的校验位不对，请核对。',
    ])
    expect(wrongsOf('a', { kind: 'identity' }, '110101199003070134', now, say)).toEqual([])
  })

  it('waits for a file that is still on its way', () => {
    const file = { hash: 'a'.repeat(64), name: 'a', mediaType: 'text/plain', size: 1 }
    expect(wrongsOf('a', { kind: 'files', most: 2 }, [file, { ...file, hash: '' }], now, say)).toEqual([
      '文件还没有上传完，请稍候再提交',
    ])
    expect(wrongsOf('a', { kind: 'files', most: 1 }, [file, file], now, say)).toEqual(['最多 1 个文件'])
    expect(wrongsOf('a', { kind: 'files', most: 2 }, [file], now, say)).toEqual([])
  })

  it('needs both halves of a place', () => {
    expect(wrongsOf('a', { kind: 'point' }, { longitude: 113, system: 'cgcs2000' }, now, say)).toEqual([
      '请同时填写经度和纬度',
    ])
  })

  it('is given when there is something in it; no and zero are something', () => {
    expect([false, 0, 'a', [1]].map(isGiven)).toEqual([true, true, true, true])
    expect([null, undefined, '  ', []].map(isGiven)).toEqual([false, false, false, false])
  })
})
