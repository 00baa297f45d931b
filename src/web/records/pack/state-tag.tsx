import type { Pack } from '#core/pack.ts'
import { type Language, useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'
import type { RecordLine } from './doors.ts'

/** A state as a tag: ended ones quiet, overdue ones warning, and always in words. */
export function StateTag({ pack, record, language }: { pack: Pack; record: RecordLine; language: Language }) {
  const say = useSay()
  const tone = pack.ended.includes(record.state) ? 'tag' : record.overdue ? 'tag tag-warn' : 'tag tag-brand'
  return (
    <>
      <span className={tone}>{pack.words.states[record.state]?.[language] ?? record.state}</span>
      {record.overdue && <span className="visually-hidden"> {say(registerWords.overdue)}</span>}
    </>
  )
}
