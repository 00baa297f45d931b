import type { Column } from '#core/breakdown/columns.ts'
import { columnWords } from '#core/breakdown/words.ts'
import { useLanguage, useSay } from '../../../ui/language.ts'
import { Table } from '../../../ui/table.tsx'
import { breakdownWords } from '../../../words/breakdown.ts'
import { planWords } from '../../../words/plan.ts'
import { shownText } from './cell-text.ts'

/** One change as it is shown: of which item, in which column, from what to what. */
export interface ShownChange {
  title: string
  column: Column
  from: string
  to: string
}

/** Changes by item and column, old beside new. */
export function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  const say = useSay()
  const language = useLanguage()
  const shown = (column: Column, text: string) => shownText(column, text, language) || say(breakdownWords.empty)
  return (
    <Table
      caption={say(breakdownWords.differences)}
      rows={changes}
      keyOf={({ title, column }) => `${title}${column}`}
      columns={[
        { key: 'item', title: say(planWords.item), as: 'main', cell: ({ title }) => title },
        { key: 'column', title: say(breakdownWords.column), cell: ({ column }) => say(columnWords[column]) },
        {
          key: 'from',
          title: say(breakdownWords.oldText),
          cell: ({ column, from }) => <span className="change-old">{shown(column, from)}</span>,
        },
        {
          key: 'to',
          title: say(breakdownWords.newText),
          cell: ({ column, to }) => <span className="change-new">{shown(column, to)}</span>,
        },
      ]}
    />
  )
}
