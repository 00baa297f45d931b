import { defineConfig } from 'vitest/config'
import { LongFirst } from './setup/long-first.ts'

const shared = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  pool: 'threads' as const,
}

// The parts of `npm test` that vitest runs; setup/parts.mjs names them one by one.
export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: 'setup/temporary-files.mjs',
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { ...shared, name: 'house', include: ['src/house/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'setup/**/*.test.ts'],
          exclude: ['src/house/**', 'src/server/**', 'src/demo/**', 'setup/built-page.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'database',
          include: ['src/server/**/*.test.ts', 'src/demo/**/*.test.ts'],
          // Against what hangs, not what is slow: two processes with a database each share the machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A process for each file: each embedded database reserves gigabytes of addresses, and one that dies takes
          // its own file along, not the whole part.
          pool: 'forks',
        },
      },
      { test: { ...shared, name: 'page', include: ['setup/built-page.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
