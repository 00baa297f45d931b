/** The year's hazards, each through the services from its report to wherever it stands on the told day. */
import { addDays, dayOf } from '#core/day.ts'
import type { Values } from '#core/field.ts'
import { mediaTypes } from '#core/media-types.ts'
import type { Pack } from '#core/pack.ts'
import { enterStories, recordIdAt } from '#server/services/enter-stories.ts'
import { storedPack } from '#server/services/registers/stored-pack.ts'
import { bureauKey } from '../bureau.ts'
import { counties } from '../counties.ts'
import { atWork, workingDaysLater } from '../year/working-time.ts'
import { type DemoHazard, hazardsUntil } from './hazard-course.ts'
import { dismissals, passes, sendBacks } from './hazard-texts.ts'
import { pictureOf } from './picture.ts'
import { type City, doerOf, type Telling, tell } from './register-hands.ts'

const pictures = 12
const rectifyDays: Record<string, number> = { ordinary: 15, serious: 30, major: 90 }
const minutes = 60_000
const safety = `head ${bureauKey}/aqk`

/** Gives how many records were made. */
export async function loadHazards(city: City, pack: Pack): Promise<number> {
  const photos = await keepPictures(city)
  const hazards = hazardsUntil(city.told)
  const stories = hazards.map((hazard) => tellHazard(city, pack, hazard, photos))
  await enterStories(
    { ...city.bare, ...city.hands.work(safety, 'hazard.report', city.told) },
    storedPack(pack),
    stories,
  )
  return stories.length
}

type Photos = { before: Values; after: Values }[]

async function keepPictures({ bare: { context } }: City): Promise<Photos> {
  const keep = async (number: number, mended: boolean) => {
    const kept = await context.files.put([pictureOf(number, mended)], context.settings.largestUpload)
    if (kept === 'too-large') throw new Error('a picture is too large')
    return { ...kept, name: `${mended ? '整改后' : '整改前'}（示意图）.png`, mediaType: mediaTypes.png }
  }
  const photos: Photos = []
  for (let at = 0; at < pictures; at++) photos.push({ before: await keep(at, false), after: await keep(at, true) })
  return photos
}

/** Tells one step after the other; the told day ends it wherever it stands. */
function tellHazard(city: City, pack: Pack, hazard: DemoHazard, photos: Photos): Telling {
  const { ids, calendar, told } = city
  const { school, text, grade, random, course } = hazard
  const bureau = counties.find(({ key }) => key === school.county)?.bureau
  const [above, up] = bureau ? [`clerk ${bureau}`, `head ${bureau}`] : [safety, safety]
  const { before, after } = random.pick(photos)
  const days = rectifyDays[grade] as number
  const found = atWork(hazard.foundOn, random, calendar)
  let now = found > told ? new Date(told.getTime() - random.integer(20, 600) * minutes) : found
  let over = false
  const owner = () => doerOf(city, school.key, dayOf(now))
  const telling = tell(city, pack, recordIdAt(now), school.key)
  const act = (person: string, verb: string, values: Values, at: Date) => {
    over ||= at > told
    if (over) return
    now = at
    telling.act(person, verb, values, now)
  }
  const later = (working: number) => workingDaysLater(now, working, random, calendar)
  const check = (verb: string, person: string, opinion: string, at: Date) =>
    act(person, verb, { recheckedOn: dayOf(at), opinion }, at)
  const rectify = (at: Date) => act(owner(), 'rectify', { result: text.result, photosAfter: [after] }, at)
  const escalate = (at: Date) => act(up, 'escalate', { reason: escalation(grade) }, at)
  const major = grade === 'major'

  const report = {
    unit: ids.unit(school.key),
    title: text.title,
    kind: text.kind,
    place: hazard.place,
    source: hazard.source,
    foundOn: dayOf(now),
    description: text.description,
    ...(random.chance(0.6) ? { photosBefore: [before] } : {}),
  }
  act(hazard.source === 'self-check' ? owner() : above, 'report', report, now)
  if (course === 'none') {
    act(above, 'dismiss', { reason: random.pick(dismissals) }, later(1))
    return telling
  }
  act(above, 'grade', { grade }, later(random.integer(1, 2)))
  if (major) escalate(new Date(now.getTime() + random.integer(20, 100) * minutes))
  const responsible = random.pick(['总务主任', '分管副校长', '安全办主任', '校长'])
  const { precautions, measures } = text
  act(major ? safety : above, 'assign', { responsible, precautions, measures }, later(random.integer(1, 2)))
  const overdueFrom = addDays(dayOf(now), days + 1)
  const goesUp = hazard.escalated && !major && (course === 'late' || course === 'never')
  const done = atWork(addDays(dayOf(now), Math.max(1, Math.round(days * hazard.pace))), random, calendar)
  if (goesUp) escalate(atWork(overdueFrom, random, calendar))
  if (course === 'never') return telling
  rectify(done > now ? done : later(1))
  if (hazard.failsFirst) {
    check('send-back', above, random.pick(sendBacks), later(random.integer(1, 2)))
    rectify(later(random.integer(1, 3)))
  }
  const wentUp = telling.state?.done.escalate !== undefined
  check(wentUp ? 'clear' : 'close', wentUp ? safety : above, random.pick(passes), later(random.integer(1, 3)))
  return telling
}

function escalation(grade: string): string {
  return grade === 'major' ? '评定为重大隐患，提请市级挂牌督办。' : '超过整改期限仍未办结，提请市级挂牌督办。'
}
