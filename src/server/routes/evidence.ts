import * as api from '#api/evidence.ts'
import { failure, success } from '#core/problem.ts'
import { hashPicture } from '../parsing/parse-picture.ts'
import { attachEvidence, dateEvidence, getEvidence } from '../services/evidence/attach-evidence.ts'
import { listEvidence, listEvidencePairs } from '../services/evidence/find-evidence.ts'
import { type Door, givesFile, guarded } from './door.ts'

const noFile = failure({ code: 'wire/file-missing', at: 'file' })

/** Files kept as evidence. */
export const evidenceDoors: Door[] = [
  guarded<typeof api.attachEvidence, string | null>(
    api.attachEvidence,
    async (work, { params, body, file, prepared: perceptualHash }) =>
      file ? attachEvidence(work, params.id, { ...file, perceptualHash }, body) : noFile,
    async ({ files }, { file }) =>
      file ? success(await hashPicture(files.pathOf(file.hash), file.name, file.mediaType)) : noFile,
  ),
  guarded(api.listEvidence, (work, { params, query }) => listEvidence(work, params.id, query.q)),
  guarded(api.dateEvidence, (work, { params, body }) => dateEvidence(work, params.id, body)),
  guarded(api.listEvidencePairs, (work, { params }) => listEvidencePairs(work, params.id)),
  givesFile(api.getEvidence, (work, { params }) => getEvidence(work, params.id)),
]
