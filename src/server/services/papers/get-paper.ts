import type { AnswerOf } from '#api/endpoint.ts'
import type { getPaper as door, getSuperior as superiorDoor } from '#api/paper.ts'
import { papers } from '#core/authority/authority-table.ts'
import { may } from '#core/may.ts'
import { mediaTypes } from '#core/media-types.ts'
import { schoolKinds } from '#core/organisation.ts'
import { failure, type Outcome, success } from '#core/problem.ts'
import { printNumber } from '#core/signature/number.ts'
import { upwardPapers } from '#core/signature/paper-text.ts'
import { findInUpward } from '#core/signature/upward.ts'
import type { Work } from '../../context.ts'
import type { GivenFile } from '../../files/file.ts'
import { unitNames } from '../unit-names.ts'
import { givenNumbers } from './act-on-paper.ts'
import { findArrived } from './arrive.ts'
import { findPapers } from './find-papers.ts'
import { mayAct, nextFor, openActs } from './open-acts.ts'
import { issuerName, issuerPath } from './own-bureau.ts'
import { findSuperior } from './superior.ts'
import { writeDocument } from './write-document.ts'

type Answer = AnswerOf<typeof door>

/** A paper with its text, who did what to it, and what the visitor may do. Units it reached see it as it went out. */
export async function getPaper(work: Work, id: string): Promise<Outcome<Answer>> {
  const { found, bureaus } = await findPapers(work, id)
  const one = found[0]
  if (!one) return failure({ code: 'wire/not-found' })
  const { visitor, context, now } = work
  const { paper, own, countersignatures } = one
  const acts = openActs(work, one, bureaus)
  const names = await unitNames(work, [paper.unitId])
  const drafts = (path: string) => may(visitor.standings, 'paper.draft', context.city.path, path, context.policy)
  const { unitPath: _, unitId, bureauId, hash: __, number, signedAt: ___, changedAt: ____, ...rest } = paper
  const series = acts.includes('number') ? await givenNumbers(work, bureauId) : []
  return success({
    paper: {
      ...rest,
      unit: names.get(unitId) ?? { id: unitId, name: '' },
      issuer: await issuerName(work, paper),
      number: number && printNumber(number),
      countersigners: own ? paper.countersigners : [],
      countersignatures: countersignatures
        .filter(({ state }) => state !== 'ended')
        .map((each) => {
          const may = mayAct(work, one, each)
          const { id, body, inside, state, askedAt, due, basis, said, answered } = each
          return {
            ...{ id, body, inside, state, askedAt, due, basis, said, answered },
            overdue: state === 'asked' && paper.state === 'checked' && due < now.toISOString(),
            may: {
              say: may.say && acts.includes('countersign'),
              upload: own && may.upload && drafts(each.unitPath),
              answer: own && may.answer && drafts(each.unitPath),
            },
          }
        }),
      package: own && paper.package !== null,
      sentBack: own ? paper.sentBack : null,
      passedOver: own ? paper.passedOver : null,
      findings: own ? findInUpward(paper) : [],
      arrived: own ? await findArrived(work, paper) : null,
      ...nextFor(work, one, acts),
    },
    acts,
    series: byUse(series.map((each) => each.series)),
    folder: context.settings.officeFolder !== null,
    may: { history: own && may(visitor.standings, 'act.read', context.city.path, paper.unitPath, context.policy) },
  })
}

/** Each text once, the most frequent first. */
function byUse(texts: readonly string[]): string[] {
  const uses = Map.groupBy(texts, (text) => text)
  return [...uses].sort(([, a], [, b]) => b.length - a.length).map(([text]) => text)
}

/** The paper as a document (.docx), made from its text. */
export async function getPaperDocument(work: Work, id: string): Promise<Outcome<GivenFile>> {
  const { found } = await findPapers(work, id)
  const paper = found[0]?.paper
  if (!paper) return failure({ code: 'wire/not-found' })
  const content = await writeDocument(work, paper)
  return success({ name: `${paper.title}.docx`, mediaType: mediaTypes.docx, content })
}

/** An attachment of a paper, the scan of it, or a stamped sheet of a countersignature, by its hash. */
export async function getPaperFile(work: Work, id: string, hash: string): Promise<Outcome<GivenFile>> {
  const { found } = await findPapers(work, id)
  const paper = found[0]?.paper
  const sheets = found[0]?.countersignatures.map(({ said }) => said?.scan ?? null) ?? []
  const files = paper ? [...paper.attachments, paper.scan, ...sheets].filter((each) => each !== null) : []
  const file = files.find((each) => each.hash === hash)
  return file && (await work.context.files.has(hash)) ? success(file) : failure({ code: 'wire/not-found' })
}

/** To whom the visitor's bureau or school writes upward, and in which kinds of paper its people write. */
export async function getSuperior(work: Work): Promise<Outcome<AnswerOf<typeof superiorDoor>>> {
  const { visitor, context } = work
  const post = visitor.standings.find(({ role }) => context.policy['paper.draft']?.[role])
  if (!post) return failure({ code: 'wire/not-allowed' })
  const superior = await findSuperior(work, await issuerPath(work, post))
  const ofSchool = (schoolKinds as readonly string[]).includes(post.unitKind)
  return success({
    superior: superior && { id: superior.id, name: superior.name },
    kinds: ofSchool ? [...upwardPapers] : [...papers],
  })
}
