import { checkArchive, nestedArchives, unpackEntries } from './archive.ts'
import { type Attempt, had, problem, refuse } from './problem.ts'
import type { FileProblem } from './source.ts'
import { decodeXml, findAttribute, readXml } from './xml.ts'

/** The XML parts of an office document by name, checked: no document type, no broken XML. */
export type OfficeParts = { parts: Map<string, string>; problems: FileProblem[] }

/** One line of a `.rels` part; target is a part name, or an outside address when external. */
export type Relationship = { id: string; type: string; target: string; external: boolean }

const XML_PART = /\.(?:xml|rels|vml)$/i
/** Parts that hold no text of the document and are often large. */
const UNUSED =
  /(?:^|\/)(?:media|embeddings|theme|fonts|printerSettings|activeX|customXml|diagrams|charts|docProps|thumbnails)\//i

/** The parts of a .docx or .xlsx; embedded files, macros and outside links are left alone and named. */
export function openOfficeParts(bytes: Uint8Array): Attempt<OfficeParts> {
  const archive = checkArchive(bytes)
  if (!archive.ok) return archive
  const unpacked = unpackEntries(bytes, archive.value, (name) => XML_PART.test(name) && !UNUSED.test(name))
  if (!unpacked.ok) return unpacked
  const problems: FileProblem[] = []
  const parts = new Map<string, string>()
  for (const [name, part] of unpacked.value) {
    const xml = decodeXml(part)
    if (xml === null) return refuse('file/broken', { part: name })
    const declaration = /<!(?:DOCTYPE|ENTITY)/i.exec(xml)
    if (declaration) return refuse('file/document-type', { part: name })
    parts.set(name, xml)
  }
  const nested = nestedArchives(archive.value)
  if (nested.length > 0) problems.push(problem('file/nested-archive', 'note', { count: nested.length }))
  if (archive.value.some(({ name }) => /vbaProject\.bin$/i.test(name)))
    problems.push(problem('file/macros-ignored', 'note'))
  const outside = [...parts]
    .flatMap(([name, xml]) => (name.endsWith('.rels') ? readRelationships(xml, '') : []))
    .filter(isFetched)
  if (outside.length > 0) problems.push(problem('file/external-link', 'note', { count: outside.length }))
  return had({ parts, problems })
}

/** Relations to the outside that a program would fetch by itself; a hyperlink only waits to be clicked. */
function isFetched(relationship: Relationship): boolean {
  return relationship.external && !relationship.type.endsWith('/hyperlink')
}

/** The relations of a part; `folder` is where relative targets start, e.g. `word/`. */
export function readRelationships(rels: string, folder: string): Relationship[] {
  const relationships: Relationship[] = []
  readXml(rels, {
    open(name, attributes) {
      if (!name.endsWith('Relationship')) return
      const target = findAttribute(attributes, 'Target') ?? ''
      const external = findAttribute(attributes, 'TargetMode')?.toLowerCase() === 'external'
      relationships.push({
        id: findAttribute(attributes, 'Id') ?? '',
        type: findAttribute(attributes, 'Type') ?? '',
        target: external ? target : resolve(folder, target),
        external,
      })
    },
    close() {},
    text() {},
  })
  return relationships
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}

/** The name of the part that a relation of this type leads to, e.g. `officeDocument`, `numbering`; null when there is none. */
export function findRelated(parts: Map<string, string>, of: string, type: string): string | null {
  const folder = of.slice(0, of.lastIndexOf('/') + 1)
  const rels = parts.get(`${folder}_rels/${of.slice(folder.length)}.rels`)
  if (rels === undefined) return null
  const found = readRelationships(rels, folder).find((each) => !each.external && each.type.endsWith(`/${type}`))
  return found && parts.has(found.target) ? found.target : null
}
