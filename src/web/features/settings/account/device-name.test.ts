import { expect, it } from 'vitest'
import { deviceName } from './device-name.ts'

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36',
    'Chrome 120 · Windows',
  ],
  ['Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/107.0 MicroMessenger/8.0', 'WeChat · Android'],
  ['curl/8.0', 'curl/8.0'],
  ['', '—'],
])('%s is called %s', (agent, name) => {
  expect(deviceName(agent)).toBe(name)
})
