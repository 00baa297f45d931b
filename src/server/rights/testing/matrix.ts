/** Tries doors with subjects about places, and judges each answer: was it refused or given as it should be, does it leak. */
import type { FastifyInstance } from 'fastify'
import type { Endpoint } from '#api/endpoint.ts'
import type { Role } from '#core/may.ts'
import { placeOfRole, type UnitKey, unitRows } from '../../testing.ts'
import { type About, expectedRefusal, reaches, type Subject, speaksFor, standsUnder, type Table } from './expected.ts'
import type { MarkedCity } from './marked-city.ts'
import type { Place } from './marking.ts'
import { contactForms, personalForms } from './pack-values.ts'
import { type Asking, nobody } from './requests.ts'
import { workbookText } from './workbook-text.ts'

/** What the doors are tried on. */
export interface Trial {
  server: FastifyInstance
  city: MarkedCity
  neighbour: MarkedCity
  /** The table that answers are judged by. */
  table: Table
  /** Door -> the ways it is asked. */
  requests: Record<string, Asking[]>
  /** Field class `contact`: the roles that see telephone numbers. */
  seesContact: readonly Role[]
  /** Subject -> token of the session. */
  tokens: ReadonlyMap<string, string>
}

/** What came of trying: each fault is a sentence. */
export interface Findings {
  tried: number
  /** Requests that rights let pass. */
  allowed: number
  /** Answers of 200, so that the figure shows how many were really given. */
  given: number
  /** Masked numbers seen. */
  masked: number
  /** Doors that gave something. */
  givers: Set<string>
  /** Answers that were held against what they must show. */
  proved: number
  faults: string[]
}

/** A subject with the places that its doors are tried about. */
export type Attempt = { subject: Subject; abouts: readonly About[] }

const unitKeys = Object.keys(unitRows) as UnitKey[]

/** The places that matter to a role: its own, below, above, beside, in another county, elsewhere, closed and none. */
export function aboutsOf(role: Role): About[] {
  const own = placeOfRole[role]
  const parent = unitRows[own][0]
  const child = unitKeys.find((key) => unitRows[key][0] === own)
  const sibling = unitKeys.find((key) => key !== own && unitRows[key][0] === parent)
  const places = [own, parent, child, sibling, 'northPrimary', 'northJunior', 'zonePrimary', 'closed'] as const
  const known = places.filter((key): key is UnitKey => key !== null && key !== undefined)
  return [...new Set<About>([...known, 'other-city', 'missing'])]
}

/** Tries the doors and gathers what was found; to find out whether there is a fault at all, the first one is enough. */
export async function tryDoors(
  trial: Trial,
  doors: readonly Endpoint[],
  attempts: readonly Attempt[],
  { untilFault = false } = {},
): Promise<Findings> {
  const givers = new Set<string>()
  const findings: Findings = { tried: 0, allowed: 0, given: 0, masked: 0, givers, proved: 0, faults: [] }
  let turn = 0
  for (const endpoint of doors) {
    for (const asking of trial.requests[endpoint.name] ?? []) {
      turn += 1
      for (const [i, { subject, abouts }] of attempts.entries()) {
        for (const about of wantedOf(trial.table, endpoint, asking, { subject, abouts }, turn + i)) {
          if (untilFault && findings.faults.length > 0) return findings
          await tryOne(trial, findings, endpoint, asking, subject, about)
        }
      }
    }
  }
  return findings
}

/**
 * The places that a door is tried about. Who has no right at all is refused before any place is looked at; at a sampled
 * door one place in reach and one out of it stand for the others, in turn, so that all doors together meet all places.
 */
export function wantedOf(
  table: Table,
  { right }: Endpoint,
  asking: Asking,
  { subject, abouts }: Attempt,
  turn: number,
): readonly (About | null)[] {
  if (asking.by === 'nothing') return [null]
  const { role, session } = subject
  const one = (from: readonly About[]) => (from.length === 0 ? [] : [from[turn % from.length] as About])
  if (right in table && (session !== 'open' || role === null || table[right]?.[role] === undefined)) return one(abouts)
  if (!asking.sampled || role === null) return abouts
  const elsewhere: About[] = ['other-city', 'missing']
  const own = abouts.filter((about) => !elsewhere.includes(about))
  const within = own.filter((about) => reaches(table, role, right, about))
  return [...one(within), ...one(own.filter((about) => !within.includes(about))), ...one(elsewhere)]
}

