import { Readability } from '@mozilla/readability'
import type { ElementOrder } from './write-element.ts'
import { countText, orderElements } from './write-element.ts'

/** A stretch of a page: elements from `first` to `last` by their place in the order of the document. */
export type Stretch = { first: number; last: number }

const MARK = 'data-place'
/** Shorter texts (characters) are no article. */
const SHORTEST = 100

/**
 * The stretch of a page that holds its article and title; null when that cannot be told, and the whole page is kept.
 * Only the ends are taken from the guess: nothing between them is dropped. `page` is used up.
 */
export function findArticle(page: Document, order: ElementOrder): Stretch | null {
  for (const [element, place] of orderElements(page).places) element.setAttribute(MARK, String(place))
  const title = page.title.trim()
  const article = guessArticle(page)
  if (!article || countText(article) < SHORTEST) return null
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (const element of article.querySelectorAll(`[${MARK}]`)) {
    if (!hasOwnText(element)) continue
    const place = Number(element.getAttribute(MARK))
    first = Math.min(first, place)
    last = Math.max(last, order.ends.get(place) ?? place)
  }
  if (last < 0) return null
  return { first: findTitle(order, first, title), last }
}

function guessArticle(page: Document): Element | null {
  try {
    const article = new Readability<Element>(page, {
      charThreshold: SHORTEST,
      serializer: (content) => content as Element,
    }).parse()
    return article?.content ?? null
  } catch {
    return null
  }
}

function hasOwnText(element: Element): boolean {
  for (const child of element.childNodes) if (child.nodeType === 3 && child.textContent?.trim()) return true
  return false
}

/** The place of the heading above the article, which the guess leaves out because it repeats the title of the page. */
function findTitle(order: ElementOrder, first: number, title: string): number {
  let found = first
  for (const [element, place] of order.places) {
    if (place >= first) break
    const text = element.textContent?.trim() ?? ''
    if (text === '' || text.length > 200) continue
    const isHeading = element.tagName === 'H1' || element.tagName === 'H2'
    if (isHeading || (text.length >= 6 && title.startsWith(text) && element.tagName !== 'TITLE')) found = place
  }
  return found
}
