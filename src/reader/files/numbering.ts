import { printBullet } from './bullet.ts'
import { formatNumber } from './format-number.ts'
import { findAttribute, readXml } from './xml.ts'

/** One level of a list: first number, number format of ECMA-376, pattern such as `%1.%2`, after which level it starts again. */
type Level = {
  start: number
  format: string
  pattern: string
  restart: number | null
  legal: boolean
  font: string | null
  style: string | null
}
type AbstractList = { levels: Map<number, Level>; styleLink: string | null; numStyleLink: string | null }
type List = { abstract: string; starts: Map<number, number>; levels: Map<number, Level> }
type Style = { basedOn: string | null; list: string | null; level: number | null }

/** What a paragraph says about its number; null where it says nothing. */
export type NumberedParagraph = { style: string | null; list: string | null; level: number | null }

/** Labels of automatic numbers, which stand nowhere in the text of a .docx: paragraphs must be shown in order. */
export type Numbering = { nextLabel(paragraph: NumberedParagraph): string }

/** Counts the lists of a document as a word processor does (ECMA-376 17.9), from `numbering.xml` and `styles.xml`. */
export function openNumbering(numberingXml: string | null, stylesXml: string | null): Numbering {
  const { abstracts, lists } = readLists(numberingXml ?? '')
  const styles = readStyles(stylesXml ?? '')
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  function findList(paragraph: NumberedParagraph): { id: string; level: number } | null {
    const fromStyle = inheritList(styles, paragraph.style)
    const id = paragraph.list ?? fromStyle?.list ?? null
    if (id === null || id === '0' || !lists.has(id)) return null
    const level = paragraph.level ?? levelOfStyle(id, paragraph.style) ?? fromStyle?.level ?? 0
    return { id, level }
  }

  function levelOfStyle(id: string, style: string | null): number | null {
    if (style === null) return null
    const abstract = findAbstract(id)
    for (const [level, { style: linked }] of abstract?.list.levels ?? []) if (linked === style) return level
    return null
  }

  /** The definition behind a list; one definition may stand for another by way of a numbering style. */
  function findAbstract(id: string): { key: string; list: AbstractList } | null {
    const key = lists.get(id)?.abstract
    const list = key === undefined ? undefined : abstracts.get(key)
    if (key === undefined || !list) return null
    if (list.numStyleLink === null || list.levels.size > 0) return { key, list }
    for (const [otherKey, other] of abstracts) {
      if (other.styleLink === list.numStyleLink) return { key: otherKey, list: other }
    }
    return { key, list }
  }

  return {
    nextLabel(paragraph) {
      const found = findList(paragraph)
      const abstract = found && findAbstract(found.id)
      if (!found || !abstract) return ''
      const own = lists.get(found.id) as List
      const levelAt = (index: number) => own.levels.get(index) ?? abstract.list.levels.get(index)
      const level = levelAt(found.level)
      if (!level) return ''
      const counts = counters.get(abstract.key) ?? []
      counters.set(abstract.key, counts)
      advance(counts, found.level, levelAt, ownStart(own, found))
      return printLabel(level, counts, levelAt)
    },
  }

  /** A list that starts again on its own does so once, at its first paragraph of that level. */
  function ownStart(own: List, found: { id: string; level: number }): number | null {
    const key = `${found.id}/${found.level}`
    if (begun.has(key)) return null
    begun.add(key)
    return own.starts.get(found.level) ?? null
  }
}

function advance(
  counts: (number | undefined)[],
  at: number,
  levelAt: (index: number) => Level | undefined,
  ownStart: number | null,
): void {
  const start = levelAt(at)?.start ?? 1
  for (let upper = 0; upper < at; upper++) counts[upper] ??= levelAt(upper)?.start ?? 1
  counts[at] = ownStart ?? (counts[at] === undefined ? start : (counts[at] as number) + 1)
  for (let lower = at + 1; lower < 9; lower++) {
    const restart = levelAt(lower)?.restart
    if (restart === 0 || (restart != null && at >= restart)) continue
    counts[lower] = undefined
  }
}

