import { readFile } from 'node:fs/promises'
import * as api from '#api/paper.ts'
import { failure, success } from '#core/problem.ts'
import { actOnPaper, numberPaper, revisePaper, signPaper } from '../services/papers/act-on-paper.ts'
import {
  answerObjection,
  countersign,
  getCountersigningSheet,
  uploadCountersignature,
} from '../services/papers/countersign.ts'
import { draftPaper } from '../services/papers/draft-paper.ts'
import { getPaper, getPaperDocument, getPaperFile, getSuperior } from '../services/papers/get-paper.ts'
import { listPapers } from '../services/papers/list-papers.ts'
import { type Exchange, exchangeWithOffice } from '../services/papers/office/office-folder.ts'
import { type OfficeAnswer, readAnswer } from '../services/papers/office/read-answer.ts'
import { typeAnswer, uploadAnswer } from '../services/papers/office/receive-answer.ts'
import { getPackage, sendToOffice } from '../services/papers/office/send-to-office.ts'
import { sealPaper } from '../services/papers/seal-paper.ts'
import { type Door, givesFile, guarded } from './door.ts'

/** Papers that go out. */
export const paperDoors: Door[] = [
  guarded(api.listPapers, (work, { query }) => listPapers(work, query)),
  guarded(api.getPaper, (work, { params }) => getPaper(work, params.id)),
  guarded(api.getSuperior, (work) => getSuperior(work)),
  givesFile(api.getPaperDocument, (work, { params }) => getPaperDocument(work, params.id)),
  givesFile(api.getPaperFile, (work, { params }) => getPaperFile(work, params.id, params.hash)),
  guarded(api.draftPaper, (work, { body: { paper, ...text } }) =>
    draftPaper(work, { ...text, kind: paper, subject: null }),
  ),
  guarded(api.revisePaper, (work, { params, body }) => revisePaper(work, params.id, body)),
  guarded(api.withdrawPaper, (work, { params, body }) => actOnPaper(work, params.id, 'withdraw', body)),
  guarded(api.checkPaper, (work, { params }) => actOnPaper(work, params.id, 'check', {})),
  guarded(api.sendBackPaper, (work, { params, body }) => actOnPaper(work, params.id, 'send-back', body)),
  guarded(api.countersign, (work, { params, body }) => countersign(work, params.id, body)),
  guarded(api.uploadCountersignature, (work, { params, body }) => uploadCountersignature(work, params.id, body)),
  guarded(api.answerObjection, (work, { params, body }) => answerObjection(work, params.id, body.answer)),
  givesFile(api.getCountersigningSheet, (work, { params }) => getCountersigningSheet(work, params.id)),
  guarded(api.signPaper, (work, { params, body }) => signPaper(work, params.id, body.reason)),
  guarded(api.numberPaper, (work, { params, body }) => numberPaper(work, params.id, body.series)),
  guarded(api.sealPaper, (work, { params, body }) => sealPaper(work, params.id, body.scan)),
  guarded(api.voidPaper, (work, { params, body }) => actOnPaper(work, params.id, 'void', body)),
  guarded(api.sendPaperToOffice, (work, { params }) => sendToOffice(work, params.id)),
  givesFile(api.getPaperPackage, (work, { params }) => getPackage(work, params.id)),
  guarded(api.typeOfficeAnswer, (work, { params, body }) => typeAnswer(work, params.id, body)),
  guarded<typeof api.uploadOfficeAnswer, OfficeAnswer>(
    api.uploadOfficeAnswer,
    (work, { prepared }) => uploadAnswer(work, prepared),
    async (context, { file }) =>
      file
        ? readAnswer(await readFile(context.files.pathOf(file.hash)))
        : failure({ code: 'wire/file-missing', at: 'file' }),
  ),
  guarded<typeof api.exchangePapers, Exchange>(
    api.exchangePapers,
    async (_, { prepared }) => success(prepared),
    async (context) => success(await exchangeWithOffice(context)),
  ),
]
