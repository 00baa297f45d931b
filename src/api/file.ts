/** Files that are kept before a record refers to them. */
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

/** A file as records keep it: its SHA-256, the name it is shown under, its kind and its size in bytes. */
export const fileShape = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  mediaType: z.string().regex(/^[\w.+-]{1,60}\/[\w.+-]{1,100}$/),
  size: z.number().int().nonnegative(),
})

export const uploadFile = defineEndpoint({
  name: 'file.upload',
  method: 'POST',
  path: '/api/files',
  right: 'signed-in',
  summary: { zh: '上传文件', en: 'Upload a file that a record will refer to' },
  takesFile: true,
  answer: fileShape,
})
