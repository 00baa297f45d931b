import type { FigureCase } from '#core/testing/pack-cases.ts'
import { primary } from './year.ts'

const kindergarten = (ownership: string, kindergartenPupils: number, kindergartenTeachers: number) => ({
  state: 'confirmed',
  values: { schoolYear: '2026-2027', kind: 'kindergarten', ownership, kindergartenPupils, kindergartenTeachers },
})

export const figureCases: FigureCase[] = [
  {
    title: 'children in public and inclusive kindergartens over all children, not kindergartens over kindergartens',
    on: '2026-10-20',
    period: '2026-2027',
    records: [
      kindergarten('public', 300, 20),
      kindergarten('inclusive-private', 150, 10),
      kindergarten('private', 50, 5),
    ],
    figures: { publicShare: 60, inclusiveCoverage: 90, childrenPerTeacher: 500 / 35, primaryPupilsPerTeacher: null },
  },
  {
    title:
      'large classes are a share of all classes of the compulsory stage; those of 66 and more are a share of their own',
    on: '2026-10-20',
    period: '2026-2027',
    records: [
      { state: 'confirmed', values: primary },
      {
        state: 'confirmed',
        values: {
          schoolYear: '2026-2027',
          kind: 'junior-high-school',
          ownership: 'private',
          juniorPupils: 520,
          juniorClasses: 8,
          juniorLarge: 2,
          juniorExtraLarge: 1,
        },
      },
    ],
    figures: {
      largeClasses: 15,
      extraLargeClasses: 5,
      primaryOver55: (1 / 12) * 100,
      juniorOver55: 37.5,
      privateCompulsoryShare: 52,
      primaryTeachingArea: 5,
    },
  },
  {
    title: 'only confirmed records of the school year count',
    on: '2026-10-20',
    period: '2026-2027',
    records: [
      { state: 'confirmed', values: primary },
      { state: 'checked', values: { ...primary, primaryPupils: 4_800 } },
      { state: 'confirmed', values: { ...primary, schoolYear: '2025-2026', primaryPupils: 600 } },
    ],
    figures: { primaryPupilsPerTeacher: 480 / 27, seatsUsed: (480 / 540) * 100 },
  },
]
