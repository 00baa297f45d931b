/** The table of authorities: whom each may reach, by which paper, in which words, and what may be done against it. */
import type { Position } from '../addressing.ts'
import { type AssignmentRole, assignmentRoles } from '../assignment.ts'
import type { IssuerKind } from './mandate.ts'

/** A internal 督办, B 政府督查, C 教育督导, D 行政执法. */
export const authorities = ['A', 'B', 'C', 'D'] as const
export type Authority = (typeof authorities)[number]

/** How a unit stands to the bureau. `own` are sections and affiliated units, `private-body` a private school or training institution. */
export const relations = [
  'own',
  'above',
  'government',
  'peer',
  'lower-bureau',
  'lower-department',
  'lower-unit',
  'private-body',
] as const satisfies readonly (Position | 'private-body')[]
export type Relation = Position | 'private-body'

/** Kinds of paper (文种) that a step can go out as. */
export const papers = [
  /** 通知, by which a plan asks units of their work. */
  'notice',
  /** 督办通知单, inside the bureau. */
  'supervision-notice',
  /** 提示函, to a county bureau or, as guidance only, to a private body. */
  'prompt-letter',
  /** 督办函, to a county bureau. */
  'supervision-letter',
  /** 函（商请）, to a peer. */
  'letter',
  /** 函, stating that the government agreed. */
  'letter-with-consent',
  /** 督查通知, 督查结论. */
  'inspection-notice',
  'inspection-conclusion',
  /** 督导意见书, 督导整改通知书. */
  'supervision-opinion',
  'supervision-rectification',
  /** 约谈通知书. */
  'talk-notice',
  /** 情况通报, 督办通报: neutral. */
  'situation-circular',
  'supervision-circular',
  /** 通报批评, 公开批评. */
  'criticism-circular',
  'public-criticism',
  /** 教育督导通报. */
  'education-supervision-circular',
  /** 资源调整决定. */
  'resource-decision',
  /** 问责建议（草拟）, to the committee or the head of government. */
  'accountability-proposal',
  /** 责令限期改正通知书, 行政处罚事先告知书 and 决定书. */
  'order-to-correct',
  'penalty-decision',
  /** 表扬通报. */
  'commendation',
  /** 请示 and 报告, upward; 纪要 of a meeting. */
  'request-for-instructions',
  'report',
  'minutes',
] as const
export type Paper = (typeof papers)[number]

/** Tone of a paper: an instruction 请…报送, a prompt 提示…请关注, a request 商请…支持, an order 责令…改正. */
export type Wording = 'instruct' | 'prompt' | 'request' | 'order'

/** How a unit is reached under an authority. */
export interface Way {
  /** Paper of the first written step and of asking to put right by a date. */
  notice: Paper
  rectification: Paper
  wording: Wording
  /** Chosen to begin with and not read in a rule. */
  assumption?: true
}

/** Why a unit is not reached. */
export interface Refusal {
  code: string
  basis: string
}

const way = (notice: Paper, rectification: Paper, wording: Wording): Way => ({ notice, rectification, wording })
const refuse = (code: string, basis: string): Refusal => ({ code, basis })

const drafting = (article: string) => `《党政机关公文处理工作条例》第${article}条`
const above = refuse('authority/above', drafting('十五'))
const throughItsBureau = refuse('authority/through-its-bureau', '《义务教育法》第7条')
const ofAnotherSystem = refuse('authority/not-of-the-system', drafting('十七'))
const art7 = refuse('authority/not-under-government-supervision', '《政府督查工作条例》第7条')
const noPrivate = refuse('authority/government-supervision-of-private', '《政府督查工作条例》第2条、第7条')
const notEnforced = refuse('authority/no-enforcement-inside', '《行政处罚法》第2条')

/** Authority x relation -> the way, or the rule that refuses it. */
export const authorityTable: Readonly<Record<Authority, Readonly<Record<Relation, Way | Refusal>>>> = {
  A: {
    own: way('supervision-notice', 'supervision-notice', 'instruct'),
    above,
    government: way('letter-with-consent', 'letter-with-consent', 'request'),
    peer: way('letter', 'letter', 'request'),
    'lower-bureau': way('prompt-letter', 'supervision-letter', 'prompt'),
    'lower-department': ofAnotherSystem,
    'lower-unit': throughItsBureau,
    'private-body': { ...way('prompt-letter', 'prompt-letter', 'prompt'), assumption: true },
  },
  B: {
    own: art7,
    above,
    government: way('inspection-notice', 'inspection-conclusion', 'instruct'),
    peer: way('inspection-notice', 'inspection-conclusion', 'instruct'),
    'lower-bureau': way('inspection-notice', 'inspection-conclusion', 'instruct'),
    'lower-department': way('inspection-notice', 'inspection-conclusion', 'instruct'),
    'lower-unit': { ...way('inspection-notice', 'inspection-conclusion', 'instruct'), assumption: true },
    'private-body': noPrivate,
  },
  C: {
    own: way('supervision-opinion', 'supervision-rectification', 'instruct'),
    above,
    government: way('supervision-opinion', 'supervision-rectification', 'instruct'),
    peer: way('supervision-opinion', 'supervision-rectification', 'instruct'),
    'lower-bureau': way('supervision-opinion', 'supervision-rectification', 'instruct'),
    'lower-department': way('supervision-opinion', 'supervision-rectification', 'instruct'),
    'lower-unit': way('supervision-opinion', 'supervision-rectification', 'instruct'),
    'private-body': way('supervision-opinion', 'supervision-rectification', 'instruct'),
  },
  D: {
    own: { ...way('order-to-correct', 'order-to-correct', 'order'), assumption: true },
    above,
    government: notEnforced,
    peer: notEnforced,
    'lower-bureau': notEnforced,
    'lower-department': notEnforced,
    'lower-unit': { ...way('order-to-correct', 'order-to-correct', 'order'), assumption: true },
    'private-body': way('order-to-correct', 'order-to-correct', 'order'),
  },
}

