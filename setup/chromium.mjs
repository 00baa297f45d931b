// Finds a browser for the browser tests.
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Path of the browser: the environment's CHROMIUM, else one in its usual place.
 * @returns {{ path: string } | { missing: string }}
 */
export function findChromium() {
  const asked = process.env.CHROMIUM
  if (asked) return existsSync(asked) ? { path: asked } : { missing: `CHROMIUM=${asked} does not exist` }
  const path = places.find((place) => existsSync(place))
  return path ? { path } : { missing: 'no chromium found (install the package "chromium" or set CHROMIUM)' }
}
