/** Off-campus training institutions (校外培训机构): licensed and looked after by the county, three of them by the city. */
import { bureauKey } from './bureau.ts'
import { counties, shortCounty } from './counties.ts'
import { type DemoUnit, unitAt } from './keyed.ts'
import { schoolWords } from './names.ts'
import { randomFor } from './random.ts'
import { placesOf, schools } from './schools.ts'

/** What an institution teaches. */
export const subjects = ['艺术', '体育', '科技', '语言', '学科'] as const

export type Institution = DemoUnit & { place: string; subject: (typeof subjects)[number] }

const numbers: Record<string, number> = { 'yx/lx': 16, 'yx/wc': 9, 'yx/sd': 8, 'yx/ql': 5, 'yx/hz': 4, 'yx/gx': 6 }

const random = randomFor('institutions')
const taken = new Set(schools.map(({ name }) => name))
const words = random.shuffle(schoolWords).filter((word) => ![...taken].some((name) => name.includes(word)))
let next = 0

function institution(key: string, prefix: string, place: string): Institution {
  const subject = random.chance(0.06) ? '学科' : random.pick(subjects.slice(0, 4))
  const name = `${prefix}${words[next++]}${subject}培训中心`
  return { ...unitAt(key, 'training-institution', name, `${random.integer(2014, 2024)}-03-01`), place, subject }
}

/** Fifty-one institutions. */
export const institutions: Institution[] = [
  ...counties.flatMap((county) => {
    const streets = placesOf(county).filter(({ urban }) => urban)
    return Array.from({ length: numbers[county.key] ?? 0 }, (_, at) => {
      const key = `${county.bureau}/p${String(at + 1).padStart(2, '0')}`
      return institution(key, shortCounty(county), random.pick(streets).key)
    })
  }),
  ...[1, 2, 3].map((at) => institution(`${bureauKey}/p0${at}`, '云溪市', 'yx/lx/s1')),
]
