import { Button, Input, Progress, Select } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { newKey, type WireProblem } from '#api/client.ts'
import { mostLines } from '#core/list-comparison.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import { maskedFields, type Pack } from '#core/pack.ts'
import { packs } from '#packs/index.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { doorsOf, registerHref } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { upload } from '../../records/upload.ts'
import { ChooseFile, sheetFiles } from '../../ui/choose-file.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox, problemsOf } from '../../ui/problems.tsx'
import { comparisonWords } from '../../words/list-comparison.ts'
import { registerWords } from '../../words/register.ts'
import { FilterBar } from './filter-bar.tsx'
import { useRecordFilter, withoutOrder } from './record-filter.ts'
import { RegisterHead } from './register-head.tsx'

/** Chooses what is compared with what: records by the filter in the address bar, and a workbook or another register. */
export function ComparePage({ pack }: { pack: Pack }) {
  const say = useSay()
  const language = useLanguage()
  const may = useMay()
  const [, go] = useLocation()
  const { counts, compare, compareWith } = doorsOf(pack)
  const [filter, change] = useRecordFilter()
  const counted = useAnswer(counts, { query: { unit: filter.unit } }, { keep: true })
  const [purpose, setPurpose] = useState('')
  const [other, setOther] = useState<string>()
  const [share, setShare] = useState<number | null>(null)
  const [problems, setProblems] = useState<WireProblem[]>([])
  const comparing = useAct(compareWith)
  const asked = { ...withoutOrder(filter), purpose }
  const trying = async (work: () => Promise<{ id: string }>) => {
    setProblems([])
    try {
      const { id } = await work()
      go(`${registerHref(pack)}/compare/${id}`)
    } catch (error) {
      setProblems(problemsOf(error, say))
    } finally {
      setShare(null)
    }
  }
  const send = (file: File) => trying(() => upload(compare, { file, body: asked, key: newKey() }, setShare))
  const others = [...packs, ...organisationRegisters].filter((each) => each !== pack && may(`${each.name}.export`))
  const busy = share !== null || comparing.isPending
  return (
    <>
      <RegisterHead pack={pack} />
      <div className="stack">
        <p className="quiet">{say(comparisonWords.about)}</p>
        <ProblemBox problems={problems} />
        <section className="panel">
          <h2>{say(comparisonWords.step1)}</h2>
          <FilterBar pack={pack} filter={filter} change={change} counts={counted.data} />
        </section>
        {maskedFields(pack).length > 0 && (
          <section className="panel">
            <h2>{say(comparisonWords.step2)}</h2>
            <Input
              id="purpose"
              aria-label={say(comparisonWords.purpose)}
              placeholder={say(comparisonWords.purpose)}
              maxLength={200}
              value={purpose}
              onChange={(event) => setPurpose(event.target.value)}
            />
            <p className="quiet small">{say(comparisonWords.purposeHint)}</p>
          </section>
        )}
        <section className="panel">
          <h2>{say(comparisonWords.step3)}</h2>
          <div className="row">
            <ChooseFile
              type="primary"
              label={say(comparisonWords.chooseFile)}
              accept={sheetFiles}
              disabled={busy}
              onFiles={([file]) => file && void send(file)}
            >
              {say(comparisonWords.chooseFile)}
            </ChooseFile>
            {others.length > 0 && (
              <>
                <span className="quiet">{say(comparisonWords.orRegister)}</span>
                <Select
                  aria-label={say(comparisonWords.register)}
                  placeholder={say(comparisonWords.register)}
                  popupMatchSelectWidth={false}
                  className="compare-register"
                  value={other}
                  onChange={setOther}
                  options={others.map((each) => ({ value: each.name, label: each.words.name[language] }))}
                />
                <Button
                  disabled={other === undefined || busy}
                  loading={comparing.isPending}
                  onClick={() =>
                    void trying(() => comparing.mutateAsync({ params: { other: other ?? '' }, body: asked }))
                  }
                >
                  {say(comparisonWords.go)}
                </Button>
              </>
            )}
          </div>
          <p className="quiet small">{say(comparisonWords.fileHint, { limit: mostLines.toLocaleString('en-US') })}</p>
          <div role="status">
            {share !== null && (
              <Progress
                percent={Math.round(share * 100)}
                format={() =>
                  share < 1
                    ? say(registerWords.reading, { share: Math.round(share * 100) })
                    : say(comparisonWords.comparing)
                }
                aria-label={say(comparisonWords.chooseFile)}
              />
            )}
          </div>
        </section>
      </div>
    </>
  )
}
