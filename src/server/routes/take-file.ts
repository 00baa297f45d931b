import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { failure, type Outcome, success } from '#core/problem.ts'
import type { Context } from '../context.ts'
import type { TakenFile } from '../files/file.ts'
import { stripPicture } from '../files/strip-picture.ts'

/** Bytes of a picture that somebody sends who is not signed in. */
const largestPicture = 8 * 1024 * 1024

type Taken = Outcome<{ fields: Record<string, string>; file?: TakenFile }>

/** Takes the one file of a multipart request into the store while it streams, and the fields around it. */
export async function takeFile(context: Context, request: FastifyRequest, kind: true | 'picture'): Promise<Taken> {
  if (!request.isMultipart()) return failure({ code: 'wire/file-missing', at: 'file' })
  const { largestUpload } = context.settings
  const limit = kind === 'picture' ? Math.min(largestPicture, largestUpload) : largestUpload
  const fields: Record<string, string> = {}
  let file: TakenFile | undefined
  for await (const part of request.parts({
    limits: { fileSize: limit + 1, files: 1, fields: 20, fieldSize: 10_000 },
  })) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value)
      continue
    }
    const kept = kind === 'picture' ? await keepPicture(context, part, limit) : await keep(context, part, limit)
    if (!kept.ok) {
      part.file.resume()
      return kept
    }
    file = kept.value
  }
  return file || kind === 'picture' ? success({ fields, file }) : failure({ code: 'wire/file-missing', at: 'file' })
}

async function keep({ files }: Context, part: MultipartFile, limit: number): Promise<Outcome<TakenFile>> {
  const kept = await files.put(part.file, limit)
  if (kept === 'too-large') return tooLarge(limit)
  if (kept.size === 0) return failure({ code: 'wire/file-empty', at: 'file' })
  return success({ ...kept, name: fileName(part.filename), mediaType: part.mimetype })
}

/** A picture is held in memory until it has lost what the camera wrote into it: that never reaches the disk. Its name is ours. */
async function keepPicture({ files }: Context, part: MultipartFile, limit: number): Promise<Outcome<TakenFile>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of part.file as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return tooLarge(limit)
    chunks.push(chunk)
  }
  const picture = stripPicture(Buffer.concat(chunks))
  if (!picture) return failure({ code: 'public/no-picture', at: 'file' })
  const { bytes, mediaType } = picture
  const kept = await files.put([bytes], limit)
  if (kept === 'too-large') return tooLarge(limit)
  return success({ ...kept, name: `照片.${mediaType.slice('image/'.length)}`, mediaType })
}

function tooLarge(limit: number): Outcome<never> {
  const megabytes = Math.round(limit / 1024 / 1024)
  return failure({ code: 'wire/too-large', at: 'file', expected: limit, arguments: { limit: megabytes } })
}

/** The name that is shown: without folders, control characters and marks that turn the direction of writing. */
export function fileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()
  return clean.slice(0, 200) || 'file'
}