function printLabel(
  level: Level,
  counts: (number | undefined)[],
  levelAt: (index: number) => Level | undefined,
): string {
  if (level.format === 'bullet') return printBullet(level.pattern, level.font)
  const label = level.pattern.replace(/%([1-9])/g, (_, digit) => {
    const index = Number(digit) - 1
    const format = level.legal ? 'decimal' : (levelAt(index)?.format ?? 'decimal')
    return formatNumber(counts[index] ?? 1, format)
  })
  return label.trim()
}

function readLists(xml: string): { abstracts: Map<string, AbstractList>; lists: Map<string, List> } {
  const abstracts = new Map<string, AbstractList>()
  const lists = new Map<string, List>()
  let abstract: AbstractList | null = null
  let list: List | null = null
  let level: Level | null = null
  let overridden = 0
  const value = (attributes: string) => findAttribute(attributes, 'w:val') ?? ''
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map(), styleLink: null, numStyleLink: null }
        abstracts.set(findAttribute(attributes, 'w:abstractNumId') ?? '', abstract)
      } else if (name === 'w:num') {
        list = { abstract: '', starts: new Map(), levels: new Map() }
        lists.set(findAttribute(attributes, 'w:numId') ?? '', list)
      } else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', pattern: '', restart: null, legal: false, style: null, font: null }
        const at = integer(findAttribute(attributes, 'w:ilvl')) ?? 0
        ;(list ?? abstract)?.levels.set(at, level)
      } else if (name === 'w:lvlOverride') overridden = integer(findAttribute(attributes, 'w:ilvl')) ?? 0
      else if (name === 'w:startOverride') list?.starts.set(overridden, integer(value(attributes)) ?? 1)
      else if (name === 'w:abstractNumId' && list) list.abstract = value(attributes)
      else if (name === 'w:styleLink' && abstract) abstract.styleLink = value(attributes)
      else if (name === 'w:numStyleLink' && abstract) abstract.numStyleLink = value(attributes)
      else if (level && name === 'w:rFonts') level.font = findAttribute(attributes, 'w:ascii')
      else if (level) readLevel(level, name, value(attributes))
    },
    close(name) {
      if (name === 'w:abstractNum') abstract = null
      else if (name === 'w:num') list = null
      else if (name === 'w:lvl') level = null
    },
    text() {},
  })
  return { abstracts, lists }
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === 'w:start') level.start = integer(value) ?? 1
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.pattern = value
  else if (name === 'w:lvlRestart') level.restart = integer(value)
  else if (name === 'w:isLgl') level.legal = isOn(value)
  else if (name === 'w:pStyle') level.style = value
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>()
  let style: Style | null = null
  readXml(xml, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { basedOn: null, list: null, level: null }
        styles.set(findAttribute(attributes, 'w:styleId') ?? '', style)
      } else if (!style) return
      else if (name === 'w:basedOn') style.basedOn = findAttribute(attributes, 'w:val')
      else if (name === 'w:numId') style.list = findAttribute(attributes, 'w:val')
      else if (name === 'w:ilvl') style.level = integer(findAttribute(attributes, 'w:val'))
    },
    close(name) {
      if (name === 'w:style') style = null
    },
    text() {},
  })
  return styles
}

/** The list of a style or of the nearest style that it is based on. */
function inheritList(styles: Map<string, Style>, id: string | null): { list: string; level: number | null } | null {
  let level: number | null = null
  let style = id === null ? undefined : styles.get(id)
  // Styles of a damaged file may be based on each other in a circle.
  for (let steps = 0; style && steps < 20; steps++) {
    level ??= style.level
    if (style.list !== null) return { list: style.list, level }
    style = style.basedOn === null ? undefined : styles.get(style.basedOn)
  }
  return null
}

/** An on-off value of ECMA-376: on unless it says otherwise. */
export function isOn(value: string | null): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}

function integer(value: string | null): number | null {
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null
}
