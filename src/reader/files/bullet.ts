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

/** The bullet of a list as a character that every font has; `o` is an empty dot in the font that uses it. */
export function printBullet(pattern: string): string {
  const bullet = pattern.trim()
  if (bullet === 'o') return '○'
  return BULLETS[bullet] ?? (/[\ue000-\uf8ff]/.test(bullet) ? '•' : bullet)
}

/** The text with bullets of symbol fonts at the start of a line replaced; offsets stay as they are. */
export function replaceBullets(line: string): string {
  const bullet = BULLETS[line[0] ?? '']
  return bullet ? bullet + line.slice(1) : line
}
