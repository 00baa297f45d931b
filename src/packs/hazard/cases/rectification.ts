import type { Case, Step } from '#core/testing/pack-cases.ts'

const photo = { hash: 'a'.repeat(64), name: '整改后.jpg', mediaType: 'image/jpeg', size: 1024 }

const reported: Step = {
  on: '2026-03-02 09:00',
  as: 'school-clerk',
  does: 'report',
  with: {
    title: '疏散楼梯堆放桌椅',
    kind: 'fire',
    place: '教学楼二层东侧',
    source: 'self-check',
    foundOn: '2026-03-02',
    description: '楼梯转角堆放旧桌椅，净宽不足。',
  },
}
const gradedAs = (grade: string): Step => ({ on: '2026-03-03', as: 'county-clerk', does: 'grade', with: { grade } })
const named = { responsible: '后勤主任', precautions: '拉警戒线，专人看守。' }
const assigned = (more = {}): Step => ({
  on: '2026-03-04',
  as: 'county-clerk',
  does: 'assign',
  with: { ...named, ...more },
})
const done = { result: '已全部清理，恢复净宽。', photosAfter: [photo] }
const rectified: Step = { on: '2026-03-10', as: 'principal', does: 'rectify', with: done }
const recheck = (on: string) => ({ recheckedOn: on, opinion: '现场核查。' })

export const cases: Case[] = [
  {
    title: 'a hazard that was reported is to be graded within two working days',
    given: [],
    when: reported,
    becomes: { state: 'reported', due: '2026-03-04' },
  },
  {
    title: 'nobody reports what will be found tomorrow',
    given: [],
    when: { ...reported, with: { ...reported.with, foundOn: '2026-03-03' } },
    becomes: { state: 'new', refused: ['foundOnIsNotAhead'] },
  },
  {
    title: 'the school does not grade its own hazard',
    given: [reported],
    when: { ...gradedAs('ordinary'), as: 'principal' },
    becomes: { refused: ['by'] },
  },
  {
    title: 'an ordinary one is put right within fifteen days of being assigned',
    given: [reported, gradedAs('ordinary')],
    when: assigned(),
    becomes: { state: 'rectifying', due: '2026-03-19' },
  },
  {
    title: 'a serious one within thirty',
    given: [reported, gradedAs('serious')],
    when: assigned(),
    becomes: { state: 'rectifying', due: '2026-04-03' },
  },
  {
    title: 'what begins after an officer changed the period runs by the new one',
    changed: [{ key: 'hazard.rectify.ordinary', content: 10, from: '2026-03-04' }],
    given: [reported, gradedAs('ordinary')],
    when: assigned(),
    becomes: { due: '2026-03-14' },
  },
  {
    title: 'what was under way keeps its period, through a re-check that failed too',
    changed: [{ key: 'hazard.rectify.ordinary', content: 10, from: '2026-03-05' }],
    given: [reported, gradedAs('ordinary'), assigned(), rectified],
    when: { on: '2026-03-12', as: 'county-clerk', does: 'send-back', with: recheck('2026-03-12') },
    becomes: { state: 'rectifying', due: '2026-03-19' },
  },
  {
    title: 'a deadline is held against the period in force, not the one that was shipped',
    changed: [{ key: 'hazard.rectify.ordinary', content: 10, from: '2026-03-04' }],
    given: [reported, gradedAs('ordinary')],
    when: assigned({ deadline: '2026-03-16' }),
    becomes: { refused: ['deadlineIsWithinTheClock'] },
  },
  {
    title: 'a shorter deadline may be set',
    given: [reported, gradedAs('ordinary')],
    when: assigned({ deadline: '2026-03-09' }),
    becomes: { due: '2026-03-09' },
  },
  {
    title: 'a longer one may not',
    given: [reported, gradedAs('ordinary')],
    when: assigned({ deadline: '2026-03-20' }),
    becomes: { state: 'graded', refused: ['deadlineIsWithinTheClock'] },
  },
  {
    title: 'a deadline in the past may not',
    given: [reported, gradedAs('ordinary')],
    when: assigned({ deadline: '2026-03-03' }),
    becomes: { refused: ['deadlineLiesAhead'] },
  },
  {
    title: 'it is assigned to somebody, with what protects people until then',
    given: [reported, gradedAs('ordinary')],
    when: { ...assigned(), with: { responsible: '后勤主任' } },
    becomes: { refused: ['asks'] },
  },
  {
    title: 'without a photo of how it is now nothing is reported as rectified',
    given: [reported, gradedAs('ordinary'), assigned()],
    when: { ...rectified, with: { ...done, photosAfter: [] } },
    becomes: { state: 'rectifying', refused: ['photosAfterAreThere'] },
  },
  {
    title: 'rectified, it waits for the re-check and its clock goes on',
    given: [reported, gradedAs('ordinary'), assigned()],
    when: rectified,
    becomes: { state: 'rectified', due: '2026-03-19' },
  },
  {
    title: 'the school does not re-check what it rectified',
    given: [reported, gradedAs('ordinary'), assigned(), rectified],
    when: { on: '2026-03-11', as: 'principal', does: 'close', with: recheck('2026-03-11') },
    becomes: { state: 'rectified', refused: ['by', 'not-by'] },
  },
  {
    title: 'a re-check from before the rectification is none',
    given: [reported, gradedAs('ordinary'), assigned(), rectified],
    when: { on: '2026-03-11', as: 'county-clerk', does: 'close', with: recheck('2026-03-09') },
    becomes: { refused: ['recheckFollowsRectification'] },
  },
  {
    title: 'the county re-checks and closes it',
    given: [reported, gradedAs('ordinary'), assigned(), rectified],
    when: { on: '2026-03-11', as: 'county-clerk', does: 'close', with: recheck('2026-03-11') },
    becomes: { state: 'closed', due: '2026-03-19' },
  },
  {
    title: 'sent back, it gets no new time',
    given: [reported, gradedAs('ordinary'), assigned(), rectified],
    when: { on: '2026-03-12', as: 'county-clerk', does: 'send-back', with: recheck('2026-03-12') },
    becomes: { state: 'rectifying', due: '2026-03-19' },
  },
  {
    title: 'what is closed is not rectified again',
    given: [
      reported,
      gradedAs('ordinary'),
      assigned(),
      rectified,
      { on: '2026-03-11', as: 'county-clerk', does: 'close', with: recheck('2026-03-11') },
    ],
    when: { ...rectified, on: '2026-03-12' },
    becomes: { state: 'closed', refused: ['from'] },
  },
  {
    title: 'what turns out to be none is dismissed with a reason',
    given: [reported],
    when: { on: '2026-03-03', as: 'county-clerk', does: 'dismiss', with: { reason: '当日已清理，不构成隐患。' } },
    becomes: { state: 'dismissed' },
  },
]
