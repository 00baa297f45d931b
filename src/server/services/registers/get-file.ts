import type { FieldFile, Values } from '#core/field.ts'
import { sees } from '#core/may.ts'
import type { Pack } from '#core/pack.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { actsOf, find } from '../perform.ts'
import { keepingOf } from './keeping.ts'
import { maskValues } from './mask-values.ts'

/** A file of a record: one that it refers to now, or that one of its acts gave. What is masked is not given. */
export async function getFile(work: Work, pack: Pack, id: string, hash: string): Promise<Outcome<GivenFile>> {
  const { stored, view } = keepingOf(pack)
  const record = await find(work, stored, id)
  if (!record) return failure({ code: 'wire/not-found' })
  const acts = await actsOf(work, id)
  const given = acts.map((act) => (act.values as { given: Values | null }).given ?? {})
  const sensitive = sees(work.visitor.standings, 'contact')
  const file = [view(record).values, ...given]
    .flatMap((values) => filesOf(pack, maskValues(pack, values, sensitive)))
    .find((each) => each.hash === hash)
  return file && (await work.context.files.has(hash)) ? success(file) : failure({ code: 'wire/not-found' })
}

function filesOf(pack: Pack, values: Values): FieldFile[] {
  return Object.entries(values).flatMap(([name, value]) =>
    pack.fields[name]?.kind === 'files' && Array.isArray(value) ? (value as FieldFile[]) : [],
  )
}
