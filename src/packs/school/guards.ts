import { dayOf } from '#core/day.ts'
import type { School } from './fields.ts'
import { mainStageOf, stages, stagesOf, total } from './stages.ts'

type Values = School['values']

const withLargeClasses = ['primary', 'junior', 'senior'] as const
/** Pupils above whom a class is taken for a slip of the pen. */
const largestThinkable = 100

const atMost = (part: number | null, whole: number | null) => (part ?? 0) <= (whole ?? 0)

export const guards = {
  /** Figures are those of 1 September, the first day of the school year. */
  schoolYearHasBegun: ({ values, at }: School) =>
    values.schoolYear === null || `${values.schoolYear.slice(0, 4)}-09-01` <= dayOf(new Date(at)),
  figuresAreThere: ({ values }: School) =>
    values.kind === null || values.capacity === null
      ? false
      : (['Pupils', 'Classes', 'Teachers'] as const).every(
          (figure) => values[`${mainStageOf(values.kind as NonNullable<Values['kind']>)}${figure}`] !== null,
        ),
  stagesFitTheKind: ({ values }: School) =>
    values.kind === null ||
    stages
      .filter((stage) => !stagesOf[values.kind as NonNullable<Values['kind']>].includes(stage))
      .every((stage) => !values[`${stage}Pupils`] && !values[`${stage}Classes`] && !values[`${stage}Teachers`]),
  onlyKindergartensAreInclusive: ({ values }: School) =>
    values.ownership !== 'inclusive-private' || values.kind === 'kindergarten',
  classesHoldPupils: ({ values }: School) =>
    stages.every((stage) => {
      const [pupils, classes] = [values[`${stage}Pupils`] ?? 0, values[`${stage}Classes`] ?? 0]
      return pupils > 0 === classes > 0 && pupils <= classes * largestThinkable
    }),
  largeClassesAreAmongClasses: ({ values }: School) =>
    withLargeClasses.every((stage) => {
      const [large, extraLarge] = [values[`${stage}Large`] ?? 0, values[`${stage}ExtraLarge`] ?? 0]
      const pupils = values[`${stage}Pupils`] ?? 0
      return large + extraLarge <= (values[`${stage}Classes`] ?? 0) && large * 56 + extraLarge * 66 <= pupils
    }),
  boardersAreAmongPupils: ({ values }: School) => (values.boarders ?? 0) <= total(values, 'Pupils'),
  degreesAreAmongTeachers: ({ values }: School) =>
    (values.bachelors ?? 0) + (values.postgraduates ?? 0) <= total(values, 'Teachers') &&
    (values.posts === null || atMost(values.postsFilled, values.posts)),
  partsAreWithinTheWhole: ({ values }: School) =>
    (values.buildingArea === null ||
      (atMost(values.dangerousArea, values.buildingArea) && atMost(values.teachingArea, values.buildingArea))) &&
    (values.siteArea === null || atMost(values.sportsArea, values.siteArea)) &&
    (values.classrooms === null || atMost(values.networkClassrooms, values.classrooms)),
}

/** Everything that holds of figures, whoever gives them. */
export const consistent = [
  'schoolYearHasBegun',
  'figuresAreThere',
  'stagesFitTheKind',
  'onlyKindergartensAreInclusive',
  'classesHoldPupils',
  'largeClassesAreAmongClasses',
  'boardersAreAmongPupils',
  'degreesAreAmongTeachers',
  'partsAreWithinTheWhole',
] as const satisfies readonly (keyof typeof guards)[]
