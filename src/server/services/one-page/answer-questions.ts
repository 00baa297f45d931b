import type { MatterStanding } from '#core/matter/standing.ts'
import { figuresOf, median, owingUnits, pickReds, redsBy } from '#core/one-page/one-page.ts'
import type { UnitKind } from '#core/organisation.ts'
import type { PageGround } from './get-one-page.ts'

type Say = (key: string, values?: Record<string, string | number>) => string

const counties: readonly UnitKind[] = ['county', 'development-zone']
const percent = (share: number) => Math.round(share * 100)

/** What a leader is likely to be asked, answered from data; where there is none the answer says so. */
export function answerQuestions(ground: PageGround, say: Say): { question: string; answer: string }[] {
  return [
    { question: say('ask-why'), answer: whyRed(ground, say) },
    { question: say('ask-county'), answer: worstCounty(ground, say) },
    { question: say('ask-owing'), answer: whoOwes(ground, say) },
    { question: say('ask-year'), answer: sinceLastYear(ground, say) },
    { question: say('ask-soon'), answer: whatComes(ground, say) },
  ]
}

function whyRed({ now, at, units }: PageGround, say: Say): string {
  const reds = redsBy(now, (unitId) => units.get(unitId)?.name ?? null).filter(({ red }) => red > 0)
  const [worst] = [...reds].sort((a, b) => b.red - a.red)
  const oldest = pickReds(now, 1)[0]?.standing.matter
  if (!worst || !oldest) return say('answer-no-red')
  const days = Math.ceil((at.getTime() - new Date(oldest.due).getTime()) / 86_400_000)
  const all = reds.reduce((sum, { red }) => sum + red, 0)
  return say('answer-why', { all, unit: worst.group, count: worst.red, oldest: oldest.title, days })
}

function worstCounty({ now, units }: PageGround, say: Say): string {
  const places = [...units.values()].filter(({ kind }) => counties.includes(kind))
  const groupOf = (unitId: string) => {
    const path = units.get(unitId)?.path ?? ''
    return places.find((place) => path.startsWith(place.path))?.name ?? null
  }
  const rows = redsBy(now, groupOf)
  const [worst] = rows
  const middle = median(rows.map(({ red, asked }) => red / asked))
  if (!worst || middle === null) return say('answer-no-county')
  if (worst.red === 0) return say('answer-no-red-county', { counties: rows.length })
  return say('answer-county', {
    county: worst.group,
    red: worst.red,
    share: percent(worst.red / worst.asked),
    median: percent(middle),
    counties: rows.length,
  })
}

function whoOwes({ now, units }: PageGround, say: Say): string {
  const owing = owingUnits(now)
  if (owing.length === 0) return say('answer-nobody-owes')
  const names = owing.slice(0, 4).map(({ unitId, owed }) => `${units.get(unitId)?.name ?? ''} ${owed}`)
  return say('answer-owing', { units: owing.length, names: names.join('、') })
}

function sinceLastYear({ now, yearBefore }: PageGround, say: Say): string {
  const share = (standings: readonly MatterStanding[]) => {
    const done = figuresOf(standings).find(({ key }) => key === 'done')
    return done?.of ? percent(done.count / done.of) : null
  }
  const [present, past] = [share(now), share(yearBefore)]
  if (past === null || present === null) return say('answer-no-year')
  return say('answer-year', { present, past })
}

function whatComes({ now, at }: PageGround, say: Say): string {
  const until = new Date(at.getTime() + 14 * 86_400_000).toISOString()
  const coming = now
    .filter(({ span, matter }) => (span === 'today' || span === 'week' || span === 'later') && matter.due <= until)
    .sort((a, b) => a.matter.due.localeCompare(b.matter.due))
  const risky = coming.filter(({ worst }) => worst === 'yellow' || worst === 'red')
  if (coming.length === 0) return say('answer-nothing-soon')
  return say('answer-soon', {
    count: coming.length,
    risky: risky.length,
    first: (risky[0] ?? coming[0])?.matter.title ?? '',
  })
}
