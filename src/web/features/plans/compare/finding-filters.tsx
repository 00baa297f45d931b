import { findingKindWords } from '#core/comparison-words.ts'
import { findingKinds } from '#core/finding-kind.ts'
import { FilterSelect } from '../../../ui/filter.tsx'
import { useSay } from '../../../ui/language.ts'
import { comparisonWords as words } from '../../../words/comparison.ts'
import { type Comparison, choicesOf, countFindings, type FindingFilter } from './filter-findings.ts'

/** Counts of each kind as filters, and section and owner to choose; all in the address bar. */
export function FindingFilters(props: {
  comparison: Comparison
  filter: FindingFilter
  change: (name: keyof FindingFilter, next: string | undefined) => void
}) {
  const { comparison, filter, change } = props
  const say = useSay()
  const counts = countFindings(comparison, filter)
  const { sections, owners } = choicesOf(comparison)
  const kinds = findingKinds.filter((kind) => (counts.get(kind) ?? 0) > 0)
  const choose = (value: string | undefined, name: 'section' | 'owner', any: string, list: readonly string[]) => (
    <FilterSelect
      label={say(words[name])}
      any={any}
      value={value}
      set={(next) => change(name, next)}
      options={list.map((each) => ({ value: each, label: each }))}
      searched
    />
  )
  return (
    <search className="compare-filters no-print">
      {/** biome-ignore lint/a11y/useSemanticElements: a group of switches is no fieldset of a form */}
      <div role="group" aria-label={say(words.kinds)} className="compare-kinds">
        <button type="button" aria-pressed={!filter.kind} onClick={() => change('kind', undefined)}>
          {say(words.changed)} <span className="number">{counts.get('changed')}</span>
        </button>
        {kinds.map((kind) => (
          <button
            type="button"
            key={kind}
            aria-pressed={filter.kind === kind}
            onClick={() => change('kind', filter.kind === kind ? undefined : kind)}
          >
            {say(findingKindWords[kind])} <span className="number">{counts.get(kind)}</span>
          </button>
        ))}
      </div>
      {sections.length > 1 && choose(filter.section, 'section', say(words.anySection), sections)}
      {owners.length > 1 && choose(filter.owner, 'owner', say(words.anyOwner), owners)}
    </search>
  )
}
