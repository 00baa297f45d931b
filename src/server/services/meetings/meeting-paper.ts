import { clockText, dayOf } from '#core/day.ts'
import { distribution, type LightColour, lightColours } from '#core/light.ts'
import type { MatterStanding } from '#core/matter/standing.ts'
import { isOpen } from '#core/matter/times.ts'
import { matterStateWords } from '#core/matter/words.ts'
import { covers } from '#core/may.ts'
import { mediaTypes } from '#core/media-types.ts'
import type { Meeting } from '#core/meeting/meeting.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { type Report, writeReport } from '#documents/write-report.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { sentence } from '../../words.ts'
import { foldAll } from '../fold-all.ts'
import { standAt } from '../matters/stand-at.ts'
import { lightWords } from '../matters/words.ts'
import { meetings as meetingsKept, units } from '../stored.ts'
import { findBodies } from './find-bodies.ts'

/** What the paper is made of. */
interface Figures {
  name: string
  at: Date
  /** The last meeting that was held, and how its matters and those of the meetings before stood then. */
  last: Meeting | null
  noted: number
  now: MatterStanding[]
  then: ReadonlyMap<string, MatterStanding>
  nameOf: (unitId: string) => string
}

/**
 * The paper for a body's meeting (会议材料): how its resolutions stand, what changed since the last meeting, what is late and why, what
 * to decide. Of one instant it is made of the acts up to that instant alone, and has the same bytes whenever it is made.
 */
export async function writeMeetingPaper(
  work: Work,
  id: string,
  { asOf }: { asOf?: string | undefined },
): Promise<Outcome<GivenFile>> {
  const [found] = await findBodies(work, id)
  if (!found || !covers(work.extent, found.body.unitPath)) return failure({ code: 'wire/not-found' })
  const at = asOf ? new Date(asOf) : work.now
  const figures = await figuresOf(work, found, at)
  const content = await writeReport(reportOf(work, figures))
  return success({ content, name: `${found.body.name}${dayOf(at)}.docx`, mediaType: mediaTypes.docx })
}

async function figuresOf(
  work: Work,
  { body, meetings }: Awaited<ReturnType<typeof findBodies>>[number],
  at: Date,
): Promise<Figures> {
  const until = at.toISOString()
  const known = await foldAll(
    work,
    meetingsKept,
    meetings.map(({ id }) => id),
    until,
  )
  const held = [...known.values()]
    .filter(({ heldAt }) => heldAt !== null && heldAt < until)
    .sort((a, b) => (a.heldAt ?? '').localeCompare(b.heldAt ?? '') || a.id.localeCompare(b.id))
  const last = held.at(-1) ?? null
  const resolutions = held.flatMap((each) => each.resolutions)
  const ids = resolutions.flatMap(({ matterId }) => matterId ?? [])
  const now = await standAt(work, ids, until)
  const then = last?.heldAt ? await standAt(work, ids, last.heldAt) : new Map<string, MatterStanding>()
  const standing = [...now.values()].sort(byUrgency)
  const names = await foldAll(
    work,
    units,
    [...new Set(standing.flatMap(({ matter, lights }) => [matter.leadUnitId, ...lights.map(({ unitId }) => unitId)]))],
    until,
  )
  return {
    name: body.name,
    at,
    last,
    noted: resolutions.filter(({ matterId }) => matterId === null).length,
    now: standing,
    then,
    nameOf: (unitId) => names.get(unitId)?.shortName ?? '',
  }
}

/** The worst first, then by the time due; by their ids, so that the order is the same whenever it is made. */
function byUrgency(a: MatterStanding, b: MatterStanding): number {
  const rank = ({ matter, worst }: MatterStanding) => (isOpen(matter.state) ? lightColours.indexOf(worst) : 9)
  return rank(a) - rank(b) || a.matter.due.localeCompare(b.matter.due) || a.matter.id.localeCompare(b.matter.id)
}

