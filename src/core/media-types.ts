/** Media types of documents by the ending of their names. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  zip: 'application/zip',
  html: 'text/html',
  txt: 'text/plain',
  md: 'text/markdown',
  ofd: 'application/ofd',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const
