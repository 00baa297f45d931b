/** What axe finds on a page against WCAG 2.2 AA. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** Sets of rules of axe. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const ofPlaywright = createRequire(fileURLToPath(import.meta.resolve('@axe-core/playwright')))
const script = readFileSync(ofPlaywright.resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(context: Document, options: object): Promise<{ violations: { id: string; nodes: Failure[] }[] }>
}
interface Failure {
  html: string
  failureSummary?: string
}

/**
 * Everything on the page that a rule forbids, a line each. The script is put into a document once, however often it is looked at,
 * and tells of violations alone: both cost more than the rules themselves.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script)
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe }
    const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }
    const found = await axe.run(document, options)
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }))
  }, tags)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}
