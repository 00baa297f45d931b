import type { Term } from './term.ts'

/** The name of a term as documents write it. */
export function termName({ schoolYear, season }: Pick<Term, 'schoolYear' | 'season'>): { zh: string; en: string } {
  const first = season === 'autumn'
  return {
    zh: `${schoolYear}—${schoolYear + 1}学年${first ? '第一学期' : '第二学期'}`,
    en: `school year ${schoolYear}–${schoolYear + 1}, ${first ? 'first' : 'second'} term`,
  }
}
