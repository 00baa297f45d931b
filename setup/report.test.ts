import { describe, expect, it } from 'vitest'
import { isGood, reportLines } from './report.mjs'
import { root } from './runtime.mjs'
import { countReport } from './vitest.mjs'

const part = {
  name: 'unit',
  passed: 3,
  failed: 0,
  skipped: 0,
  seconds: 1,
  notRun: [] as string[],
  failures: [] as string[],
}
const test = (status: string) => ({ status, title: 'does it', ancestorTitles: ['the thing'] })

describe('the counting line', () => {
  it('is the last one and counts every part', () => {
    const lines = reportLines([part, { ...part, name: 'page', failed: 2, skipped: 1 }])
    expect(lines.at(-1)).toBe('6 passed, 2 failed, 1 skipped')
    expect(lines.filter((line) => /passed, \d+ failed/.test(line))).toHaveLength(1)
  })

  it('comes after what failed, told again with its message', () => {
    const lines = reportLines([
      part,
      { ...part, name: 'page', failed: 1, failures: ['a.test.ts > does it\nExpected 1'] },
    ])
    expect(lines.slice(0, 5)).toEqual(['', '失败 Failed:', '  page: a.test.ts > does it', '    Expected 1', ''])
  })

  it('comes after what was not run', () => {
    const lines = reportLines([{ ...part, notRun: ['no browser'] }])
    expect(lines).toContain('  unit: no browser')
  })
})

describe('a run', () => {
  it('is bad when anything failed', () => expect(isGood([{ ...part, failed: 1 }], { complete: false })).toBe(false))

  it('may leave something out unless all of it is demanded', () => {
    expect(isGood([{ ...part, notRun: ['no browser'] }], { complete: false })).toBe(true)
    expect(isGood([{ ...part, notRun: ['no browser'] }], { complete: true })).toBe(false)
    expect(isGood([{ ...part, skipped: 1 }], { complete: true })).toBe(false)
    expect(isGood([part], { complete: true })).toBe(true)
  })
})

describe('a report of tests', () => {
  it('names the files whose tests were skipped', () => {
    const file = {
      name: 'a.test.ts',
      status: 'passed',
      assertionResults: [test('passed'), test('skipped'), test('todo')],
    }
    const counts = countReport({ testResults: [file], numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 }, 0)
    expect(counts).toMatchObject({ passed: 1, failed: 0, skipped: 2 })
    expect(counts.notRun).toEqual([expect.stringMatching(/^2 skipped in .*a\.test\.ts \("the thing > does it", …\)$/)])
  })

  it('counts a file that could not be loaded as a failure', () => {
    const file = { name: `${root}a.test.ts`, status: 'failed', assertionResults: [], message: 'No such module' }
    const counts = countReport({ testResults: [file], numFailedTests: 0 }, 1)
    expect(counts).toMatchObject({ failed: 1, failures: ['a.test.ts\nNo such module'] })
  })

  it('counts a file whose preparation failed as a failure, and names it', () => {
    const file = { name: `${root}a.test.ts`, status: 'failed', assertionResults: [test('skipped')], message: '' }
    const counts = countReport({ testResults: [file], numFailedTests: 0, numPendingTests: 1 }, 1)
    expect(counts).toMatchObject({ failed: 1, skipped: 1, failures: ['a.test.ts'] })
  })

  it('names what failed with how its message begins', () => {
    const long = Array.from({ length: 40 }, (_, n) => `line ${n}`).join('\n')
    const failed = { ...test('failed'), failureMessages: [long] }
    const file = { name: `${root}a.test.ts`, status: 'failed', assertionResults: [test('passed'), failed] }
    const { failures } = countReport({ testResults: [file], numPassedTests: 1, numFailedTests: 1 }, 1)
    expect(failures).toEqual([expect.stringMatching(/^a\.test\.ts > the thing > does it\nline 0\n.*line 11$/s)])
  })

  it('counts a run that broke without a failing test as a failure', () => {
    expect(countReport({ testResults: [], numPassedTests: 5 }, 1)).toMatchObject({ passed: 5, failed: 1 })
  })

  it('says that there was no test', () => expect(countReport({}, 0).notRun).toEqual(['there is no test yet']))
})
