/** What `before.js` asked while the code of the page was being read. */

const asked: Record<string, Promise<Response>> = (globalThis as { __asked?: Record<string, Promise<Response>> })
  .__asked ?? {}

/** The answer to a question that was asked already, once; undefined of any other. */
export function takeAsked(language: string, path: string): Promise<Response> | undefined {
  const name = `${language} ${path}`
  const answer = asked[name]
  delete asked[name]
  return answer
}

/** What nobody took is out of date from now on. */
export function forgetAsked(): void {
  for (const name of Object.keys(asked)) delete asked[name]
}
