/** The usual name of a term, first (autumn) or second (spring), as documents write it. `schoolYear` reads `2026-2027`. */
export function termName(schoolYear: string, term: 'first' | 'second'): { zh: string; en: string } {
  return {
    zh: `${schoolYear.replace('-', '—')}学年${term === 'first' ? '第一学期' : '第二学期'}`,
    en: `school year ${schoolYear.replace('-', '–')}, ${term} term`,
  }
}
