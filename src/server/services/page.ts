/** Which part of a list a request wants. */
export interface Page {
  most?: number
  skip?: number
}

/** Lines of a list where a request does not say how many. */
export const usualPage = 500

/** The part of a list that is wanted. */
export function pageOf<Line>(lines: readonly Line[], { most = usualPage, skip = 0 }: Page): Line[] {
  return lines.slice(skip, skip + most)
}
