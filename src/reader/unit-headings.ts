import type { Draft } from './draft.ts'
import type { FairCopy } from './fair-copy.ts'
import { type FoundOwner, splitUnits } from './owners.ts'

const UNIT =
  /^(?:(?:幼儿园|学校|中心校|各[村社区乡镇街道县市]{1,3}(?:\([\u4e00-\u9fff、]{1,6}\))?|(?:[\u4e00-\u9fff]|\([\u4e00-\u9fff、]{1,6}\)){1,14}?(?:科|股|处|室|组|队|局|委|办|部|厅|所|校|办公室|中心|委员会|工会|团委|支部|党委|妇联|残联|科协|站|院|馆|学校|中学|小学|幼儿园|班主任|政府))(?:\([\u4e00-\u9fff、]{2,16}\))?(?:[、和](?=[\u4e00-\u9fff]))?){1,4}$/
const DOING =
  /(?:建设|管理|工作|规范)(?![局所委部处办站]|中心|小组)|加强|推进|提升|完善|落实|优化|深化|健全|办好|强化|新建|改建|创建/

/** Headings that are units, each over its own tasks: they are responsible for what stands below.
 *    > | 一、办公室
 *    > | 1.统筹协调。…
 *    > | 二、人事科
 *
 *  One alone may be a thing that is built; two under one parent are believed.
 */
export function findUnitHeadings(copy: FairCopy, headings: Draft[]): Map<Draft, FoundOwner[]> {
  const families = new Map<Draft | null, Draft[]>()
  for (const heading of headings) {
    if (!heading.title || unitIn(copy, heading) === '') continue
    const family = families.get(heading.parent) ?? []
    families.set(heading.parent, family)
    family.push(heading)
  }
  const found = new Map<Draft, FoundOwner[]>()
  for (const family of families.values()) {
    if (family.length < 2) continue
    for (const heading of family) {
      const units = splitUnits(unitIn(copy, heading), (heading.title as [number, number])[0])
      found.set(
        heading,
        units.map((unit) => ({ ...unit, role: 'lead', each: false, roleFrom: 'heading', nameFrom: 'own' })),
      )
    }
  }
  return found
}

/** The unit that a heading names, alone or with its duty: (一)县教育局负责组织协调… */
function unitIn(copy: FairCopy, { title, children }: Draft): string {
  const words = title ? copy.text.slice(...title) : ''
  const duty = words.slice(0, 30).indexOf('负责')
  if (duty > 0) return isUnit(words.slice(0, duty)) ? words.slice(0, duty) : ''
  return children.length > 0 && isUnit(words) ? words : ''
}

function isUnit(title: string): boolean {
  return title.length >= 3 && title.length <= 24 && UNIT.test(title) && !DOING.test(title)
}
