/** Bullets are characters of symbol fonts: code points of the private area that mean a dot, a square, an arrow. */
const BULLETS: Record<string, string> = {
  '\uf06c': '●',
  '\uf09f': '●',
  '\uf0b7': '•',
  '\uf06e': '■',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf06f': '□',
  '\uf075': '◆',
  '\uf076': '❖',
  '\uf0d8': '➢',
  '\uf0e0': '→',
  '\uf0fc': '✓',
  '\uf0b2': '☆',
  '\uf0ab': '★',
}

/** The bullet of a list as a character that every font has; in a symbol font a letter stands for a dot, an arrow, a box. */
export function printBullet(pattern: string, font: string | null = null): string {
  const bullet = pattern.trim()
  const code = bullet.codePointAt(0) ?? 0
  const isSymbol = code < 0x100 && /symbol|wingdings|webdings/i.test(font ?? '')
  if (bullet === 'o' && !isSymbol) return '○'
  const place = isSymbol ? String.fromCharCode(0xf000 + code) : bullet
  return BULLETS[place] ?? (/[\ue000-\uf8ff]/.test(place) ? '•' : bullet)
}

/** The text with bullets of symbol fonts at the start of a line replaced; offsets stay as they are. */
export function replaceBullets(line: string): string {
  const bullet = BULLETS[line[0] ?? '']
  return bullet ? bullet + line.slice(1) : line
}
