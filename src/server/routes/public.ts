import { publicReportEndpoints } from '#api/public-report.ts'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { publicForm, publicState } from '../services/public/public-form.ts'
import { reportPublicly } from '../services/public/report-publicly.ts'
import { languageOf } from '../words.ts'
import { type Door, open } from './door.ts'

/** The doors that stand open to everybody, of a pack that takes reports of the public. */
export function publicDoors(pack: Pack): Door[] {
  if (!pack.publicReport) return []
  const doors = publicReportEndpoints(pack)
  return [
    open(doors.form, (context, _, { now }) => publicForm(context, pack, now)),
    open(doors.report, (context, { body }, { now, request, file }) => {
      const { pass, website, ...values } = body as { pass: string; website: string } & Values
      const language = languageOf(request.headers['accept-language'])
      return reportPublicly(context, pack, { pass, website, values, picture: file }, { now, language })
    }),
    open(doors.state, (context, { body }) => publicState(context, pack, body.code)),
  ]
}
