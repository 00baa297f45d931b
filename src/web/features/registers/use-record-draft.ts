import { useEffect, useRef, useState } from 'react'
import type { Values } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { draftValues, fieldsOf } from '../../records/pack/act-values.ts'
import { registerHref } from '../../records/pack/doors.ts'
import { useClock, useSession } from '../../records/session.ts'
import { dropDraft, findDraft, keepDraft } from '../../ui/drafts.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { instantText } from '../../ui/time.ts'
import { registerWords } from '../../words/register.ts'

/** The draft of a new record of this account: what the form begins with, and how it is kept. Personal values are not. */
export function useRecordDraft(pack: Pack, verb: string) {
  const say = useSay()
  const language = useLanguage()
  const { data } = useSession()
  const clock = useClock()
  const of = `${data?.account?.id ?? ''}.register.${pack.name}.${verb}`
  const [found] = useState(() => findDraft(of))
  const [at, setAt] = useState(found?.at)
  const timer = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const leavesOut = fieldsOf(pack, verb).some(({ name }) => (pack.fields[name]?.class ?? 'open') !== 'open')
  return {
    found: found?.values,
    note:
      at &&
      `${say(registerWords.draftKept, { at: instantText(at, language) })}${leavesOut ? say(registerWords.draftWithout) : ''}`,
    keep: (values: Values) => {
      clearTimeout(timer.current)
      timer.current = window.setTimeout(() => {
        const now = clock()
        const title = say(registerWords.draftOf, {
          pack: pack.words.name[language],
          act: pack.words.acts[verb]?.[language] ?? verb,
        })
        const href = `${registerHref(pack)}/new/${verb}`
        if (keepDraft({ of, title, href, at: now, values: draftValues(pack, values) })) setAt(now)
      }, 300)
    },
    drop: () => {
      clearTimeout(timer.current)
      dropDraft(of)
      setAt(undefined)
    },
  }
}
