/** Kinds of workbook that are taken (导入对照): their headings and codes, what officers of the city add, and what is proposed. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { line } from './shapes.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const kept = z.object({ text: z.string(), by: z.string(), day: z.string(), note: z.string() })

export const importProfile = z
  .object({
    name: z.string(),
    words,
    /** The system that it is an export of; null for a register's own template. */
    system: z.string().nullable(),
    registers: z.array(words),
    columns: z.array(
      z.object({
        column: z.string(),
        words,
        headings: z.array(z.string()),
        kept: z.array(kept),
        sure: z.enum(['seen', 'likely', 'guess', 'own']),
        codes: z.array(z.object({ choice: z.string(), words: z.array(z.string()), kept: z.array(kept) })),
      }),
    ),
  })
  .meta({ id: 'ImportProfile' })

export const listImportProfiles = defineEndpoint({
  name: 'import-profile.list',
  method: 'GET',
  path: '/api/import-profiles',
  right: 'value.read',
  summary: { zh: '导入对照：列名和代码', en: 'Kinds of workbook with their headings and codes' },
  answer: z.object({
    profiles: z.array(importProfile),
    /** Headings that somebody gave a meaning by hand at an import, and that nobody kept or dropped yet. */
    proposed: z.array(z.object({ profile: z.string(), column: z.string(), text: z.string(), times: z.number().int() })),
  }),
})

const named = {
  params: z.object({ profile: z.string().max(60) }),
  /** Without a choice a heading, with one a word or code in the cells of the column. */
  body: z.object({
    column: z.string().max(60),
    choice: z.string().max(60).default(''),
    text: line,
    note: z.string().trim().max(200).default(''),
  }),
}

export const keepSynonym = defineEndpoint({
  name: 'import-profile.keep',
  method: 'POST',
  path: '/api/import-profiles/:profile/keep',
  right: 'value.change',
  summary: { zh: '采用列名或代码对照', en: 'Keep a synonym of a heading, or a code' },
  ...named,
})

export const dropSynonym = defineEndpoint({
  name: 'import-profile.drop',
  method: 'POST',
  path: '/api/import-profiles/:profile/drop',
  right: 'value.change',
  summary: { zh: '停用列名或代码对照', en: 'Drop a synonym, or a proposal' },
  ...named,
})
