const scale: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }

/** The number that a cell means: `1,234`, `３．５`, `2.5万`, `12 万元`, `85%` where percent is the unit; undefined when it is none. */
export function readNumber(text: string, unit: string): number | undefined {
  let plain = text.normalize('NFKC').replace(/[\s,]/g, '').replace(/^[¥¥]/, '')
  const last = unit.normalize('NFKC').replace(/\s/g, '')
  if (last !== '' && plain.endsWith(last)) plain = plain.slice(0, -last.length)
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(百万|千万|百|千|万|亿)?$/i.exec(plain)
  if (!match) return undefined
  const number = Number(match[1]) * (match[2] ? (scale[match[2]] ?? 1) : 1)
  // 0.29 of ten thousand is 2900 and not 2899.9999999999995.
  return Number.isFinite(number) ? Number(number.toPrecision(15)) : undefined
}
