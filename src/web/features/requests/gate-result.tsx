import { getCalendar } from '#api/calendar.ts'
import { workingCalendar } from '#core/calendar.ts'
import { dayOf, yearOf } from '#core/day.ts'
import { checkRequest } from '#core/request/check-request.ts'
import { knownFields } from '#core/request/known-fields.ts'
import { burdenOf } from '#core/request/request-draft.ts'
import { packs } from '#packs/index.ts'
import { useAnswer } from '../../records/call.ts'
import { useNow } from '../../records/session.ts'
import { useSay } from '../../ui/language.ts'
import { Empty } from '../../ui/states.tsx'
import { requestWords } from '../../words/request.ts'
import { Findings } from './findings.tsx'
import type { Drafted } from './request-values.ts'

/** The national arrangements; what the city moved, the server knows. */
const calendar = workingCalendar()

/**
 * What the gate says to a draft as it is typed, and what it costs (减负一致性评估). What only the server knows - the calendars of the schools
 * asked, and the inspections that they have - is looked at when the draft is saved.
 */
export function GateResult({ draft }: { draft: Drafted }) {
  const say = useSay()
  const today = dayOf(new Date(useNow()))
  const year = yearOf(draft.due ?? draft.until ?? today)
  const asked = useAnswer(getCalendar, { params: { year } }, { keep: true })
  // The calendar of the city holds for its schools unless a county sets its own.
  const city = asked.data?.terms[0]?.unit.id
  const terms = (asked.data?.terms ?? [])
    .filter(({ unit }) => unit.id === city)
    .map((term) => ({ ...term, unitPath: '/' }))
  const begun = [draft.title, draft.text, draft.basis, draft.fields.join()].some((text) => text !== '')
  if (!begun) return <Empty title={say(requestWords.empty)}>{say(requestWords.emptyHint)}</Empty>
  const known = knownFields(draft.fields, packs)
  const findings = checkRequest(draft, {
    terms: [terms],
    calendar,
    known,
    justified: [],
    earlier: [],
    comprehensive: null,
    fullTerms: [],
    termless: [],
    activities: null,
  })
  const units = draft.unitIds.length
  const { minutesEach, hours } = burdenOf(draft, units)
  return (
    <>
      <Findings findings={findings} />
      <p className="quiet small">{say(requestWords.onSaving)}</p>
      <h3>{say(requestWords.burden)}</h3>
      <p data-part="burden">
        {say(requestWords.burdenText, { fields: draft.fields.length, units, each: minutesEach, hours })}
      </p>
    </>
  )
}