async function tryOne(
  trial: Trial,
  findings: Findings,
  endpoint: Endpoint,
  asking: Asking,
  subject: Subject,
  about: About | null,
): Promise<void> {
  const { status, text } = await send(trial, endpoint, asking, subject, placeOf(trial, about))
  findings.tried += 1
  if (status === 200) findings.given += 1
  if (status === 200) findings.givers.add(endpoint.name)
  findings.masked += [...text.matchAll(/199\*{4}\d{4}/g)].length
  const here = `${endpoint.name}${asking.title ? ` (${asking.title})` : ''} by ${subject.name} about ${about}`
  const fault = (what: string) => findings.faults.push(`${here}: ${what}`)

  const codes = status === 200 ? [] : codesIn(text)
  const expected = expectedCode(trial, endpoint, asking, subject, about)
  if (expected === null) findings.allowed += 1
  if (status >= 500) fault(`broke with ${status}`)
  if (expected !== null && !codes.includes(expected)) fault(`${expected} expected, got ${status} ${codes}`)
  if (expected === null && codes.some((code) => isRefusedByRights(code, asking))) fault(`refused with ${codes}`)
  for (const what of leaksIn(trial, endpoint, subject, text)) fault(what)
  if (expected !== null || status !== 200 || !asking.proves) return
  findings.proved += 1
  const facts = { within: withinOf(trial, endpoint, subject, about), about, markOf: trial.city.markOf }
  const lack = asking.proves(text, facts)
  if (lack) fault(lack)
}

/** The units in reach, of those at or under the one that was asked about. */
function withinOf({ table }: Trial, { right }: Endpoint, { role }: Subject, about: About | null): UnitKey[] {
  return unitKeys.filter(
    (key) =>
      role !== null &&
      reaches(table, role, right, key) &&
      (about === null || (about in unitRows && standsUnder(key, about as UnitKey))),
  )
}

/** The refusal that rights, and the rule of who speaks for a unit, should give; null when they let it pass. */
function expectedCode(
  { table, seesContact }: Trial,
  { right }: Endpoint,
  asking: Asking,
  subject: Subject,
  about: About | null,
): string | null {
  const refusal = expectedRefusal(table, right, subject, asking.by === 'place' ? about : null)
  if (refusal === 'wire/not-found') return asking.refusal ?? refusal
  if (refusal !== null) return refusal
  const also = asking.also?.(subject, about, { table, seesContact }) ?? null
  if (also !== null || asking.speaks === undefined) return also
  const speaks = speaksFor(table, subject.role as Role, 'return.submit', about as About)
  if (asking.speaks === 'must') return speaks ? null : 'assignment/not-yours'
  return speaks ? 'return/own' : null
}

/**
 * Whether a refusal is one of rights; about nothing in particular "not found" is an answer. What is wrong with the values
 * of a request would say nothing about rights: the request must be asked better.
 */
function isRefusedByRights(code: string, asking: Asking): boolean {
  if (code === 'wire/not-found') return asking.by === 'place' || asking.also !== undefined
  if (code === asking.refusal || code.startsWith('field/')) return true
  const kinds = ['wire/not-signed-in', 'wire/not-allowed', 'wire/second-factor-missing', 'wire/must-change-missing']
  return [...kinds, 'wire/foreign-origin', 'wire/key-missing', 'wire/invalid', 'wire/missing'].includes(code)
}

/** Everything in an answer that the subject should not have been given. */
function leaksIn(trial: Trial, endpoint: Endpoint, subject: Subject, text: string): string[] {
  const { city, table } = trial
  const may = (key: UnitKey, right: string = endpoint.right) => {
    if (subject.session !== 'open' || subject.role === null) return false
    if (endpoint.name !== 'calendar.get') return reaches(table, subject.role, right, key)
    return reaches(table, subject.role, 'unit.read', key) || bindsCalendar(subject.role, key)
  }
  const named = (key: UnitKey) => endpoint.name === 'session.get' && isOwn(subject, key)
  const ofPack = endpoint.path.startsWith('/api/registers/')
  const seesContact = trial.seesContact.includes(subject.role as Role)
  const reveals = isReveal(endpoint)
  const foreign = foreignIn(city, (key) => named(key) || may(key), text)
  const leaks = new Set(foreign.filter((what) => !isMeant(endpoint, what)))
  for (const [mark, key] of text.matchAll(/@\w+\.(\w+)@[人职号]/gu)) {
    const ofPeople = endpoint.name === 'unit.relations' && !may(key as UnitKey, 'person.read')
    if (ofPeople) leaks.add(`shows ${mark}, which is a matter of people`)
  }
  for (const [phone] of text.matchAll(/1990000\d{4}/g)) {
    const open = reveals || (ofPack && seesContact)
    if (!open) leaks.add(`shows the number ${phone}`)
  }
  for (const [contact] of text.matchAll(contactForms))
    if (!reveals && (!ofPack || !seesContact)) leaks.add(`shows ${contact}, which is masked`)
  return [...leaks]
}

const isReveal = ({ name }: Endpoint) => name.endsWith('.reveal')

/**
 * What a door shows on purpose is no leak: a masked value to whoever may be shown it, the names of schools to everybody, and to whom one
 * writes upward.
 */
export function isMeant(endpoint: Endpoint, found: string): boolean {
  if (isReveal(endpoint)) return found.endsWith('which is personal')
  // A kind of unit is called as a unit here: it stands among the words that imports recognise.
  if (endpoint.name === 'paper.superior') return /^names (?:bureau|northBureau|zoneBureau)$/.test(found)
  const shared = endpoint.name.endsWith('.public-form') || endpoint.name === 'import-profile.list'
  return shared && found.startsWith('names ')
}

