import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { scriptNeeds, styleNeeds } from './floor.mjs'

const folder = new URL('../dist/web/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const scripts = files.filter((file) => file.endsWith('.js'))
const sheets = files.filter((file) => file.endsWith('.css'))
const pages = files.filter((file) => file.endsWith('.html'))

/** Each finding with the text around it, so that it can be traced to its library. */
const quoted = (text: string, needs: { at: number; what: string; chrome: number }[]) =>
  needs.map((need) => `${need.what} needs Chrome ${need.chrome}: ${text.slice(need.at - 60, need.at + 60)}`)

describe('the built page', () => {
  it('has a page and a script', () => {
    expect(pages).toContain('index.html')
    expect(scripts.length).toBeGreaterThan(0)
  })

  it.each(scripts)('runs %s in Chrome 86', (file) => {
    const text = read(file)
    const { program, errors } = parseSync(file, text)
    expect(errors).toEqual([])
    expect(quoted(text, scriptNeeds(program))).toEqual([])
  })

  if (sheets.length > 0)
    it.each(sheets)('shows %s in Chrome 86', (file) => {
      const text = read(file)
      expect(quoted(text, styleNeeds(text))).toEqual([])
    })

  it.each(pages)('loads nothing from elsewhere and holds no inline script: %s', (file) => {
    const text = read(file)
    expect(text.match(/(src|href)="(https?:)?\/\/[^"]*"/g) ?? []).toEqual([])
    expect(text.match(/<script(?![^>]*\bsrc=)[^>]*>[^<]+/g) ?? []).toEqual([])
  })
})
