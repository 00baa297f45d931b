import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { absolute, files, read } from './project.ts'

const documents = files.filter((file) => file.endsWith('.md'))

/** Text without code, in which brackets are not links. */
const prose = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

/** Anchor of a heading, as pages that show Markdown make it. */
const anchor = (heading: string) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+\s+(.*)$/gm)].map(([, heading]) => anchor(heading ?? ''))

function brokenLinks(file: string): string[] {
  return [...prose(read(file)).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return []
    const [path = '', fragment] = link.split('#')
    const target = path === '' ? file : posix.join(posix.dirname(file), decodeURI(path))
    if (!existsSync(absolute(target))) return [`${file}: ${link}`]
    if (fragment && target.endsWith('.md') && !anchorsOf(target).includes(fragment)) return [`${file}: ${link}`]
    return []
  })
}

describe('the documents', () => {
  it('have no link into nowhere', () => expect(documents.flatMap(brokenLinks)).toEqual([]))

  it('number the decisions without gaps, each with status, context, decision and consequences', () => {
    const decisions = documents.filter((file) => /^docs\/decisions\/\d/.test(file))
    const numbers = decisions.map((file) => Number(posix.basename(file).slice(0, 4)))
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    const parts = ['Status', 'Context', 'Decision', 'Consequences']
    expect(decisions.filter((file) => !parts.every((part) => read(file).includes(`**${part}.**`)))).toEqual([])
  })
})

describe('a dependency', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json'))
  const all: [string, string][] = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const rows = [...read('docs/decisions/0002-dependencies.md').matchAll(/^\| `([^`]+)` \| (.*?) \|$/gm)]

  it('is pinned to one exact version', () => {
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })

  it('is listed once with its reason, and nothing else is listed', () => {
    expect(rows.map(([, name]) => name).sort()).toEqual(all.map(([name]) => name).sort())
    expect(rows.filter(([, , reason]) => !/\w+ \w+/.test(reason ?? ''))).toEqual([])
  })
})
