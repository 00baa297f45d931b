import type { Subject } from './subject.ts'
import { governingSubjects } from './subjects-governing.ts'
import { leadingSubjects } from './subjects-leading.ts'
import { teachingSubjects } from './subjects-teaching.ts'

/** All subjects; what is narrower stands before what is wider. */
const narrowFirst = [...governingSubjects.slice(3), ...teachingSubjects, ...leadingSubjects, ...governingSubjects]

/** The subject of an item. Every item that the demo city asks of somebody has one, so none is a bug in the texts. */
export function subjectOf(title: string): Subject {
  const found = narrowFirst.find((subject) => subject.title.test(title))
  if (!found) throw new Error(`no subject for the item ${title}`)
  return found
}
