/** What the types cannot hold: checked when the service starts, which refuses to serve a broken pack. */
import { type Pack, packDoors, packPolicy, summed } from './pack.ts'
import type { Problem } from './problem.ts'

/** Everything that is wrong with a pack, each with its path and, for a name that is nearly right, what may be meant. */
export function checkPack(pack: Pack): Problem[] {
  const problems: Problem[] = []
  const say = (code: string, at: string, values: Record<string, string> = {}) =>
    problems.push({ code: `pack/${code}`, at: `${pack.name}.${at}`, arguments: { pack: pack.name, at, ...values } })
  const fields = Object.keys(pack.fields)
  const known = (name: string, among: readonly string[], at: string) => {
    if (among.includes(name)) return
    const near = nearest(name, among)
    say(near ? 'unknown-name-near' : 'unknown-name', at, { name, ...(near ? { near } : {}) })
  }
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(pack.name)) say('bad-name', 'name', { name: pack.name })
  if (pack.basis.length === 0) say('no-basis', 'basis')
  for (const name of fields) if (!/^[a-z][A-Za-z0-9]{0,40}$/.test(name)) say('bad-name', `fields.${name}`, { name })
  for (const name of reserved)
    if (fields.includes(name) && !(name === 'unitId' && pack.holder === name))
      say('reserved-name', `fields.${name}`, { name })
  known(pack.holder, fields, 'holder')
  known(pack.title, fields, 'title')
  if (pack.fields[pack.holder]?.kind !== 'unit') say('holder-is-no-unit', 'holder', { name: pack.holder })
  for (const list of ['lists', 'counts', 'searches'] as const)
    for (const [i, name] of pack[list].entries()) known(name, fields, `${list}.${i}`)
  for (const name of pack.counts)
    if (pack.fields[name] && pack.fields[name]?.kind !== 'choice') say('counts-no-choice', 'counts', { name })
  for (const [i, state] of pack.ended.entries()) known(state, pack.states, `ended.${i}`)

  const beginnings = Object.entries(pack.acts).filter(([, act]) => act.from === 'new')
  if (beginnings.length === 0) say('never-begins', 'acts')
  for (const [verb, act] of Object.entries(pack.acts)) {
    if (act.from !== 'new') for (const state of act.from) known(state, pack.states, `acts.${verb}.from`)
    if (act.to !== 'same') known(act.to, pack.states, `acts.${verb}.to`)
    if (act.from === 'new' && act.to === 'same') say('begins-in-no-state', `acts.${verb}.to`)
    if (act.from === 'new' && !(act.asks ?? []).includes(pack.holder))
      say('begins-without-holder', `acts.${verb}.asks`, { name: pack.holder })
    for (const name of [...(act.asks ?? []), ...(act.allows ?? [])]) known(name, fields, `acts.${verb}`)
    for (const other of act.notBy ?? []) known(other, Object.keys(pack.acts), `acts.${verb}.notBy`)
    for (const name of act.requires ?? []) known(name, Object.keys(pack.guards), `acts.${verb}.requires`)
  }
  for (const [i, { asks = [] }] of pack.clocks.entries())
    for (const verb of asks) known(verb, Object.keys(pack.acts), `clocks.${i}.asks`)
  for (const state of unreachable(pack)) say('unreachable-state', `states.${state}`, { name: state })
  for (const state of pack.states)
    if (
      !pack.ended.includes(state) &&
      !Object.values(pack.acts).some((act) => act.from !== 'new' && act.from.includes(state) && act.to !== 'same')
    )
      say('state-without-way-out', `states.${state}`, { name: state })
  for (const name of fields)
    if (
      pack.fields[name]?.kept === undefined &&
      !Object.values(pack.acts).some((act) => [...(act.asks ?? []), ...(act.allows ?? [])].includes(name))
    )
      say('field-never-given', `fields.${name}`, { name })
  for (const name of pack.unique ?? []) known(name, fields, 'unique')
  if (pack.unique && !pack.unique.includes(pack.holder)) say('unique-without-holder', 'unique', { name: pack.holder })
  if (pack.period) {
    known(pack.period.field, fields, 'period.field')
    for (const state of pack.period.in) known(state, pack.states, 'period.in')
  }
  if (pack.ownership) {
    known(pack.ownership.field, fields, 'ownership.field')
    const field = pack.fields[pack.ownership.field]
    if (field && field.kind !== 'choice') say('counts-no-choice', 'ownership.field', { name: pack.ownership.field })
    if (field?.kind === 'choice')
      for (const choice of pack.ownership.private) known(choice, field.of, 'ownership.private')
    if (!pack.period) say('ownership-without-period', 'ownership', { name: pack.name })
  }
  for (const [name, { numerator, denominator }] of Object.entries(pack.indicators))
    for (const measure of denominator ? [numerator, denominator] : [numerator]) {
      for (const field of [...summed(measure), ...Object.keys(measure.where ?? {})])
        known(field, fields, `indicators.${name}`)
      for (const state of measure.in ?? []) known(state, pack.states, `indicators.${name}.in`)
    }
  if (pack.inspection) {
    const { day, scope, comprehensive, in: states } = pack.inspection
    for (const name of [day, scope]) known(name, fields, 'inspection')
    for (const state of states) known(state, pack.states, 'inspection.in')
    if (pack.fields[day] && pack.fields[day]?.kind !== 'day')
      say('inspection-without-day', 'inspection.day', { name: day })
    const field = pack.fields[scope]
    if (field && field.kind !== 'choice') say('counts-no-choice', 'inspection.scope', { name: scope })
    if (field?.kind === 'choice')
      for (const choice of comprehensive) known(choice, field.of, 'inspection.comprehensive')
    const act = pack.acts[pack.imports?.act ?? '']
    if (act && states.includes(act.to)) say('import-counts-unseen', 'imports.act', { name: pack.imports?.act ?? '' })
  }
  if (pack.imports) {
    known(pack.imports.act, Object.keys(pack.acts), 'imports.act')
    for (const name of [...pack.imports.key, ...Object.keys(pack.imports.columns)]) known(name, fields, 'imports')
    for (const { profile, meanings } of pack.imports.profiles ?? []) {
      if (profile.name === pack.name) say('bad-name', 'imports.profiles', { name: profile.name })
      for (const [name, column] of Object.entries(meanings)) {
        known(name, fields, `imports.profiles.${profile.name}`)
        known(column ?? '', Object.keys(profile.columns), `imports.profiles.${profile.name}`)
      }
    }
  }
  for (const name of [...packDoors, 'read']) if (pack.acts[name]) say('reserved-name', `acts.${name}`, { name })
  if (pack.publicReport) {
    const { act, given } = pack.publicReport
    known(act, Object.keys(pack.acts), 'publicReport.act')
    if (pack.acts[act] && pack.acts[act].from !== 'new')
      say('public-act-begins-nothing', 'publicReport.act', { name: act })
    for (const name of Object.keys(given('2026-01-01'))) known(name, fields, 'publicReport.given')
    for (const name of Object.keys(pack.publicReport.words.fields)) known(name, fields, 'publicReport.words.fields')
  }
  for (const [right, reaches] of Object.entries(packPolicy(pack)))
    if (Object.keys(reaches).length === 0 && right !== `${pack.name}.${pack.publicReport?.act}`)
      say('right-of-nobody', right)
  return problems
}

/** Columns that every pack's table has. What holds a record may be called as the column of the unit is. */
const reserved = ['id', 'cityId', 'unitId', 'unitPath', 'state', 'due', 'started', 'ended', 'done', 'found', 'values']

function unreachable(pack: Pack): string[] {
  const reached = new Set<string>()
  const acts = Object.values(pack.acts)
  for (const act of acts) if (act.from === 'new') reached.add(act.to)
  for (let grew = true; grew; ) {
    grew = false
    for (const act of acts)
      if (
        act.from !== 'new' &&
        act.to !== 'same' &&
        !reached.has(act.to) &&
        act.from.some((state) => reached.has(state))
      ) {
        reached.add(act.to)
        grew = true
      }
  }
  return pack.states.filter((state) => !reached.has(state))
}

/** The name that differs by two letters at most; undefined when none does. */
function nearest(name: string, among: readonly string[]): string | undefined {
  return among
    .map((other) => ({ other, distance: editDistance(name, other) }))
    .filter(({ distance }) => distance <= 2)
    .sort((a, b) => a.distance - b.distance)[0]?.other
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length] ?? 0
}
