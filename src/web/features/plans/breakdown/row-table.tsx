import type { ComponentProps } from 'react'
import { useSay } from '../../../ui/language.ts'
import { Empty } from '../../../ui/states.tsx'
import { useNarrow } from '../../../ui/use-media.ts'
import { breakdownWords } from '../../../words/breakdown.ts'
import { Grid } from './grid.tsx'
import { RowCards } from './row-cards.tsx'

/** The rows of a breakdown table: a grid on a desk, cards on a phone. */
export function RowTable(props: ComponentProps<typeof Grid>) {
  const say = useSay()
  const narrow = useNarrow()
  const { rows, columns, edits, editable, asked } = props
  if (rows.length === 0) return <Empty title={say(breakdownWords.noRows)} />
  if (narrow) return <RowCards {...{ rows, columns, edits, editable, asked }} />
  return (
    <>
      <Grid {...props} />
      {editable && <p className="quiet small no-print">{say(breakdownWords.help)}</p>}
    </>
  )
}
