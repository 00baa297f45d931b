/** The doors by which anybody reports to a register without signing in, made from the pack that allows it. */
import { z } from 'zod'
import type { Field } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { defineEndpoint, type Endpoint } from './endpoint.ts'
import { fieldShape } from './pack-shapes.ts'
import { day, id } from './shapes.ts'

/** The fields that the public fills in, in the order of the pack's fields; the picture is sent as the request's file. */
export function publicFields(pack: Pack): { name: string; required: boolean; picture: boolean }[] {
  const { publicReport: report } = pack
  const act = report && pack.acts[report.act]
  if (!act) return []
  const given = Object.keys(report.given('2026-01-01'))
  const asked = [...(act.asks ?? []), ...(act.allows ?? [])].filter((name) => !given.includes(name))
  return Object.keys(pack.fields)
    .filter((name) => asked.includes(name))
    .map((name) => ({
      name,
      required: (act.asks ?? []).includes(name),
      picture: pack.fields[name]?.kind === 'files',
    }))
}

/** The doors of a pack's public report: the form, the report, and where one stands. */
export function publicReportEndpoints(pack: Pack) {
  const base = `/api/public/${pack.name}`
  const { title } = pack.publicReport?.words ?? { title: pack.words.name }
  const about = (zh: string, en: string) => ({ zh: `${title.zh}：${zh}`, en: `${title.en}: ${en}` })
  const shapes = publicFields(pack)
    .filter(({ picture }) => !picture)
    .map(({ name, required }): [string, z.ZodType] => {
      const shape = fieldShape(pack.fields[name] as Field)
      return [name, required ? shape : shape.optional()]
    })
  return {
    form: defineEndpoint({
      name: `${pack.name}.public-form`,
      method: 'GET',
      path: base,
      right: 'public',
      atMost: { requests: 60, minutes: 60 },
      summary: about('表单', 'the form'),
      answer: z.object({
        /** Shows that the form was opened by a page, and when; a report is taken once with it. */
        pass: z.string(),
        units: z.array(z.object({ id, name: z.string(), area: z.string() })),
      }),
    }),
    report: defineEndpoint({
      name: `${pack.name}.public-report`,
      method: 'POST',
      path: `${base}/reports`,
      right: 'public',
      atMost: { requests: 10, minutes: 60 },
      takesFile: 'picture',
      summary: about('反映', 'a report'),
      body: z.object({
        pass: z.string().max(200),
        /** Filled by machines alone: people do not see it. */
        website: z.string().max(200).default(''),
        ...Object.fromEntries(shapes),
      }),
      answer: z.object({ code: z.string() }),
    }),
    state: defineEndpoint({
      name: `${pack.name}.public-state`,
      method: 'POST',
      path: `${base}/states`,
      right: 'public',
      atMost: { requests: 30, minutes: 60 },
      summary: about('查询办理情况', 'where a report stands'),
      body: z.object({ code: z.string().max(40) }),
      answer: z.object({ state: z.string(), reportedOn: day, changedOn: day }),
    }),
  }
}

/** All of them in one list; none where the pack takes no reports. */
export function listPublicEndpoints(pack: Pack): Endpoint[] {
  return pack.publicReport ? (Object.values(publicReportEndpoints(pack)) as Endpoint[]) : []
}
