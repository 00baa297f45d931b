/** Puts the words of a return together from the library of its subject, so that no sentence stands twice in one assignment. */
import type { Report } from '#core/assignment.ts'
import { addWorkingDays, type WorkingCalendar } from '#core/calendar.ts'
import { type Day, daysBetween } from '#core/day.ts'
import type { Random } from '../random.ts'
import { partnerTexts, schoolTexts, supportTexts } from './partner-texts.ts'
import type { Place } from './places.ts'
import {
  additions,
  cityAdditions,
  cityIntentions,
  coordinations,
  counts,
  intentions,
  schoolIntentions,
} from './review-texts.ts'
import type { Subject } from './subject.ts'

/** Who writes: a county about its schools, a section about the city, another body, a school. */
export type Voice = 'county' | 'section' | 'support' | 'partner' | 'school'

/** One who writes about one assignment, from its first return to its last. */
export type Writer = {
  /** Words of a return at a share (0 to 100) on a day; `answer` opens it when one was sent back; who is behind says why. */
  write(day: Day, share: number, answer: string | undefined, behind: boolean): Omit<Report, 'evidence'>
  /** A sentence of the library with its places filled. */
  fill(sentence: string, day: Day, share: number): string
}

type Stage = 'begun' | 'going' | 'done'

function stageOf(share: number): Stage {
  return share >= 100 ? 'done' : share < 35 ? 'begun' : 'going'
}

const monthDay = (day: Day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** What stands under a county is called by the county's own kind. */
export function inOwnWords(sentence: string, kind: Place['kind']): string {
  if (kind === 'county') return sentence
  return sentence
    .replace(/县、乡镇|乡镇（街道）/g, '乡镇（街道）')
    .replace(/全县/g, kind === 'city' ? '全市' : '全区')
    .replace(/县局/g, '局里')
    .replace(/县(?=级|内|委|教具|医院|心理)/g, kind === 'city' ? '市' : '区')
}

/** The sentences of a voice by stage. */
function storesOf(voice: Voice, subject: Subject, title: string, unit: string): Record<Stage, string[]> {
  const staged = ([begun, going, later, done]: readonly string[]) => ({
    begun: [begun as string],
    going: [going as string, later as string],
    done: [done as string],
  })
  if (voice === 'section') return staged(subject.city)
  if (voice === 'partner') return staged(partnerTexts[unit] ?? supportTexts)
  if (voice === 'support') return staged(supportTexts)
  if (voice === 'school') {
    const own = schoolTexts.find(([pattern]) => pattern.test(title))
    if (!own) throw new Error(`no words of a school for the item ${title}`)
    return staged(own[1])
  }
  return subject
}

/** A writer for one assignment. `random` is its own, so that others do not change its words. */
export function writerOf(
  { voice, subject, title, unit, place }: { voice: Voice; subject: Subject; title: string; unit: string; place: Place },
  random: Random,
  calendar: WorkingCalendar,
): Writer {
  const stores = storesOf(voice, subject, title, unit)
  const left = new Map<readonly string[], string[]>()
  /** The next sentence of a list that was not used yet. */
  const next = (list: readonly string[]): string | undefined => {
    if (!left.has(list)) left.set(list, list === stores.begun ? [...list] : random.shuffle(list))
    return left.get(list)?.shift()
  }
  const totals = new Map<string, number>()
  let total = 60
  const inCity = voice === 'section' || voice === 'support' || voice === 'partner'
  const more = inCity ? cityAdditions : voice === 'school' ? [] : additions
  const later = inCity ? cityIntentions : voice === 'school' ? schoolIntentions : intentions

  function fill(sentence: string, day: Day, share: number): string {
    const [, lowest, highest] = sentence.match(/\{all:(\d+)-(\d+)\}/) ?? []
    if (lowest && highest) {
      const range = `${lowest}-${highest}`
      total = totals.get(range) ?? random.integer(Number(lowest), Number(highest))
      totals.set(range, total)
    }
    const recent = () => addWorkingDays(day, -random.integer(2, 9), calendar)
    const filled = sentence
      .replace('{thing}', subject.ledger[0])
      .replaceAll('{measure}', subject.ledger[1])
      .replaceAll(/\{all:\d+-\d+\}/g, String(total))
      .replaceAll('{of}', String(Math.max(1, Math.round((total * share) / 100))))
      .replaceAll(/\{n:(\d+)-(\d+)\}/g, (_, from, to) => String(random.integer(Number(from), Number(to))))
      .replaceAll(/\{p:(\d+)-(\d+)\}/g, (_, from, to) =>
        (Number(from) + random.fraction() * (Number(to) - Number(from))).toFixed(1),
      )
      .replaceAll('{share}', String(share))
      .replaceAll('{day}', monthDay(recent()))
      .replaceAll('{month}', `${(Number(day.slice(5, 7)) % 12) + 1}月`)
    const [school = '', other = school] = random.shuffle(place[subject.about ?? 'schools'])
    return inOwnWords(
      filled
        .replaceAll('{school}', school)
        .replaceAll('{other}', other)
        .replaceAll('{town}', random.pick(place.towns))
        .replaceAll('{county}', random.pick(place.counties)),
      place.kind,
    )
  }

  let lastDay: Day | null = null
  function write(day: Day, share: number, answer: string | undefined, behind: boolean) {
    const stage = stageOf(share)
    const sentences = [
      next(stores[stage]) ?? next(stores.going) ?? (voice === 'school' ? undefined : next(counts)),
      share >= 35 && share < 100 && voice === 'county' && random.chance(0.45) ? next(stores.going) : undefined,
    ].filter((each) => each !== undefined)
    if (sentences.length === 0 || (sentences.length === 1 && random.chance(0.6))) sentences.push(next(more) ?? '')
    if (answer) sentences.unshift(answer)
    const since = lastDay === null ? null : daysBetween(lastDay, day)
    lastDay = day
    const open = share < 100
    const hard = open && voice === 'county' && (random.chance(0.5) || behind) ? next(subject.problems) : undefined
    const plan = !open ? undefined : voice === 'county' ? (next(subject.next) ?? next(later)) : next(later)
    const ask = open && voice === 'county' && random.chance(0.12) ? next(coordinations) : undefined
    const words = (text: string | undefined) => (text ? fill(text, day, share) : '')
    const progress = sentences.filter(Boolean).map(words).join('')
    return {
      progress: progress || `本期新办结${random.integer(2, 9)}件，距上次填报${since ?? 0}天，其余按计划推进。`,
      problems: words(hard),
      next: words(plan),
      coordination: words(ask),
      share,
    }
  }
  return { write, fill }
}
