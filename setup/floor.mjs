// What the oldest supported browser, Chrome 86, cannot run: found in built scripts and style sheets.
// The build lowers new syntax to this floor; what it cannot lower (methods, selectors) is caught here.
// Numbers are the versions of Chrome that brought each thing.

const lateMethods = new Map([
  ['at', 92],
  ['checkVisibility', 105],
  ['findLast', 97],
  ['findLastIndex', 97],
  ['isWellFormed', 111],
  ['showPicker', 99],
  ['toReversed', 110],
  ['toSorted', 110],
  ['toSpliced', 110],
  ['toWellFormed', 111],
])

const lateFunctions = new Map([
  ['AbortSignal.any', 116],
  ['AbortSignal.timeout', 103],
  ['Array.fromAsync', 121],
  ['Intl.Segmenter', 87],
  ['Intl.supportedValuesOf', 99],
  ['Map.groupBy', 117],
  ['Object.groupBy', 117],
  ['Object.hasOwn', 93],
  ['Promise.try', 128],
  ['Promise.withResolvers', 119],
  ['URL.canParse', 120],
  ['crypto.randomUUID', 92],
  ['reportError', 95],
  ['structuredClone', 98],
])

const lateNames = new Set([...lateFunctions.keys(), ...[...lateMethods.keys()].map((name) => `.${name}()`)])

const lateStyles = [
  [':has()', /:has\(/, 105],
  [':is()', /:is\(/, 88],
  [':where()', /:where\(/, 88],
  [':user-valid', /:user-(in)?valid/, 119],
  ['@container', /@container\b/, 105],
  ['@layer', /@layer\b/, 99],
  ['@scope', /@scope\b/, 118],
  ['@starting-style', /@starting-style\b/, 117],
  ['nesting', /&\s*[.:#[\w>+~*{]/, 112],
  ['aspect-ratio', /[{;]\s*aspect-ratio\s*:/, 88],
  ['inset', /[{;]\s*inset\s*:/, 87],
  ['logical shorthand', /[{;]\s*(inset|margin|padding)-(inline|block)\s*:/, 87],
  ['accent-color', /[{;]\s*accent-color\s*:/, 93],
  ['text-wrap', /[{;]\s*text-wrap\s*:/, 114],
  ['dynamic viewport units', /[\d.][dsl]v[hw]\b/, 108],
  ['oklch, oklab, lab, lch, color()', /[\s:,(](oklch|oklab|lab|lch|color)\(/, 111],
  ['color-mix()', /color-mix\(/, 111],
  ['light-dark()', /light-dark\(/, 123],
  ['range in a media query', /@media[^{]*[<>]=?/, 104],
]

/** `a` or `a.b` where both are plain names, else undefined. */
function nameOf(node) {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression' || node.computed || node.object.type !== 'Identifier') return undefined
  return `${node.object.name}.${node.property.name}`
}

function needOfLiteral(regex) {
  if (regex.flags.includes('d')) return [`flag d in ${regex.pattern}`, 90]
  if (regex.flags.includes('v')) return [`flag v in ${regex.pattern}`, 112]
  if (/\(\?[ims-]+:/.test(regex.pattern)) return [`modifiers in ${regex.pattern}`, 125]
  return undefined
}

function needOfCall(callee) {
  const name = nameOf(callee)
  if (lateFunctions.has(name)) return [name, lateFunctions.get(name)]
  if (callee.type !== 'MemberExpression' || callee.computed || !lateMethods.has(callee.property.name)) return undefined
  return [`.${callee.property.name}()`, lateMethods.get(callee.property.name)]
}

/** What one node of the syntax tree needs: [what, Chrome], or undefined. */
function needOf(node, insideFunction) {
  if (node.type === 'StaticBlock') return ['class static block', 94]
  if (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier') return ['#name in object', 91]
  if (node.type === 'AwaitExpression' && !insideFunction) return ['top-level await', 89]
  if (node.type === 'ForOfStatement' && node.await && !insideFunction) return ['top-level await', 89]
  if (node.type === 'VariableDeclaration' && node.kind.endsWith('using')) return ['using', 134]
  if (node.type === 'ImportDeclaration' && node.attributes?.length > 0) return ['import attributes', 123]
  if (node.type === 'Literal' && node.regex) return needOfLiteral(node.regex)
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return needOfCall(node.callee)
  return undefined
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

const childrenOf = (node) =>
  Object.entries(node).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((child) => typeof child?.type === 'string')
      .map((child) => ({ key, child })),
  )

/** Names of functions and methods that an expression asks for without calling them: `typeof a.b`, `a.b &&`. */
function askedFor(node) {
  const own = node.type === 'MemberExpression' && !node.computed ? [nameOf(node), `.${node.property.name}()`] : []
  const plain = node.type === 'Identifier' ? [node.name] : []
  return [...own, ...plain, ...childrenOf(node).flatMap(({ child }) => askedFor(child))]
}

/** What is asked for before this child runs: the test of a condition, the left side of `&&`. */
function guardOf(node, key) {
  const isCondition = node.type === 'ConditionalExpression' || node.type === 'IfStatement'
  if (isCondition && key !== 'test') return askedFor(node.test)
  if (node.type === 'LogicalExpression' && node.operator === '&&' && key === 'right') return askedFor(node.left)
  return []
}

/** @typedef {{ at: number, what: string, chrome: number }} Need something that came after the floor; `at` is an offset */

/**
 * What a parsed script needs beyond the floor. A call is not needed where the script asks first whether it is there.
 * @param {any} program ESTree program
 * @returns {Need[]}
 */
export function scriptNeeds(program) {
  const needs = []
  const walk = (node, insideFunction, guarded) => {
    const need = needOf(node, insideFunction)
    if (need && !guarded.includes(need[0])) needs.push({ at: node.start, what: need[0], chrome: need[1] })
    const inside = insideFunction || functions.has(node.type)
    for (const { key, child } of childrenOf(node)) {
      const guard = guardOf(node, key).filter((name) => lateNames.has(name))
      walk(child, inside, guard.length > 0 ? [...guarded, ...guard] : guarded)
    }
  }
  walk(program, false, [])
  return needs
}

/**
 * What a style sheet needs beyond the floor. Comments, strings and addresses do not count.
 * @param {string} css
 * @returns {Need[]}
 */
export function styleNeeds(css) {
  const blank = (text) => ' '.repeat(text.length)
  const bare = css.replace(/\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^)]*\)/g, blank)
  return lateStyles.flatMap(([what, pattern, chrome]) =>
    [...bare.matchAll(new RegExp(pattern, 'g'))].map((match) => ({ at: match.index, what, chrome })),
  )
}
