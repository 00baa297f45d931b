import type { listBodies } from '#api/body.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { rhythmWords } from '#core/meeting/words.ts'
import { useSay } from '../../ui/language.ts'

type Rhythm = AnswerOf<typeof listBodies>['bodies'][number]['rhythm']['rhythm']

const classes: Partial<Record<Rhythm, string>> = {
  missed: 'tag tag-alarm',
  soon: 'tag tag-warn',
  held: 'tag tag-brand',
}

/** How a body stands to its frequency, in a word. */
export function RhythmTag({ rhythm }: { rhythm: Rhythm }) {
  const say = useSay()
  return <span className={classes[rhythm] ?? 'tag'}>{say(rhythmWords[rhythm])}</span>
}
