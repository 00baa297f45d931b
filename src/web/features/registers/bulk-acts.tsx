import { useQueryClient } from '@tanstack/react-query'
import { Button, Modal, Progress } from 'antd'
import { useRef, useState } from 'react'
import { newKey } from '#api/client.ts'
import type { Pack } from '#core/pack.ts'
import { call } from '../../records/call.ts'
import { doorsOf, type RecordLine } from '../../records/pack/doors.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { problemsOf } from '../../ui/problems.tsx'
import { registerWords } from '../../words/register.ts'
import { sharedWords } from '../../words/shared.ts'

/** What can be done to the chosen records, and how many they are. */
export function BulkActs(props: { pack: Pack; verbs: string[]; picked: readonly RecordLine[]; onClear: () => void }) {
  const { pack, verbs, picked, onClear } = props
  const say = useSay()
  const language = useLanguage()
  const [verb, setVerb] = useState<string | null>(null)
  const fits = (each: string) => picked.filter((record) => pack.acts[each]?.from.includes(record.state))
  return (
    <div className="register-bulk row no-print">
      <strong role="status">{say(registerWords.selected, { count: picked.length })}</strong>
      {verbs
        .filter((each) => fits(each).length > 0)
        .map((each) => (
          <Button key={each} size="small" type="primary" onClick={() => setVerb(each)}>
            {pack.words.acts[each]?.[language]} {fits(each).length}
          </Button>
        ))}
      <Button size="small" onClick={onClear}>
        {say(registerWords.unselect)}
      </Button>
      {verb && (
        <BulkDialog
          pack={pack}
          verb={verb}
          records={fits(verb)}
          left={picked.length - fits(verb).length}
          onClose={() => setVerb(null)}
        />
      )}
    </div>
  )
}

interface Course {
  done: number
  refused: { record: RecordLine; reason: string }[]
  ended: boolean
}

/** Does one act to many records, one after the other: says what will happen, how far it is, and what was refused and why. */
function BulkDialog(props: { pack: Pack; verb: string; records: RecordLine[]; left: number; onClose: () => void }) {
  const { pack, verb, left, onClose } = props
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  // The list may be read anew while this runs; what was confirmed stays what is done.
  const [records] = useState(props.records)
  const [course, setCourse] = useState<Course | null>(null)
  const stopped = useRef(false)
  const act = pack.words.acts[verb]?.[language] ?? verb
  const run = async () => {
    let now: Course = { done: 0, refused: [], ended: false }
    setCourse(now)
    for (const record of records) {
      if (stopped.current) break
      const key = newKey()
      try {
        await call(doorsOf(pack).acts[verb] as never, { params: { id: record.id }, body: {}, key } as never)
        now = { ...now, done: now.done + 1 }
      } catch (error) {
        const reason = problemsOf(error, say)
          .map((problem) => problem.message)
          .join(' ')
        now = { ...now, refused: [...now.refused, { record, reason }] }
      }
      setCourse(now)
    }
    setCourse({ ...now, ended: true })
    if (stopped.current) await queries.invalidateQueries()
  }
  // The list is read anew when what happened was read: a record that left it would take the dialog along.
  const leave = () => {
    stopped.current = true
    onClose()
    if (course !== null) void queries.invalidateQueries()
  }
  const gone = course ? course.done + course.refused.length : 0
  return (
    <Modal
      open
      title={act}
      mask={{ closable: false }}
      onCancel={leave}
      footer={
        course === null
          ? [
              <Button key="cancel" onClick={onClose}>
                {say(sharedWords.cancel)}
              </Button>,
              <Button key="ok" type="primary" onClick={() => void run()}>
                {say(sharedWords.submit)}
              </Button>,
            ]
          : [
              <Button
                key="close"
                onClick={() => {
                  stopped.current = true
                  if (course.ended) leave()
                }}
              >
                {say(course.ended ? registerWords.close : registerWords.stop)}
              </Button>,
            ]
      }
    >
      <p>{say(registerWords.bulkExplain, { count: records.length, act })}</p>
      {left > 0 && <p className="quiet">{say(registerWords.bulkLeft, { count: left })}</p>}
      {course && (
        <div role="status">
          <Progress
            percent={Math.round((gone / records.length) * 100)}
            aria-label={say(registerWords.bulkProgress, { done: gone, count: records.length })}
          />
          <p>{say(registerWords.bulkDone, { done: course.done })}</p>
          {course.refused.length > 0 && <p>{say(registerWords.bulkRefused, { count: course.refused.length })}</p>}
          <ul className="problem-list">
            {course.refused.map(({ record, reason }) => (
              <li key={record.id}>
                {record.title}：{reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  )
}
