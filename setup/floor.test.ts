import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { scriptNeeds, styleNeeds } from './floor.mjs'

const inScript = (code: string) => scriptNeeds(parseSync('a.js', code).program).map((need) => need.what)
const inStyle = (css: string) => styleNeeds(css).map((need) => need.what)

describe('a script for Chrome 86', () => {
  it.each([
    ['class A { static { A.x = 1 } }', 'class static block'],
    ['class A { #p; f(a) { return #p in a } }', '#name in object'],
    ['const a = await b()', 'top-level await'],
    ['for await (const a of b) a()', 'top-level await'],
    ['/a/d.exec(b)', 'flag d in a'],
    ['/[a--b]/v.exec(b)', 'flag v in [a--b]'],
    ['/(?i:a)/.exec(b)', 'modifiers in (?i:a)'],
    ['a.at(-1)', '.at()'],
    ['a.toSorted()', '.toSorted()'],
    ['Object.hasOwn(a, b)', 'Object.hasOwn'],
    ['structuredClone(a)', 'structuredClone'],
    ['new Intl.Segmenter("zh")', 'Intl.Segmenter'],
    ['crypto.randomUUID()', 'crypto.randomUUID'],
    ['if (Object.hasOwn(a, b)) c()', 'Object.hasOwn'],
    ['Object.hasOwn ||= (a, b) => Object.hasOwn(a, b)', 'Object.hasOwn'],
    ['if (a) { b.at(1) } else if (c.at) d()', '.at()'],
  ])('may not hold %s', (code, what) => expect(inScript(code)).toEqual([what]))

  it.each([
    'async () => { await a(); for await (const b of c) b() }',
    'a ??= b; a &&= b; a?.b ?? 1_000n',
    'class A { #p = 1; static s = 2; #m() { return this.#p } }',
    'a.replaceAll("b", "c"); Promise.any([])',
    'a.at; a[at](1); "at"; /(?:a)(?=b)(?<!c)(?<n>d)/su.test(e)',
    'typeof URL.canParse == "function" ? URL.canParse(a) : b',
    'if (a.at) a.at(1); "structuredClone" in self; Intl.Segmenter && new Intl.Segmenter("zh")',
    'export * from "./b.js"; import("./c.js")',
  ])('may hold %s', (code) => expect(inScript(code)).toEqual([]))
})

describe('a style sheet for Chrome 86', () => {
  it.each([
    ['a:has(b) { color: red }', ':has()'],
    [':where(.a) { color: red }', ':where()'],
    ['.a { &:hover { color: red } }', 'nesting'],
    ['.a { & .b { color: red } }', 'nesting'],
    ['@container (min-width: 1px) { a { color: red } }', '@container'],
    ['@layer a { b { color: red } }', '@layer'],
    ['a { color: oklch(1 0 0) }', 'oklch, oklab, lab, lch, color()'],
    ['a{inset:0}', 'inset'],
    ['a { aspect-ratio: 1 }', 'aspect-ratio'],
    ['a { margin-inline: 1px }', 'logical shorthand'],
    ['a { height: 100dvh }', 'dynamic viewport units'],
    ['@media (width >= 600px) { a { color: red } }', 'range in a media query'],
  ])('may not hold %s', (css, what) => expect(inStyle(css)).toEqual([what]))

  it.each([
    'a { margin-inline-start: 1px; top: 0; color: rgba(0, 0, 0, .5) }',
    'a::after { content: ":has(& .b)" } /* @layer */ b { background: url(a?inset:0&b) }',
    '@media (min-width: 600px) { a > b ~ c { color: red } }',
    '.label(a) { }',
  ])('may hold %s', (css) => expect(inStyle(css)).toEqual([]))
})
