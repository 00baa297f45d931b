/** What the form of a request holds, and how it goes over the wire. */
import type { InputOf } from '#api/endpoint.ts'
import type { draftRequest } from '#api/request.ts'
import type { RequestAnswer } from './request-page.tsx'

export type Drafted = InputOf<typeof draftRequest>['body']

export type RequestValues = Partial<Omit<Drafted, 'fields' | 'survey' | 'cadence' | 'from' | 'until' | 'due'>> & {
  /** One a line. */
  fields?: string
  survey?: { number?: string; maker?: string; approval?: string; until?: string }
  cadence?: Drafted['cadence'] | 'once-only'
  from?: string
  until?: string
  due?: string
}

const noSurvey = { number: '', maker: '', approval: '', until: null }

/** The values as the wire has them; what was not filled in is empty, and the gate says what is lacking. */
export function draftedOf({ fields = '', survey = {}, cadence, ...rest }: RequestValues): Drafted {
  return {
    kind: rest.kind ?? 'data',
    title: rest.title ?? '',
    text: rest.text ?? '',
    basis: rest.basis ?? '',
    article: rest.article ?? '',
    approval: rest.approval ?? '',
    from: rest.from || null,
    until: rest.until || null,
    due: rest.due || null,
    cadence: !cadence || cadence === 'once-only' ? null : cadence,
    scope: rest.kind === 'inspection' ? (rest.scope ?? null) : null,
    survey: rest.kind === 'survey' ? { ...noSurvey, ...survey, until: survey.until || null } : noSurvey,
    fields: fields
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    minutes: rest.minutes ?? 0,
    visit: rest.visit ?? 0,
    holidayReason: rest.holidayReason ?? '',
    contact: rest.contact ?? '',
    unitIds: rest.unitIds ?? [],
  }
}

/** A request that is kept, as the wire takes it again. */
export function draftedAgain({ request, asked }: Pick<RequestAnswer, 'request' | 'asked'>): Drafted {
  const { kind, title, text, basis, article, approval, from, until, due, cadence, scope } = request
  const { survey, fields, minutes, visit, holidayReason, contact } = request
  const head = { kind, title, text, basis, article, approval, from, until, due, cadence, scope }
  return { ...head, survey, fields, minutes, visit, holidayReason, contact, unitIds: asked.map(({ id }) => id) }
}

/** What the form begins with for a request that is kept. */
export function valuesOf(answer: Pick<RequestAnswer, 'request' | 'asked'>): RequestValues {
  const { survey, ...drafted } = draftedAgain(answer)
  return {
    ...drafted,
    fields: drafted.fields.join('\n'),
    survey: { ...survey, until: survey.until ?? '' },
    cadence: drafted.cadence ?? 'once-only',
    from: drafted.from ?? '',
    until: drafted.until ?? '',
    due: drafted.due ?? '',
  }
}
