/** How the doors of papers that go out are asked: they are the business of the bureau that issues them. */
import type { UnitKey } from '../../testing.ts'
import { placeOfRole, unitRows } from '../../testing.ts'
import { bureauOf, speaksFor } from './expected.ts'
import { type Asking, about } from './requests.ts'

/** Whoever reaches a paper of another bureau is told that it is not theirs; to read, it is not there. */
const ofItsBureau =
  (otherwise: string): Asking['also'] =>
  ({ role }, place) =>
    role !== null && place !== null && place in unitRows && bureauOf(placeOfRole[role]) === bureauOf(place as UnitKey)
      ? null
      : otherwise

const paper: Asking = { ...about('paper'), also: ofItsBureau('paper/of-another-bureau') }
const draft: Asking = { ...about('paper'), title: 'a draft', also: ofItsBureau('wire/not-found') }
const asked: Asking = about('countersignature')
/** Whoever drafted a paper answers, and enters what others said on paper: here that is nobody of the city. */
const byDrafter: Asking = { ...asked, also: () => 'countersignature/entered-by-another' }
/** Besides its bureau, whoever stands in the unit that is asked to countersign reads a paper that waits. */
const waiting: Asking = {
  ...about('toCountersign'),
  title: 'that waits for countersignatures',
  also: (subject, place, judge) =>
    subject.role !== null && place !== null && speaksFor(judge.table, subject.role, 'paper.read', place)
      ? null
      : (draft.also?.(subject, place, judge) ?? null),
}
const sent: Asking = { ...about('sent'), title: 'that was delivered' }

const text = {
  title: '关于做好有关工作的通知',
  text: '请按时完成。',
  paper: 'notice',
  copies: [],
  confidentiality: 'ordinary',
  urgency: 'ordinary',
  openness: { kind: 'public', reason: '' },
  attachments: [],
  countersigners: [],
}

/** Door -> the ways it is asked. */
export const paperRequests: Record<string, Asking[]> = {
  'paper.list': [{ by: 'nothing' }, { title: 'that wait', by: 'nothing', query: () => ({ view: 'waiting' }) }],
  'paper.get': [draft, waiting, sent],
  'paper.superior': [{ by: 'nothing' }],
  'paper.document': [draft, sent],
  'paper.file-of': [{ ...sent, params: ({ sent: id, pictureHash }) => ({ id, hash: pictureHash }) }],
  'paper.draft': [
    {
      by: 'place',
      body: ({ unit }) => ({ ...text, to: [{ unitId: unit, name: '有关单位' }] }),
    },
  ],
  'paper.revise': [{ ...paper, body: () => ({ title: '另一标题' }) }],
  'paper.withdraw': [{ ...paper, body: () => ({ reason: '不再需要' }) }],
  'paper.check': [paper],
  'paper.send-back': [{ ...paper, body: () => ({ reason: '请补充依据' }) }],
  'paper.countersign': [
    {
      ...asked,
      also: ({ role }, place) => (role !== null && placeOfRole[role] === place ? null : 'countersignature/not-asked'),
      body: () => ({ verdict: 'agrees' }),
    },
  ],
  'paper.upload-countersignature': [
    {
      ...byDrafter,
      body: ({ pictureHash }) => ({
        verdict: 'agrees',
        signer: '某某',
        scan: { hash: pictureHash, name: '会签单.pdf', mediaType: 'application/pdf' },
      }),
    },
  ],
  'paper.answer-objection': [{ ...byDrafter, body: () => ({ answer: '已采纳' }) }],
  'paper.countersigning-sheet': [{ ...asked, also: ofItsBureau('wire/not-found') }],
  'paper.sign': [paper],
  'paper.number': [{ ...paper, body: () => ({ series: '测教' }) }],
  'paper.seal': [{ ...paper, body: () => ({}) }],
  'paper.void': [{ ...paper, body: () => ({ reason: '内容有误' }) }],
  'paper.send-to-office': [paper],
  'paper.package': [{ ...about('sent'), also: ofItsBureau('wire/not-found') }],
  'paper.type-answer': [
    {
      ...paper,
      body: ({ pictureHash }) => ({
        number: '测教〔2026〕1号',
        signedOn: '2026-09-15',
        signer: '某某',
        scan: { hash: pictureHash, name: '签发件.pdf', mediaType: 'application/pdf' },
      }),
    },
  ],
  'paper.upload-answer': [{ by: 'nothing', file: true }],
  'paper.exchange': [{ by: 'nothing' }],
}
