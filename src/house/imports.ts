/** Reads the imports of a source text and judges them by the table of rooms (docs/architecture.md). */
import { posix } from 'node:path'
import { isTest, roomOf } from './project.ts'

/** One import: the specifier as written, and whether only types come through it. */
export interface Import {
  specifier: string
  typesOnly: boolean
}

const statement = /^\s*(import|export)\s+(type\s+)?(?:([^'"();]*?)\s*\bfrom\s*)?'([^']+)'/gm
const call = /\bimport\(\s*'([^']+)'/g

const namesOnlyTypes = (names: string) =>
  /^\{[^}]*\}$/.test(names.trim()) &&
  names
    .replace(/[{}\s]+/g, ' ')
    .split(',')
    .every((name) => /^\s*$|^\s*type\s/.test(name))

/** Imports of a source text, also those of `export … from` and `import()`. */
export function importsOf(text: string): Import[] {
  const stated = [...text.matchAll(statement)].map(([, , type, names, specifier]) => ({
    specifier: specifier ?? '',
    typesOnly: type !== undefined || (names !== undefined && namesOnlyTypes(names)),
  }))
  return [
    ...stated,
    ...[...text.matchAll(call)].map(([, specifier]) => ({ specifier: specifier ?? '', typesOnly: false })),
  ]
}

interface Wall {
  /** Rooms, or places in rooms, from which anything may come. */
  all: string[]
  /** Rooms from which only types may come. */
  types?: string[]
}

/** The table of rooms. A place ending in `/` is a folder. */
export const walls: Record<string, Wall> = {
  reader: { all: [] },
  core: { all: [], types: ['reader/'] },
  algorithms: { all: ['core/'] },
  packs: { all: ['core/', 'algorithms/'] },
  documents: { all: ['core/'] },
  api: { all: ['core/'], types: ['reader/'] },
  server: { all: ['api/', 'core/', 'reader/', 'algorithms/', 'documents/', 'packs/index.ts'] },
  web: { all: ['api/', 'core/', 'packs/index.ts'], types: ['reader/'] },
  public: { all: ['api/', 'core/', 'documents/'] },
  demo: {
    all: [
      'core/',
      'packs/index.ts',
      'server/services/',
      'server/parsing/parse-upload.ts',
      'server/parsing/parse-picture.ts',
      'server/context.ts',
      'server/start.ts',
      'server/testing.ts',
      'server/storage/testing.ts',
      // The simulated year goes through the doors.
      'server/server.ts',
      'server/sign-in/session.ts',
    ],
    types: ['api/', 'reader/'],
  },
  cli: { all: ['server/', 'reader/', 'core/', 'algorithms/', 'documents/'] },
  house: { all: [] },
  setup: { all: [] },
  e2e: { all: [] },
}

const layers: Record<string, string[]> = {
  server: ['storage', 'services', 'routes', 'jobs', 'main.ts'],
  web: ['ui', 'records', 'features', 'app'],
}

const covers = (places: string[], target: string) =>
  places.some((place) => (place.endsWith('/') ? target.startsWith(place) : target === place))

/** Why a file may not import this, or undefined when it may. */
export function objection(file: string, { specifier, typesOnly }: Import): string | undefined {
  const room = roomOf(file)
  if (room === 'bench') return undefined
  const wall = walls[room]
  if (specifier.startsWith('#')) {
    const target = specifier.slice(1)
    if (target.startsWith(`${room}/`)) return `inside a room imports are relative: ${specifier}`
    if (wall === undefined || covers(wall.all, target)) return undefined
    if (typesOnly && covers(wall.types ?? [], target)) return undefined
    return `${room} may not import ${specifier}`
  }
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier)
    if (roomOf(target) !== room) return `between rooms imports use the room's name: ${specifier}`
    return packObjection(file, target) ?? (isTest(file) ? undefined : layerObjection(room, file, target))
  }
  return undefined
}

/** A pack knows its own files only; the list of packs knows every pack. */
function packObjection(file: string, target: string): string | undefined {
  const [from, to] = [file, target].map((path) => /^src\/packs\/([^/]+)\//.exec(path)?.[1])
  if (!file.startsWith('src/packs/') || file === 'src/packs/index.ts' || from === to) return undefined
  return `a pack may not import another: ${target}`
}

/** Within server and web one layer knows those below it; a feature knows no other feature. */
function layerObjection(room: string, file: string, target: string): string | undefined {
  const order = layers[room]
  if (order === undefined) return undefined
  const [from, to] = [file, target].map((path) => order.indexOf(path.split('/')[2] ?? ''))
  if (from !== undefined && to !== undefined && from !== -1 && to > from)
    return `${order[from]} may not import ${target}`
  const [fromFeature, toFeature] = [file, target].map((path) => /^src\/web\/features\/([^/]+)/.exec(path)?.[1])
  if (fromFeature && toFeature && fromFeature !== toFeature) return `a feature may not import a feature: ${target}`
  return undefined
}
