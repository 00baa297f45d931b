import { uploadFile } from '#api/file.ts'
import { getBoundaries } from '#api/map.ts'
import { failure, success } from '#core/problem.ts'
import { type Door, guarded, open } from './door.ts'

/** A media type as browsers send it; anything else is a file of no known kind. */
const mediaType = /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/

/** Files that records will refer to, and the base of the map. */
export const fileDoors: Door[] = [
  guarded(uploadFile, async (_, { file }) =>
    file
      ? success({ ...file, mediaType: mediaType.test(file.mediaType) ? file.mediaType : 'application/octet-stream' })
      : failure({ code: 'wire/file-missing', at: 'file' }),
  ),
  open(getBoundaries, async ({ boundaries }) =>
    success(boundaries ?? { type: 'FeatureCollection' as const, system: 'cgcs2000' as const, features: [] }),
  ),
]
