/** What a paper that goes out says, to whom, how fast and how openly: everything its drafter writes down before anybody checks it. */
import type { Paper } from '../authority/authority-table.ts'
import type { SourceFile } from '../matter/source.ts'
import type { Problem } from '../problem.ts'

/** Classes of a paper (密级标注): the system holds no state secrets, so there is nothing above work secrets 工作秘密. */
export const confidentialities = ['ordinary', 'internal', 'work-secret'] as const
export type Confidentiality = (typeof confidentialities)[number]

/** 缓急程度: 平件, 加急, 特急. */
export const urgencies = ['ordinary', 'urgent', 'most-urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** 公开属性: 主动公开, 依申请公开, 不予公开. */
export const opennesses = ['public', 'on-request', 'not-public'] as const
export type Openness = (typeof opennesses)[number]

/** To whom a paper goes: a unit of the tree, or somebody outside of it by name. */
export interface PaperAddressee {
  unitId: string | null
  name: string
}

export interface PaperText {
  title: string
  /** Paragraphs, one for each line. */
  text: string
  paper: Paper
  /** 主送 and 抄送. */
  to: PaperAddressee[]
  copies: PaperAddressee[]
  confidentiality: Confidentiality
  urgency: Urgency
  /** Set at drafting; whoever keeps it from the public says why. */
  openness: { kind: Openness; reason: string }
  attachments: SourceFile[]
  /** Sections and other bodies that must countersign. */
  countersigners: PaperAddressee[]
}

/** Papers that go upward (上行文): they name who signed them, and the main leader signs. */
export const upwardPapers: readonly Paper[] = ['request-for-instructions', 'report']

/** Papers between bodies of the same level: they direct nobody. */
const peerPapers: readonly Paper[] = ['letter', 'letter-with-consent']

/** Whether a kind of paper goes downward (下行文): it asks or tells those below. */
export function goesDownward(paper: Paper): boolean {
  return ![...upwardPapers, ...peerPapers, ...unaddressed].includes(paper)
}

/** Papers that are addressed to nobody in particular. */
const unaddressed: readonly Paper[] = ['minutes']

/** A mark of a state secret (国家秘密标志) as it is printed on papers. */
const secretMark = /(绝密|机密|秘密)\s*[★☆]/

/** Everything that a paper lacks, or that does not go together, before it is drafted or revised. */
export function checkPaperText(paper: PaperText): Problem[] {
  const { title, text, to, openness, confidentiality } = paper
  const faults: [boolean, string, string][] = [
    [title.trim() === '', 'outgoing/no-title', 'title'],
    [text.trim() === '', 'outgoing/no-text', 'text'],
    [to.length === 0 && !unaddressed.includes(paper.paper), 'outgoing/no-addressee', 'to'],
    [paper.paper === 'request-for-instructions' && to.length > 1, 'outgoing/request-to-several', 'to'],
    [
      openness.kind !== 'public' && openness.reason.trim() === '',
      'outgoing/openness-without-reason',
      'openness.reason',
    ],
    [openness.kind === 'public' && confidentiality !== 'ordinary', 'outgoing/secret-and-public', 'openness.kind'],
    [secretMark.test(`${title}\n${text}`), 'outgoing/state-secret', 'text'],
  ]
  return faults.filter(([holds]) => holds).map(([, code, at]) => ({ code, at }))
}
