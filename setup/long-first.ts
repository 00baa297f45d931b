import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take a minute and more, the longest first: begun last, one of them would run on while the other processor has nothing to do. */
const long = [
  'src/server/rights/matrix.test.ts',
  'src/server/rights/database-wall.test.ts',
  'src/demo/simulated-year/simulated-year.test.ts',
  'src/demo/year.test.ts',
  'src/server/rights/mutations.test.ts',
  'e2e/records-desk.test.ts',
  'e2e/records-phone.test.ts',
  'e2e/plans-desk.test.ts',
  'e2e/plans-phone.test.ts',
  'e2e/reading-room.test.ts',
  'e2e/registers.test.ts',
]

/** The order of files of tests: a checkout that has never run them knows nothing of their times. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((file) => moduleId.endsWith(file))
      return at < 0 ? long.length : at
    }
    return [...(await super.sort(files))].sort((a, b) => rank(a) - rank(b))
  }
}
