import { Link } from 'wouter'
import type { AnswerOf } from '#api/endpoint.ts'
import { searchPlans } from '#api/plan.ts'
import { useAnswer } from '../../records/call.ts'
import { useAddressValue } from '../../ui/address.ts'
import { FilterSearch } from '../../ui/filter.tsx'
import { useSay } from '../../ui/language.ts'
import { Answered } from '../../ui/states.tsx'
import { planWords } from '../../words/plan.ts'

type Hit = AnswerOf<typeof searchPlans>['found'][number]['hits'][number]

/** Looks for words in all plans; shows the sentences with the words marked. What is looked for stands in the address. */
export function PlanSearch() {
  const say = useSay()
  const [words, setWords] = useAddressValue('q')
  return (
    <>
      <search className="filter">
        <FilterSearch label={say(planWords.search)} value={words} set={setWords} />
      </search>
      {words && <Found words={words} />}
    </>
  )
}

function Found({ words }: { words: string }) {
  const say = useSay()
  const asked = useAnswer(searchPlans, { query: { q: words } })
  return (
    <Answered asked={asked}>
      {({ found }) =>
        found.length === 0 ? (
          <p className="quiet">{say(planWords.foundNothing, { words })}</p>
        ) : (
          <ul data-part="found">
            {found.map(({ plan, count, hits }) => (
              <li key={plan.id} className="plan-found">
                <Link href={`/plans/${plan.id}?tab=reading`}>{plan.title}</Link>{' '}
                <span className="quiet small number">{say(planWords.found, { count })}</span>
                {hits.map((hit) => (
                  <p key={hit.from}>
                    <Sentence hit={hit} />
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  )
}

/** A sentence with its marks. */
function Sentence({ hit: { sentence, marks } }: { hit: Hit }) {
  const ends = [0, ...marks.flat(), sentence.length]
  return ends.slice(1).map((end, index) => {
    const words = sentence.slice(ends[index], end)
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change
    return index % 2 === 1 ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>
  })
}
