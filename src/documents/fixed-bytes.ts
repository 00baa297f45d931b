/** A document of an instant has the same bytes whenever it is made: the times that a writer puts into it are those of the instant. */

/** Part of a document that says when it was made (docProps/core.xml). */
export function coreProperties(title: string, at: Date): { path: string; data: string } {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const instant = at.toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    path: 'docProps/core.xml',
    data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`,
  }
}

/** Signatures of the records of a zip file (APPNOTE 4.3), and where in each the time of a file stands. */
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** The zip file with every file dated to an instant, in UTC, to two seconds. */
export function dateZip(bytes: Uint8Array, at: Date): Uint8Array {
  const zip = Uint8Array.from(bytes)
  const view = new DataView(zip.buffer)
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  const stamp = (place: number) => {
    view.setUint16(place, time, true)
    view.setUint16(place + 2, day, true)
  }
  let end = zip.length - 22
  while (view.getUint32(end, true) !== endOfDirectory) end -= 1
  let entry = view.getUint32(end + 16, true)
  while (view.getUint32(entry, true) === directoryEntry) {
    stamp(entry + 12)
    stamp(view.getUint32(entry + 42, true) + 10)
    const lengths = [28, 30, 32].map((place) => view.getUint16(entry + place, true))
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0)
  }
  return zip
}
