/** The plan documents of the demo city: what each is called there, who issued it, and the file that holds it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mediaTypes } from '#core/media-types.ts'

/** A plan document as the office would find it: the name under which it is uploaded, and what is known beforehand. */
export type PlanDocument = {
  /** File in this folder. */
  file: string
  /** The file's name in the office. */
  name: string
  mediaType: string
  title: string
  /** Key of the unit that issued it. */
  issuer: string
  /** Document number, where the document carries one. */
  number: string | null
  issuedOn: string
  years: { from: number; to: number }
}

export const planDocuments: PlanDocument[] = [
  {
    file: 'city-work-points-2026.docx',
    name: '云溪市教育局2026年工作要点.docx',
    mediaType: mediaTypes.docx,
    title: '云溪市教育局2026年工作要点',
    issuer: 'yx/jyj',
    number: '云教〔2026〕3号',
    issuedOn: '2026-02-09',
    years: { from: 2026, to: 2026 },
  },
  {
    file: 'city-work-points-2025.html',
    name: '云溪市教育局2025年工作要点.html',
    mediaType: mediaTypes.html,
    title: '云溪市教育局2025年工作要点',
    issuer: 'yx/jyj',
    number: null,
    issuedOn: '2025-02-18',
    years: { from: 2025, to: 2025 },
  },
  {
    file: 'safety-work-points-and-district-plan-2026.txt',
    name: '2026年云溪市教育系统安全稳定工作要点（含望川区总结计划）.txt',
    mediaType: mediaTypes.txt,
    title: '2026年云溪市教育系统安全稳定工作要点',
    issuer: 'yx/jyj',
    number: null,
    issuedOn: '2026-01-15',
    years: { from: 2026, to: 2026 },
  },
  {
    file: 'county-work-points-2026.md',
    name: '青岚县教育和体育局2026年工作要点.md',
    mediaType: mediaTypes.md,
    title: '青岚县教育和体育局2026年工作要点',
    issuer: 'yx/ql/jtj',
    number: null,
    issuedOn: '2026-03-06',
    years: { from: 2026, to: 2026 },
  },
  {
    file: 'quality-implementation-plan-2025-2027.docx',
    name: '云溪市基础教育扩优提质实施方案（2025—2027年）.docx',
    mediaType: mediaTypes.docx,
    title: '云溪市基础教育扩优提质实施方案',
    issuer: 'yx/szfb',
    number: '云政办发〔2025〕17号',
    issuedOn: '2025-07-16',
    years: { from: 2025, to: 2027 },
  },
]

/** Where a file of this folder lies. */
export function planPath(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url))
}

/** The bytes of a plan document as they would be uploaded. */
export function readPlanFile({ file }: Pick<PlanDocument, 'file'>): Uint8Array {
  return readFileSync(planPath(file))
}

/** The lines of one of the .txt sources, empty ones left out. */
export function planLines(file: string): string[] {
  return readFileSync(planPath(file), 'utf8').split('\n').filter(Boolean)
}
