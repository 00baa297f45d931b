import { Button } from 'antd'
import { Link } from 'wouter'
import { useSay } from '../../ui/language.ts'
import { submissionWords } from '../../words/submission.ts'

/** Leads to the sheet that is printed, stamped and scanned. */
export function PrintLink({ id }: { id: string }) {
  const say = useSay()
  return (
    <Link href={`/tasks/${id}/print`} asChild>
      <Button>{say(submissionWords.print)}</Button>
    </Link>
  )
}
