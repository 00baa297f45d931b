import './papers.css'
import { Alert, Button } from 'antd'
import { Link } from 'wouter'
import { pathOf } from '#api/client.ts'
import type { AnswerOf } from '#api/endpoint.ts'
import { getPaper, getPaperDocument, getPaperFile, getPaperPackage } from '#api/paper.ts'
import { paperWords } from '#core/authority/words.ts'
import { matterStateWords } from '#core/matter/words.ts'
import {
  confidentialityWords,
  opennessWords,
  outgoingStateWords,
  upwardFindingWords,
  urgencyWords,
} from '#core/signature/words.ts'
import { ActHistory } from '../../records/act-history.tsx'
import { useAnswer } from '../../records/call.ts'
import { useMay } from '../../records/session.ts'
import { type Fact, FactList } from '../../ui/facts.tsx'
import { Instant } from '../../ui/instant.tsx'
import { useSay } from '../../ui/language.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Answered } from '../../ui/states.tsx'
import { paperPageWords } from '../../words/paper.ts'
import { PaperActs } from './paper-acts.tsx'
import { PaperChain } from './paper-chain.tsx'
import { PaperForm } from './paper-form.tsx'
import { UploadAnswer } from './upload-answer.tsx'

export type PaperAnswer = AnswerOf<typeof getPaper>

/** A paper: its text, who did what to it and who is next, its files; `edit` shows the form instead. */
export default function PaperPage({ id, edit = false }: { id: string; edit?: boolean }) {
  const asked = useAnswer(getPaper, { params: { id } }, { keep: true })
  return (
    <Answered asked={asked}>
      {(answer) => (edit && answer.acts.includes('revise') ? <PaperForm of={answer} /> : <Paper answer={answer} />)}
    </Answered>
  )
}

function Paper({ answer }: { answer: PaperAnswer }) {
  const { paper, acts, may } = answer
  const say = useSay()
  const dispatches = useMay()('paper.dispatch')
  const params = { id: paper.id }
  return (
    <>
      <PageHead
        title={paper.title}
        above={{ href: '/papers', title: say(paperPageWords.title) }}
        note={
          <span className="row" style={{ gap: '4px 16px' }}>
            <span>{say(paperWords[paper.paper])}</span>
            <span>{paper.number ?? say(paperPageWords.unnumbered)}</span>
            <span className="tag tag-brand">{say(outgoingStateWords[paper.state])}</span>
            {paper.urgency !== 'ordinary' && <span className="tag tag-warn">{say(urgencyWords[paper.urgency])}</span>}
          </span>
        }
      >
        <PaperActs answer={answer} />
      </PageHead>
      {paper.sentBack && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={say(paperPageWords.sentBackBy, { name: paper.sentBack.by, reason: paper.sentBack.reason })}
        />
      )}
      {paper.findings.length > 0 && (paper.state === 'drafted' || paper.state === 'checked') && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title={say(paperPageWords.findings)}
          description={
            <ul className="paper-findings">
              {paper.findings.map(({ code, words, basis }) => (
                <li key={code + words}>
                  {say(upwardFindingWords[code as keyof typeof upwardFindingWords], { words })}
                  <span className="quiet small">{basis}</span>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {acts.includes('return-from-oa') && (
        <section className="panel paper-office">
          <p>{say(answer.folder ? paperPageWords.atOfficeFolder : paperPageWords.atOffice)}</p>
          <p className="row">
            <UploadAnswer />
          </p>
        </section>
      )}
      <div className="main-and-side paper-parts">
        <div>
          <section className="panel paper-sheet" data-part="text">
            <h2 className="paper-title">{paper.title}</h2>
            {paper.to.length > 0 && <p>{paper.to.map(({ name }) => name).join('、')}：</p>}
            {paper.text
              .split('\n')
              .filter((line) => line.trim() !== '')
              .map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that is shown whole
                <p key={index} className="paper-paragraph">
                  {line}
                </p>
              ))}
          </section>
        </div>
        <div>
          <PaperChain paper={paper} />
          <Facts answer={answer} />
          <section className="panel" data-part="files">
            <h2>{say(paperPageWords.files)}</h2>
            <ul className="paper-files">
              <li>
                <Button href={pathOf(getPaperDocument, { params })}>{say(paperPageWords.document)}</Button>
              </li>
              {paper.scan && (
                <li>
                  <Button href={pathOf(getPaperFile, { params: { ...params, hash: paper.scan.hash } })}>
                    {say(paperPageWords.scan)} {paper.scan.name}
                  </Button>
                </li>
              )}
              {paper.package && dispatches && (
                <li>
                  <Button href={pathOf(getPaperPackage, { params })}>{say(paperPageWords.package)}</Button>
                </li>
              )}
              {paper.attachments.map(({ hash, name }) => (
                <li key={hash}>
                  <Button href={pathOf(getPaperFile, { params: { ...params, hash } })}>{name}</Button>
                </li>
              ))}
            </ul>
          </section>
          {may.history && <ActHistory id={paper.id} />}
        </div>
      </div>
    </>
  )
}

/** Where the pages are of what a paper may be about. */
const places: Readonly<Record<string, string>> = { matter: '/matters', order: '/orders' }

/** From whom, to whom, how openly. */
function Facts({ answer: { paper } }: { answer: PaperAnswer }) {
  const say = useSay()
  const names = (of: readonly { name: string }[]) => of.map(({ name }) => name).join('、')
  const { openness, about, arrived } = paper
  const facts: Fact[] = [
    [say(paperPageWords.issuer), paper.issuer],
    [say(paperPageWords.unit), paper.unit.name],
    [say(paperPageWords.to), names(paper.to)],
    [say(paperPageWords.copies), names(paper.copies)],
    [say(paperPageWords.confidentiality), say(confidentialityWords[paper.confidentiality])],
    [say(paperPageWords.urgency), say(urgencyWords[paper.urgency])],
    [say(paperPageWords.openness), [say(opennessWords[openness.kind]), openness.reason].filter(Boolean).join('，')],
    [
      say(paperPageWords.about),
      about && places[about.type] && (
        <Link href={`${places[about.type]}/${about.id}`}>{say(paperPageWords.openAbout)}</Link>
      ),
    ],
    [
      say(paperPageWords.arrived),
      arrived && (
        <>
          {say(matterStateWords[arrived.state])}，{say(paperPageWords.answeredBy)} <Instant at={arrived.due} />
        </>
      ),
    ],
    [say(paperPageWords['send-back']), paper.times > 0 && say(paperPageWords.times, { count: paper.times })],
  ]
  return (
    <section className="panel">
      <h2>{say(paperPageWords.facts)}</h2>
      <FactList facts={facts} />
    </section>
  )
}
