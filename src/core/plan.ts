/** A plan from its file to its published items, targets and owners. */
import type { Comparator, Owner as ReadOwner, Target as ReadTarget } from '#reader/reading.ts'
import type { IssuingBody } from './addressing.ts'
import type { Cadence, itemColumns } from './breakdown/columns.ts'
import type { CellChange } from './breakdown/row.ts'
import { defineRecord, known, type RecordState } from './record.ts'

/** A plan document of the library. A file that was read is a draft until somebody confirms and publishes it. */
export interface Plan extends RecordState {
  title: string
  kind: string
  issuer: string | null
  yearFrom: number | null
  yearTo: number | null
  state: 'read' | 'published'
  /** The draft that this one was made from. */
  follows: string | null
  fileHash: string
  fileName: string
  mediaType: string
  size: number
  /** Document of the file that this plan is; a file may hold several. Null while it is an upload not yet published. */
  documentId: string | null
  number: string | null
  issuedOn: string | null
  /** The issuing body as the office stated it; null while its name alone says what it is. */
  issuing: IssuingBody | null
  uploadedAt: string
}

interface Uploaded {
  unitId: string
  title: string
  kind: string
  issuer: string | null
  yearFrom: number | null
  yearTo: number | null
  follows?: string | null
  fileHash: string
  fileName: string
  mediaType: string
  size: number
}

export interface PlanActs {
  upload: Uploaded
  /** Another document of the file of plan `from` becomes a draft of its own. */
  separate: Uploaded & { documentId: string; from: string }
  publish: {
    documentId: string
    title: string
    number: string | null
    issuedOn: string
    items: number
    targets: number
    /** Questions of the reader that were still open when somebody published all the same. */
    openQuestions: number
  }
  'state-issuing-body': IssuingBody
}

export const plan = defineRecord<Plan, PlanActs>({
  type: 'plan',
  fold: {
    upload: (_, values, act) => draftOf(values, act),
    separate: (_, { from: _from, documentId, ...values }, act) => ({ ...draftOf(values, act), documentId }),
    'state-issuing-body': (state, issuing) => ({ ...known(state), issuing }),
    publish: (state, values) => ({
      ...known(state),
      state: 'published',
      title: values.title,
      documentId: values.documentId,
      number: values.number,
      issuedOn: values.issuedOn,
    }),
  },
})

const draftOf = (values: Uploaded, act: { record: string; at: string }): Plan => ({
  follows: null,
  ...values,
  id: act.record,
  state: 'read',
  documentId: null,
  number: null,
  issuedOn: null,
  issuing: null,
  uploadedAt: act.at,
})

/** An item of a published plan, with the place of its words in the plan's text (UTF-16 units, half open). */
export interface Item extends RecordState {
  planId: string
  node: string
  position: number
  label: string
  title: string
  section: string
  objective: string
  measures: string
  from: number
  to: number
  /** Leader responsible (牵头领导). */
  leader: string
  /** Day by which it is to be done. */
  deadline: string | null
  cadence: Cadence | null
  contact: string
  /** How often it was revised since it was published. */
  revisions: number
  /** Items of earlier plans that it was confirmed to carry on. */
  carriesOn: string[]
}

/** What a revision rests on: why, by which document, and who approved it. */
export interface Warrant {
  reason: string
  document: string
  approvedBy: string
}

/** Parts of an item that the office fills in when it breaks the plan down. */
type Filled = 'leader' | 'deadline' | 'cadence' | 'contact'

export interface ItemActs {
  publish: Omit<Item, 'id' | 'revisions' | 'carriesOn' | Filled> & Partial<Pick<Item, Filled>>
  /** Cells of the item's row in the breakdown table, each with what stood there before. */
  revise: Warrant & { changes: Omit<CellChange, 'itemId'>[] }
  /** Which items of earlier plans it carries on (结转); none takes it back. */
  'carry-over': { items: string[] }
}

export const item = defineRecord<Item, ItemActs>({
  type: 'item',
  fold: {
    publish: (_, values, act) => ({
      leader: '',
      deadline: null,
      cadence: null,
      contact: '',
      ...values,
      id: act.record,
      revisions: 0,
      carriesOn: [],
    }),
    'carry-over': (state, { items }) => ({ ...known(state), carriesOn: items }),
    revise: (state, { changes }) =>
      changes.reduce(withCell, { ...known(state), revisions: known(state).revisions + 1 }),
  },
})

/** The item after a change of one cell; the cells of targets and units are records of their own. */
function withCell(state: Item, { column, to }: Omit<CellChange, 'itemId'>): Item {
  switch (column as (typeof itemColumns)[number]) {
    case 'deadline':
      return { ...state, deadline: to || null }
    case 'cadence':
      return { ...state, cadence: (to || null) as Cadence | null }
    case 'title':
    case 'objective':
    case 'measures':
    case 'leader':
    case 'contact':
      return { ...state, [column]: to }
    default:
      return state
  }
}

/** A target of an item as it was published: what is measured, how it compares, by when. Values are in the printed unit. */
export interface Target extends RecordState {
  planId: string
  itemId: string
  position: number
  quote: string
  subject: string
  comparator: Comparator
  value: number | null
  to: number | null
  unit: string
  change: ReadTarget['change']
  scope: string | null
  byDate: string | null
  placeholder: boolean
  /** Instant at which a revision took it out of the plan. */
  endedAt: string | null
}

/** What a target measures. */
type Measure = Omit<Target, 'id' | 'unitId' | 'planId' | 'itemId' | 'endedAt'>

export interface TargetActs {
  publish: Omit<Target, 'id' | 'endedAt'>
  add: Omit<Target, 'id' | 'endedAt'> & Warrant
  /** `was` is the sentence before. */
  revise: Measure & Warrant & { was: string }
  end: Warrant
}

export const target = defineRecord<Target, TargetActs>({
  type: 'target',
  fold: {
    publish: (_, values, act) => ({ ...values, id: act.record, endedAt: null }),
    add: (_, { reason: _reason, document: _document, approvedBy: _by, ...values }, act) => ({
      ...values,
      id: act.record,
      endedAt: null,
    }),
    revise: (state, { reason: _reason, document: _document, approvedBy: _by, was: _was, ...values }) => ({
      ...known(state),
      ...values,
    }),
    end: (state, _, act) => ({ ...known(state), endedAt: act.at }),
  },
})

/** Who an item names as responsible, and the unit that the name was matched to. */
export interface Owner extends RecordState {
  planId: string
  itemId: string
  position: number
  role: ReadOwner['role']
  name: string
  each: boolean
  ownerId: string | null
  /** Instant at which a revision took it out of the plan. */
  endedAt: string | null
}

export interface OwnerActs {
  publish: Omit<Owner, 'id' | 'endedAt'>
  add: Omit<Owner, 'id' | 'endedAt'> & Warrant
  /** Among those of its role; the first of the lead units leads. */
  place: { position: number }
  end: Warrant
}

export const owner = defineRecord<Owner, OwnerActs>({
  type: 'owner',
  fold: {
    publish: (_, values, act) => ({ ...values, id: act.record, endedAt: null }),
    add: (_, { reason: _reason, document: _document, approvedBy: _by, ...values }, act) => ({
      ...values,
      id: act.record,
      endedAt: null,
    }),
    place: (state, { position }) => ({ ...known(state), position }),
    end: (state, _, act) => ({ ...known(state), endedAt: act.at }),
  },
})
