import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { mostLines } from '#core/list-comparison.ts'
import { organisationRegisters } from '#core/organisation-registers.ts'
import { maskedFields, type Pack } from '#core/pack.ts'
import { packs } from '#packs/index.ts'
import { useAct, useAnswer } from '../../records/call.ts'
import { doorsOf, registerHref } from '../../records/pack/doors.ts'
import { useMay } from '../../records/session.ts'
import { useUpload } from '../../records/use-upload.ts'
import { ChooseFile, sheetFiles } from '../../ui/choose-file.tsx'
import { useLanguage, useSay } from '../../ui/language.ts'
import { ProblemBox } from '../../ui/problems.tsx'
import { UploadProgress } from '../../ui/upload-progress.tsx'
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
  const { share, problems, trying, send } = useUpload()
  const comparing = useAct(compareWith)
  const asked = { ...withoutOrder(filter), purpose }
  const show = ({ id }: { id: string }) => go(`${registerHref(pack)}/compare/${id}`)
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
              onFiles={([file]) => file && void send(compare, { file, body: asked }, show)}
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
                    void trying(async () =>
                      show(await comparing.mutateAsync({ params: { other: other ?? '' }, body: asked })),
                    )
                  }
                >
                  {say(comparisonWords.go)}
                </Button>
              </>
            )}
          </div>
          <p className="quiet small">{say(comparisonWords.fileHint, { limit: mostLines.toLocaleString('en-US') })}</p>
          <div role="status">
            <UploadProgress
              share={share}
              label={say(comparisonWords.chooseFile)}
              text={(percent) =>
                percent < 100 ? say(registerWords.reading, { share: percent }) : say(comparisonWords.comparing)
              }
            />
          </div>
        </section>
      </div>
    </>
  )
}
