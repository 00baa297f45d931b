/** The year's hazards, each through the services from its report to wherever it stands on the told day. */
import { addDays, dayOf } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { find } from '#server/services/perform.ts'
import { beginRecord, doAct } from '#server/services/registers/do-act.ts'
import { storedPack } from '#server/services/registers/stored-pack.ts'
import { bureauKey } from '../bureau.ts'
import { counties } from '../counties.ts'
import { one } from '../year/read-plans.ts'
import { atWork, workingDaysLater } from '../year/working-time.ts'
import { type DemoHazard, hazardsUntil } from './hazard-course.ts'
import { dismissals, passes, sendBacks } from './hazard-texts.ts'
import { pictureOf } from './picture.ts'
import { type City, doerOf, must } from './register-hands.ts'

const pictures = 12
const days: Record<string, number> = { ordinary: 15, serious: 30, major: 90 }
const minutes = 60_000
const safety = `head ${bureauKey}/aqk`

/** Gives how many records were made. */
export async function loadHazards(city: City, pack: Pack): Promise<number> {
  const photos = await keepPictures(city)
  const hazards = hazardsUntil(city.told)
  for (const hazard of hazards) await enter(city, pack, hazard, photos)
  return hazards.length
}

type Photos = { before: Values; after: Values }[]

async function keepPictures({ context }: City): Promise<Photos> {
  const keep = async (number: number, mended: boolean) => {
    const kept = await context.files.put(one(pictureOf(number, mended)), context.settings.largestUpload)
    if (kept === 'too-large') throw new Error('a picture is too large')
    return { ...kept, name: `${mended ? '整改后' : '整改前'}（示意图）.png`, mediaType: 'image/png' }
  }
  const photos: Photos = []
  for (let at = 0; at < pictures; at++) photos.push({ before: await keep(at, false), after: await keep(at, true) })
  return photos
}

class Told extends Error {}

async function enter(city: City, pack: Pack, hazard: DemoHazard, photos: Photos) {
  try {
    await enterUntilTold(city, pack, hazard, photos)
  } catch (error) {
    if (!(error instanceof Told)) throw error
  }
}

/** Does one step after the other; the told day ends it wherever it stands. */
async function enterUntilTold(city: City, pack: Pack, hazard: DemoHazard, photos: Photos) {
  const { hands, ids, calendar, told } = city
  const { school, text, grade, random, course } = hazard
  const bureau = counties.find(({ key }) => key === school.county)?.bureau
  const above = bureau ? `clerk ${bureau}` : safety
  const owner = () => doerOf(city, school.key, dayOf(now))
  const { before, after } = random.pick(photos)
  let now = atWork(hazard.foundOn, random, calendar)
  if (now > told) now = new Date(told.getTime() - random.integer(20, 600) * minutes)
  const reporter = hazard.source === 'self-check' ? owner() : above
  const given = {
    unit: ids.unit(school.key),
    title: text.title,
    kind: text.kind,
    place: hazard.place,
    source: hazard.source,
    foundOn: dayOf(now),
    description: text.description,
    ...(random.chance(0.6) ? { photosBefore: [before] } : {}),
  }
  const { id } = must(await beginRecord(hands.work(reporter, 'hazard.report', now), pack, 'report', given))
  const act = async (person: string, verb: string, values: Values, at: Date) => {
    if (at > told) throw new Told()
    now = at
    must(await doAct(hands.work(person, `hazard.${verb}`, now), pack, id, verb, values))
  }
  const later = (working: number) => workingDaysLater(now, working, random, calendar)

  if (course === 'none') return act(above, 'dismiss', { reason: random.pick(dismissals) }, later(1))
  await act(above, 'grade', { grade }, later(random.integer(1, 2)))
  const up = bureau ? `head ${bureau}` : safety
  const escalate = (at: Date) => act(up, 'escalate', { reason: escalation(grade) }, at)
  if (grade === 'major') await escalate(new Date(now.getTime() + random.integer(20, 100) * minutes))
  const named = {
    responsible: random.pick(['总务主任', '分管副校长', '安全办主任', '校长']),
    precautions: text.precautions,
  }
  await act(
    grade === 'major' ? safety : above,
    'assign',
    { ...named, measures: text.measures },
    later(random.integer(1, 2)),
  )
  const began = dayOf(now)
  if (course === 'never') {
    if (hazard.escalated && grade !== 'major')
      await escalate(atWork(addDays(began, (days[grade] as number) + 4), random, calendar))
    return
  }
  const doneOn = addDays(began, Math.max(1, Math.round((days[grade] as number) * hazard.pace)))
  if (course === 'late' && hazard.escalated && grade !== 'major')
    await escalate(atWork(addDays(began, (days[grade] as number) + 1), random, calendar))
  const rectify = async (at: Date) => act(owner(), 'rectify', { result: text.result, photosAfter: [after] }, at)
  const done = atWork(doneOn, random, calendar)
  await rectify(done > now ? done : later(1))
  const check = (verb: string, person: string, opinion: string, at: Date) =>
    act(person, verb, { recheckedOn: dayOf(at), opinion }, at)
  if (hazard.failsFirst) {
    await check('send-back', above, random.pick(sendBacks), later(random.integer(1, 2)))
    await rectify(later(random.integer(1, 3)))
  }
  const { done: acts } = (await find(hands.work(above, 'hazard.read', now), storedPack(pack), id)) ?? { done: {} }
  const escalated = 'escalate' in acts
  await check(
    escalated ? 'clear' : 'close',
    escalated ? safety : above,
    random.pick(passes),
    later(random.integer(1, 3)),
  )
}

function escalation(grade: string): string {
  return grade === 'major' ? '评定为重大隐患，提请市级挂牌督办。' : '超过整改期限仍未办结，提请市级挂牌督办。'
}
