import { App } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { WireProblem } from '#api/client.ts'
import { uploadOfficeAnswer } from '#api/paper.ts'
import { useAct } from '../../records/call.ts'
import { ChooseFile } from '../../ui/choose-file.tsx'
import { useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { paperPageWords } from '../../words/paper.ts'

/** Takes what the office system gave back: the paper is found by what the package says. */
export function UploadAnswer() {
  const say = useSay()
  const { message } = App.useApp()
  const [, go] = useLocation()
  const send = useAct(uploadOfficeAnswer, ({ id }) => {
    message.success(say(paperPageWords.returned))
    go(`/papers/${id}`)
  })
  const [problems, setProblems] = useState<WireProblem[]>([])
  const take = (file: File | undefined) => {
    setProblems([])
    if (!file) return
    send.mutate({ file }, { onError: (error) => setProblems(problemsOf(error, say)) })
  }
  return (
    <>
      {problems.length > 0 && <ProblemBox problems={problems} />}
      <ChooseFile
        label={say(paperPageWords.uploadAnswer)}
        accept=".zip"
        disabled={send.isPending}
        onFiles={([file]) => take(file)}
      >
        {say(paperPageWords.uploadAnswer)}
      </ChooseFile>
    </>
  )
}