/** Papers by which a plan asks units of their work: 通知 downward, 函 to a peer. */
export const askingPapers = ['notice', 'letter'] as const satisfies readonly Paper[]
export type AskingPaper = (typeof askingPapers)[number]

/** How a unit is asked under a plan: by which paper, in which roles, and the rule that refuses the other roles. */
export interface AskingWay {
  paper: AskingPaper
  roles: readonly AssignmentRole[]
  otherwise: Refusal
}

const asks = (paper: AskingPaper): AskingWay => ({ paper, roles: assignmentRoles, otherwise: above })

/**
 * Whom a plan that the bureau alone issued may ask. The rules are those of row A: a county's school is asked by a notice that its
 * bureau passes on, so it does not lead, and a step against it goes to that bureau as well.
 */
export const askingTable: Readonly<Record<Position, AskingWay | Refusal>> = {
  own: asks('notice'),
  above,
  government: asks('notice'),
  peer: {
    paper: 'letter',
    roles: ['support', 'assist'],
    otherwise: refuse('authority/instructs-peer', drafting('八')),
  },
  'lower-bureau': asks('notice'),
  'lower-department': ofAnotherSystem,
  'lower-unit': { paper: 'notice', roles: ['support', 'implement', 'assist'], otherwise: throughItsBureau },
}

/** What may be done against a decision: keys of the dated values that give its days; none where the bureau is only told. */
export interface Remedies {
  /** Days for asking, and for deciding. */
  review: { ask: string; decide: string; basis: string } | null
  appeal: { ask: string; decide: string; correct: string; basis: string } | null
  /** Whether asking keeps the decision from having effect. */
  suspends: false
}

const measures = '《教育督导问责办法》'

export const remedies: Readonly<Record<Authority, Remedies>> = {
  A: { review: null, appeal: null, suspends: false },
  B: {
    review: { ask: 'order.object', decide: 'order.object-decide', basis: '《政府督查工作条例》第17条' },
    appeal: null,
    suspends: false,
  },
  C: {
    review: { ask: 'accountability.review.ask', decide: 'accountability.review.decide', basis: measures },
    appeal: {
      ask: 'accountability.appeal.ask',
      decide: 'accountability.appeal.decide',
      correct: 'accountability.appeal.correct',
      basis: measures,
    },
    suspends: false,
  },
  D: {
    review: { ask: 'review.apply', decide: 'review.decide', basis: '《行政复议法》第20条、第62条' },
    appeal: null,
    suspends: false,
  },
}

/** The way in which an authority reaches a unit, or undefined where it does not. */
export function wayOf(authority: Authority, relation: Relation): Way | undefined {
  const cell = authorityTable[authority][relation]
  return 'code' in cell ? undefined : cell
}

/** Whether an authority reaches such units at all. */
export function mayReach(authority: Authority, relation: Relation): boolean {
  return wayOf(authority, relation) !== undefined
}

const consent = refuse('authority/government-without-consent', drafting('十六'))

/**
 * The rule by which an authority does not reach a unit; null where it does. A government below is written to only with the consent
 * of the government above; what that government, a leading group or several bodies issue has it already.
 */
export function refusalOf(
  authority: Authority,
  relation: Relation,
  issuer?: { kind: IssuerKind; consent: string },
): Refusal | null {
  const cell = authorityTable[authority][relation]
  if ('code' in cell) return cell
  return authority === 'A' ? lacksConsent(relation, issuer) : null
}

/** How a plan may ask a unit in a role, or the rule that forbids it. What others issue asks everybody who does not stand above. */
export function askingOf(
  relation: Position,
  role: AssignmentRole,
  issuer: { kind: IssuerKind; consent: string },
): AskingPaper | Refusal {
  const cell = askingTable[relation]
  if (relation === 'above') return above
  if (issuer.kind !== 'bureau') return 'notice'
  if ('code' in cell) return cell
  if (!cell.roles.includes(role)) return cell.otherwise
  return lacksConsent(relation, issuer) ?? cell.paper
}

/** A bureau alone instructs a government below only with the consent of its own. */
function lacksConsent(relation: Relation, issuer?: { kind: IssuerKind; consent: string }): Refusal | null {
  const bureauAlone = relation === 'government' && (issuer?.kind ?? 'bureau') === 'bureau'
  return bureauAlone && !issuer?.consent.trim() ? consent : null
}