function reportOf({ language }: Work, figures: Figures): Report {
  const { name, at, last, noted, now, nameOf } = figures
  const say = (key: string, values: Record<string, string | number> = {}) =>
    sentence(`meeting-paper/${key}`, values, language)
  const lit = (colour: LightColour) => lightWords[colour][language]
  const counts = distribution(now.flatMap(({ lights }) => lights.map(({ colour }) => colour)))
  const open = now.filter(({ matter }) => isOpen(matter.state))
  const late = open.filter(({ span, worst }) => span === 'overdue' || worst === 'red')
  const changes = changesOf(figures).map(([key, standing, was]) =>
    say(`changed-${key}`, {
      matter: titled(standing),
      from: was ? lit(was) : '',
      to: lit(standing.worst),
      day: standing.matter.closedAt ? dayOf(new Date(standing.matter.closedAt)) : '',
    }),
  )
  const decisions = decisionsOf(figures, say)
  return {
    title: say('title', { body: name }),
    subtitle: say('as-of', { at: clockText(at) }),
    at,
    note: say('note', { at: clockText(at) }),
    parts: [
      {
        heading: say('state'),
        content: [
          say('counts', {
            all: now.length + noted,
            noted,
            matters: now.length,
            closed: now.length - open.length,
            open: open.length,
            held: open.filter(({ matter }) => matter.state === 'held').length,
            overdue: open.filter(({ span }) => span === 'overdue').length,
          }),
          say('lights', {
            lights: lightColours
              .map((colour) => `${lit(colour)}${counts[colour]}`)
              .join(language === 'zh' ? '、' : ', '),
            asked: now.reduce((sum, { lights }) => sum + lights.length, 0),
          }),
        ],
      },
      {
        heading: last
          ? say('since', { title: last.title, day: dayOf(new Date(last.heldAt ?? last.at)) })
          : say('first'),
        content: changes.length > 0 ? changes.map((text, i) => `${i + 1}. ${text}`) : [say('nothing-changed')],
      },
      {
        heading: say('late'),
        content:
          late.length > 0
            ? [
                {
                  columns: [
                    { heading: say('matter'), width: 28 },
                    { heading: say('unit'), width: 16, centred: true },
                    { heading: say('due'), width: 16, centred: true },
                    { heading: say('why'), width: 32 },
                    { heading: say('turn'), width: 32 },
                  ],
                  rows: late.flatMap((each) => lateRows(each, nameOf)),
                },
              ]
            : [say('nothing-late')],
      },
      {
        heading: say('decide'),
        content: decisions.length > 0 ? decisions.map((text, i) => `${i + 1}. ${text}`) : [say('nothing-to-decide')],
      },
      {
        heading: say('all'),
        content:
          now.length > 0
            ? [
                {
                  columns: [
                    { heading: say('number'), width: 15, centred: true },
                    { heading: say('matter'), width: 34 },
                    { heading: say('lead'), width: 18, centred: true },
                    { heading: say('due'), width: 16, centred: true },
                    { heading: say('stage'), width: 12, centred: true },
                    { heading: say('light'), width: 20, centred: true },
                  ],
                  rows: now.map(({ matter, lights }) => [
                    matter.number ?? '',
                    matter.title,
                    nameOf(matter.leadUnitId),
                    clockText(matter.due),
                    matterStateWords[matter.state][language],
                    lightColours
                      .flatMap((colour) => {
                        const count = lights.filter((light) => light.colour === colour).length
                        return count > 0 ? [`${lit(colour)}${count}`] : []
                      })
                      .join(' '),
                  ]),
                },
              ]
            : [say('nothing-resolved')],
      },
    ],
  }
}

const titled = ({ matter }: MatterStanding) => [matter.number, matter.title].filter(Boolean).join(' ')

/** What happened to matters since the last meeting: entered, closed, or another light. */
function changesOf({ last, now, then }: Figures): ['new' | 'closed' | 'light', MatterStanding, LightColour | null][] {
  if (!last) return []
  return now.flatMap((each): ReturnType<typeof changesOf> => {
    const before = then.get(each.matter.id)
    if (!before) return [['new', each, null]]
    if (isOpen(before.matter.state) && !isOpen(each.matter.state)) return [['closed', each, before.worst]]
    return before.worst === each.worst ? [] : [['light', each, before.worst]]
  })
}

function lateRows({ matter, lights, span }: MatterStanding, nameOf: Figures['nameOf']): string[][] {
  const slow = lights.filter(({ colour }) => colour === 'red')
  const told = slow.length > 0 || span !== 'overdue' ? slow : lights
  if (told.length === 0) return [[matter.title, nameOf(matter.leadUnitId), clockText(matter.due), '', '']]
  return told.map(({ unitId, because, change }) => [
    matter.title,
    nameOf(unitId),
    clockText(matter.due),
    because,
    change ?? '',
  ])
}

/** What the meeting is asked: closings that wait, what is overdue, and what units want coordinated. */
function decisionsOf(
  { now, at, nameOf }: Figures,
  say: (key: string, values?: Record<string, string | number>) => string,
): string[] {
  const open = now.filter(({ matter }) => isOpen(matter.state))
  const days = (due: string) => Math.ceil((at.getTime() - new Date(due).getTime()) / 86_400_000)
  return [
    ...open
      .filter(({ matter }) => matter.state === 'closing')
      .map((each) => say('decide-closing', { matter: titled(each), summary: each.matter.summary })),
    ...open
      .filter(({ span }) => span === 'overdue')
      .map((each) =>
        say('decide-overdue', {
          matter: titled(each),
          lead: nameOf(each.matter.leadUnitId),
          days: days(each.matter.due),
        }),
      ),
    ...open.flatMap((each) =>
      each.coordination.map(({ unitId, text }) =>
        say('decide-coordination', { matter: titled(each), unit: nameOf(unitId), text }),
      ),
    ),
  ]
}