/** Everybody is told the name of the city and of the unit of their post. */
function isOwn({ role, session }: Subject, key: UnitKey): boolean {
  return key === 'city' || (role !== null && session === 'open' && placeOfRole[role] === key)
}

/** What stands at units out of reach, or in another city: marks, telephone numbers and names of units; personal values anywhere. */
export function foreignIn(city: MarkedCity, may: (key: UnitKey) => boolean, text: string): string[] {
  const found = new Set<string>()
  for (const [value] of text.matchAll(personalForms)) found.add(`shows ${value}, which is personal`)
  for (const [mark, id, key] of [...text.matchAll(/@(\w+)\.(\w+)@/g), ...text.matchAll(contactForms)]) {
    if (id !== city.context.city.id) found.add(`shows ${mark} of another city`)
    else if (!may(key as UnitKey)) found.add(`shows ${mark}`)
  }
  for (const [phone] of text.matchAll(/1990000\d{4}/g)) {
    const place = unitKeys.find((key) => city.phoneAt(key) === phone) ?? placeOfRoleWith(city, phone)
    if (place === undefined || !may(place)) found.add(`shows the number ${phone}`)
  }
  for (const key of unitKeys) if (text.includes(`"${unitRows[key][3]}"`) && !may(key)) found.add(`names ${key}`)
  return [...found]
}

/** The terms of a unit bind all that stands under it: the subject's own unit, and what the inspector inspects. */
function bindsCalendar(role: Role, key: UnitKey): boolean {
  const own: UnitKey[] = role === 'inspector' ? ['northPrimary', placeOfRole[role]] : [placeOfRole[role]]
  return own.some((each) => standsUnder(each, key))
}

function placeOfRoleWith(city: MarkedCity, phone: string): UnitKey | undefined {
  const [key] = Object.entries(city.people).find(([, person]) => person.phone === phone) ?? []
  return key === undefined ? undefined : key === 'zone' ? 'zonePrimary' : placeOfRole[key as Role]
}

/** The ids that a request about a place names. */
export function placeOf({ city, neighbour }: Pick<Trial, 'city' | 'neighbour'>, about: About | null): Place {
  if (about === 'other-city') return neighbour.places.northPrimary
  if (about !== 'missing') return city.places[about ?? 'northPrimary']
  const { marks, pictureHash, ...ids } = city.places.north
  const none = Object.fromEntries(Object.keys(ids).map((kind) => [kind, nobody]))
  return { ...none, pictureHash, marks: { ...marks, unit: nobody }, records: {} } as unknown as Place
}

let sent = 0

async function send(
  { server, city, tokens }: Trial,
  endpoint: Endpoint,
  asking: Asking,
  subject: Subject,
  place: Place,
): Promise<{ status: number; text: string }> {
  const params = asking.params?.(place, city) ?? {}
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const token = tokens.get(subject.name)
  sent += 1
  const posts = endpoint.method === 'POST'
  const response = await server.inject({
    method: endpoint.method,
    url: path,
    query: asking.query?.(place, city) ?? {},
    // Each from an address of its own: what is tried are rights, not the limits of one address.
    remoteAddress: `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`,
    cookies: token === undefined ? {} : { 'yaodian-session': token },
    headers: posts ? { 'idempotency-key': `matrix-${String(sent).padStart(12, '0')}` } : {},
    ...(posts && !asking.file ? { payload: asking.body?.(place, city) ?? {} } : {}),
    ...(asking.file ? fileOf(`文件${sent}`, '1.txt', asking.body?.(place, city)) : {}),
    ...(asking.sheet
      ? fileOf(
          asking
            .sheet(place)
            .map((row) => row.join(','))
            .join('\n'),
          '1.csv',
          asking.body?.(place, city),
        )
      : {}),
  })
  const isWorkbook = String(response.headers['content-type']).includes('spreadsheetml')
  return { status: response.statusCode, text: isWorkbook ? workbookText(response.rawPayload) : response.payload }
}

/** A small file as a form sends it, with the fields of the form before it. */
function fileOf(content: string, name: string, fields: object = {}) {
  const border = 'border-of-the-form'
  const before = Object.entries(fields).map(
    ([field, value]) => `--${border}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const head = `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain`
  return {
    headers: {
      'idempotency-key': `matrix-${String(sent).padStart(12, '0')}`,
      'content-type': `multipart/form-data; boundary=${border}`,
    },
    payload: `${before.join('')}--${border}\r\n${head}\r\n\r\n${content}\r\n--${border}--\r\n`,
  }
}

/** Codes of the problems of a refusal; pages that a browser is shown have none. */
function codesIn(text: string): string[] {
  const problems: { code: string }[] = text.startsWith('{') ? (JSON.parse(text).problems ?? []) : []
  return problems.map(({ code }) => code)
}
