import './requests.css'
import { Button } from 'antd'
import { getWeek } from '#api/burden.ts'
import { useAnswer } from '../../records/call.ts'
import { WeekList } from '../../records/week-list.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { requestWords } from '../../words/request.ts'

/** One school, one list: what is asked this week and the next, from every source; for the screen, the phone and paper. */
export default function WeekPage() {
  const say = useSay()
  const asked = useAnswer(getWeek)
  return (
    <>
      <PageHead
        title={say(requestWords.week)}
        above={{ href: '/', title: say(requestWords.desk) }}
        note={asked.data?.unit.name}
      >
        <Button onClick={() => window.print()}>{say(requestWords.print)}</Button>
      </PageHead>
      <Answered asked={asked}>{(week) => <WeekList week={week} />}</Answered>
    </>
  )
}
