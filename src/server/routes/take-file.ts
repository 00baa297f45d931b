import type {} from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context } from '../context.ts'
import type { TakenFile } from '../files/file.ts'

/** Takes the one file of a multipart request into the store while it streams, and the fields before it. */
export async function takeFile(
  context: Context,
  request: FastifyRequest,
): Promise<Outcome<{ fields: Record<string, string>; file: TakenFile }>> {
  if (!request.isMultipart()) return failure({ code: 'wire/file-missing', at: 'file' })
  const part = await request.file({ limits: { fileSize: context.settings.largestUpload + 1, files: 1, fields: 20 } })
  if (!part) return failure({ code: 'wire/file-missing', at: 'file' })
  const kept = await context.files.put(part.file, context.settings.largestUpload)
  if (kept === 'too-large') {
    part.file.resume()
    return failure({
      code: 'wire/too-large',
      at: 'file',
      expected: context.settings.largestUpload,
      arguments: { limit: Math.round(context.settings.largestUpload / 1024 / 1024) },
    })
  }
  if (kept.size === 0) return failure({ code: 'wire/file-empty', at: 'file' })
  const fields: Record<string, string> = {}
  for (const [name, field] of Object.entries(part.fields)) {
    if (field && !Array.isArray(field) && field.type === 'field') fields[name] = String(field.value)
  }
  return success({ fields, file: { ...kept, name: fileName(part.filename), mediaType: part.mimetype } })
}

/** The name that is shown: without folders, control characters and marks that turn the direction of writing. */
export function fileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return clean.slice(0, 200) || 'file'
}
