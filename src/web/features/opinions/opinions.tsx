import { ConsultationTable } from '../../records/consultation-table.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { cascadeWords } from '../../words/cascade.ts'

/** Drafts on which opinions were asked. */
export default function Opinions() {
  const say = useSay()
  return (
    <>
      <PageHead title={say(cascadeWords.opinions)} />
      <ConsultationTable hint={say(cascadeWords.opinionsEmptyReader)} />
    </>
  )
}
