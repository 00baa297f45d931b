import { App, Button } from 'antd'
import { Link, useLocation } from 'wouter'
import { getReading, listPlans, separatePlan } from '#api/plan.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import type { PlanLine } from '../../records/plan.ts'
import { useMay } from '../../records/session.ts'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { planWords } from '../../words/plan.ts'
import { mainDocument, sizeOf } from './document-facts.ts'

/** Documents of a plan's file that are plans of their own elsewhere: id of the document -> the plan. */
export function useHeld(plan: PlanLine): ReadonlyMap<string, PlanLine> {
  const { data } = useAnswer(listPlans)
  const others = (data?.plans ?? []).filter(({ id, fileHash }) => id !== plan.id && fileHash === plan.fileHash)
  return new Map(others.flatMap((other) => (other.documentId === null ? [] : [[other.documentId, other] as const])))
}

/** The other documents of a plan's file: the plans they have become, or the way to make them plans of their own. */
export function SameFile({ plan }: { plan: PlanLine }) {
  const say = useSay()
  const may = useMay()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const { data: reading } = useAnswer(
    getReading,
    { params: { id: plan.id } },
    { staleTime: Number.POSITIVE_INFINITY, enabled: may('plan.upload') },
  )
  const { data: library } = useAnswer(listPlans)
  const held = useHeld(plan)
  const separate = useAct(separatePlan)
  if (!reading || !library || reading.documents.length < 2) return null
  const upload = library.plans.find(
    ({ id, fileHash, documentId }) => id !== plan.id && fileHash === plan.fileHash && documentId === null,
  )
  const own = plan.documentId ?? mainDocument(reading)
  const others = reading.documents.filter(
    ({ id }) => id !== own && (held.has(id) || sizeOf(reading, id).items > 0) && !(upload && !held.has(id)),
  )
  const separateOne = async (documentId: string) => {
    const { id } = await separate.mutateAsync({ params: { id: plan.id }, body: { documentId } })
    message.success(say(planWords.separated))
    go(`/plans/${id}`)
  }
  if (others.length === 0 && !upload) return null
  return (
    <section className="same-file" data-part="same-file">
      <span className="quiet">{say(planWords.sameFile)}</span>
      <ul>
        {upload && (
          <li>
            <Link href={`/plans/${upload.id}`}>{upload.title}</Link>{' '}
            <span className="tag tag-warn">{say(planWords.read)}</span>
          </li>
        )}
        {others.map(({ id, title }) => {
          const other = held.get(id)
          return (
            <li key={id} data-document={id}>
              {other ? <Link href={`/plans/${other.id}`}>{other.title}</Link> : <span>{title || id}</span>}{' '}
              {other && (
                <span className={other.state === 'published' ? 'tag tag-brand' : 'tag tag-warn'}>
                  {say(planWords[other.state])}
                </span>
              )}
              {!other && (
                <Button size="small" loading={separate.isPending} onClick={() => void separateOne(id).catch(() => {})}>
                  {say(planWords.separate)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {separate.error && <ProblemBox problems={problemsOf(separate.error, say)} />}
    </section>
  )
}
