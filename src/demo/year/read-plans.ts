/** The plan documents of the demo city, kept in the file store and read, before anything of them is entered. */
import { mediaTypes } from '#core/media-types.ts'
import type { Context } from '#server/context.ts'
import { LIMITS, parseUpload } from '#server/parsing/parse-upload.ts'
import { planDocuments, planLines, readPlanFile } from '../plans/documents.ts'
import { must } from './told.ts'

/** A taken file with what was read of it. */
export type ReadFile = {
  /** File of the plan document, or the name of the draft. */
  key: string
  file: { hash: string; size: number; name: string; mediaType: string }
  reading: NonNullable<Extract<Awaited<ReturnType<typeof parseUpload>>, { ok: true }>['value']['reading']>
}

/** What the draft of January still promised, and the published plan no longer does. */
const changedSince: [published: string, drafted: string][] = [
  ['改扩建义务教育学校8所', '改扩建义务教育学校10所'],
  ['新增公办学位4500个', '新增公办学位5200个'],
  ['不低于98%，群众满意率', '必须达到98%，群众满意率'],
  ['6月底前完成民办学校', '4月底前完成民办学校'],
  ['组建城乡学校共同体28个', '组建城乡学校共同体32个'],
  ['教师非教学事务比2025年减少40%', '教师非教学事务比2025年减少50%'],
  ['年内由17个压减到6个', '年内由17个压减到4个'],
]

export const draftFile = '云溪市教育局2026年工作要点（征求意见稿）.txt'

/** The draft on which opinions were asked in January: the published text with what was promised then. */
export function draftText(): string {
  const [, , title, ...lines] = planLines('city-work-points-2026.txt')
  const text = [`${title}（征求意见稿）`, ...lines.slice(0, -2)].join('\n')
  return changedSince.reduce((changed, [published, drafted]) => {
    if (!changed.includes(published)) throw new Error(`the plan no longer says ${published}`)
    return changed.replace(published, drafted)
  }, text)
}

/** A first start on a busy machine may take its time over documents that are known. */
const limits = { ...LIMITS, seconds: 120 }

/** Keeps and reads every document. Outside any transaction: the files lie under their hash whether or not it is repeated. */
export async function readPlans(context: Context): Promise<ReadFile[]> {
  const given = [
    ...planDocuments.map((document) => ({ ...document, key: document.file, bytes: readPlanFile(document) })),
    { key: draftFile, name: draftFile, mediaType: mediaTypes.txt, bytes: Buffer.from(draftText()) },
  ]
  return Promise.all(
    given.map(async ({ key, name, mediaType, bytes }) => {
      const kept = await context.files.put([bytes], context.settings.largestUpload)
      if (kept === 'too-large') throw new Error(`${name} is too large`)
      const { reading } = must(await parseUpload(context.files.pathOf(kept.hash), name, limits))
      if (!reading) throw new Error(`nothing was read of ${name}`)
      return { key, file: { ...kept, name, mediaType }, reading }
    }),
  )
}
