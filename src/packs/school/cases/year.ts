import type { Case, Step } from '#core/testing/pack-cases.ts'

/** A primary school of 480 pupils in 12 classes, one of them with 56. */
export const primary = {
  schoolYear: '2026-2027',
  name: '示例小学',
  kind: 'primary-school',
  setting: 'urban',
  organiser: 'education',
  ownership: 'public',
  capacity: 540,
  primaryPupils: 480,
  primaryClasses: 12,
  primaryLarge: 1,
  primaryExtraLarge: 0,
  primaryTeachers: 27,
  bachelors: 24,
  postgraduates: 2,
  boarders: 0,
  siteArea: 15_000,
  buildingArea: 6_000,
  teachingArea: 2_400,
  sportsArea: 4_000,
  classrooms: 24,
  networkClassrooms: 18,
}

const filled: Step = { on: '2026-09-10', as: 'school-clerk', does: 'fill', with: primary }
const filledWith = (more: object): Step => ({ ...filled, with: { ...primary, ...more } })
const checked: Step = { on: '2026-09-14', as: 'county-clerk', does: 'check' }
const confirmed: Step = { on: '2026-09-18', as: 'office', does: 'confirm' }
const sentBack: Step = {
  on: '2026-09-14',
  as: 'county-clerk',
  does: 'send-back',
  with: { reason: '班数与学籍不一致。' },
}
const correction = { primaryPupils: 481, reason: '转入一人漏计。', slip: '更正〔2026〕3号' }

export const cases: Case[] = [
  {
    title: 'the school fills in its year, and the county has five working days',
    given: [],
    when: filled,
    becomes: { state: 'filled', due: '2026-09-17' },
  },
  {
    title: 'nobody fills in a year that has not begun',
    given: [],
    when: { ...filled, on: '2026-08-31' },
    becomes: { state: 'new', refused: ['schoolYearHasBegun'] },
  },
  {
    title: 'the figures of its own stage must be there',
    given: [],
    when: filledWith({ primaryTeachers: null }),
    becomes: { refused: ['figuresAreThere', 'degreesAreAmongTeachers'] },
  },
  {
    title: 'a primary school has no junior high pupils',
    given: [],
    when: filledWith({ juniorPupils: 90, juniorClasses: 2 }),
    becomes: { refused: ['stagesFitTheKind'] },
  },
  {
    title: 'but may have kindergarten classes',
    given: [],
    when: filledWith({ kindergartenPupils: 50, kindergartenClasses: 2, kindergartenTeachers: 4 }),
    becomes: { state: 'filled' },
  },
  {
    title: 'pupils without a class are a slip',
    given: [],
    when: filledWith({ primaryClasses: 0, primaryLarge: 0 }),
    becomes: { refused: ['classesHoldPupils'] },
  },
  {
    title: 'large classes cannot need more pupils than there are: nine of 56 are 504',
    given: [],
    when: filledWith({ primaryLarge: 9 }),
    becomes: { refused: ['largeClassesAreAmongClasses'] },
  },
  {
    title: 'everything that does not add up is said at once',
    given: [],
    when: filledWith({ boarders: 481, postgraduates: 4, sportsArea: 15_001, networkClassrooms: 25 }),
    becomes: { refused: ['boardersAreAmongPupils', 'degreesAreAmongTeachers', 'partsAreWithinTheWhole'] },
  },
  {
    title: 'only kindergartens are inclusive private',
    given: [],
    when: filledWith({ ownership: 'inclusive-private' }),
    becomes: { refused: ['onlyKindergartensAreInclusive'] },
  },
  {
    title: 'the county checks, and the city has ten working days',
    given: [filled],
    when: checked,
    becomes: { state: 'checked', due: '2026-09-28' },
  },
  {
    title: 'the school does not check itself',
    given: [filled],
    when: { ...checked, as: 'principal' },
    becomes: { refused: ['by'] },
  },
  {
    title: 'the county does not confirm',
    given: [filled, checked],
    when: { ...confirmed, as: 'county-head' },
    becomes: { state: 'checked', refused: ['by'] },
  },
  {
    title: 'whoever checked at the city does not confirm',
    given: [filled, { ...checked, as: 'office' }],
    when: confirmed,
    becomes: { refused: ['not-by'] },
  },
  {
    title: 'sent back, the school has three working days',
    given: [filled],
    when: sentBack,
    becomes: { state: 'sent-back', due: '2026-09-17' },
  },
  {
    title: 'amended, it stands filled in again',
    given: [filled, sentBack],
    when: { on: '2026-09-15', as: 'school-clerk', does: 'amend', with: { primaryClasses: 13 } },
    becomes: { state: 'filled' },
  },
  {
    title: 'confirmed, it is locked: the school cannot amend',
    given: [filled, checked, confirmed],
    when: { on: '2026-09-20', as: 'school-clerk', does: 'amend', with: { primaryPupils: 481 } },
    becomes: { state: 'confirmed', refused: ['from'] },
  },
  {
    title: 'it is corrected by a slip with a reason',
    given: [filled, checked, confirmed],
    when: { on: '2026-10-08', as: 'section', does: 'correct', with: correction },
    becomes: { state: 'confirmed' },
  },
  {
    title: 'a correction without a slip is refused',
    given: [filled, checked, confirmed],
    when: { on: '2026-10-08', as: 'section', does: 'correct', with: { ...correction, slip: null } },
    becomes: { refused: ['asks'] },
  },
  {
    title: 'a corrected record still adds up',
    given: [filled, checked, confirmed],
    when: { on: '2026-10-08', as: 'section', does: 'correct', with: { ...correction, boarders: 500 } },
    becomes: { refused: ['boardersAreAmongPupils'] },
  },
]
