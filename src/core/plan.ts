/** A plan from its file to its published items, targets and owners. */
import type { Comparator, Owner as ReadOwner, Target as ReadTarget } from '#reader/reading.ts'
import { defineRecord, known, type RecordState } from './record.ts'

/** A plan document of the library. A file that was read is a draft until somebody confirms and publishes it. */
export interface Plan extends RecordState {
  title: string
  kind: string
  issuer: string | null
  yearFrom: number | null
  yearTo: number | null
  state: 'read' | 'published'
  fileHash: string
  fileName: string
  mediaType: string
  size: number
  /** Document of the file that was published; a file may hold several. */
  documentId: string | null
  number: string | null
  issuedOn: string | null
  uploadedAt: string
}

export interface PlanActs {
  upload: {
    unitId: string
    title: string
    kind: string
    issuer: string | null
    yearFrom: number | null
    yearTo: number | null
    fileHash: string
    fileName: string
    mediaType: string
    size: number
  }
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
}

export const plan = defineRecord<Plan, PlanActs>({
  type: 'plan',
  fold: {
    upload: (_, values, act) => ({
      ...values,
      id: act.record,
      state: 'read',
      documentId: null,
      number: null,
      issuedOn: null,
      uploadedAt: act.at,
    }),
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
}

export interface ItemActs {
  publish: Omit<Item, 'id'>
}

export const item = defineRecord<Item, ItemActs>({
  type: 'item',
  fold: { publish: (_, values, act) => ({ ...values, id: act.record }) },
})

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
}

export interface TargetActs {
  publish: Omit<Target, 'id'>
}

export const target = defineRecord<Target, TargetActs>({
  type: 'target',
  fold: { publish: (_, values, act) => ({ ...values, id: act.record }) },
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
}

export interface OwnerActs {
  publish: Omit<Owner, 'id'>
}

export const owner = defineRecord<Owner, OwnerActs>({
  type: 'owner',
  fold: { publish: (_, values, act) => ({ ...values, id: act.record }) },
})
