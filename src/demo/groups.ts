/** Groups across the tree: education groups, alliances, pairings of town and country, leading groups, a panel. */
import { bureauKey } from './bureau.ts'
import type { DemoGroup, DemoMembership } from './keyed.ts'
import { schools } from './schools.ts'

type Made = { group: DemoGroup; members: DemoMembership[] }

function made(group: DemoGroup, members: string[]): Made {
  return {
    group,
    members: members.map((unit, at) => ({
      unit,
      group: group.key,
      duty: at === 0 ? ('lead' as const) : ('member' as const),
      from: group.from,
    })),
  }
}

const of = (county: string, kind: string, urban?: boolean) =>
  schools
    .filter(
      (school) => school.county === county && school.kind === kind && (urban === undefined || school.urban === urban),
    )
    .map(({ key }) => key)

const educationGroups = [
  made({ key: 'g1', unit: bureauKey, kind: 'education-group', name: '云溪一中教育集团', from: '2021-09-01' }, [
    `${bureauKey}/z01`,
    'yx/ql/jtj/g01',
    'yx/hz/jyj/g01',
    'yx/lx/jyj/w01',
  ]),
  made({ key: 'g2', unit: bureauKey, kind: 'education-group', name: '云溪市实验小学教育集团', from: '2020-09-01' }, [
    `${bureauKey}/z07`,
    ...of('yx/lx', 'primary-school', true).slice(0, 2),
    ...of('yx/gx', 'primary-school').slice(0, 1),
  ]),
  made({ key: 'g3', unit: 'yx/lx/jyj', kind: 'education-group', name: '临溪区文澜教育集团', from: '2022-09-01' }, [
    ...of('yx/lx', 'junior-high-school', true).slice(0, 3),
    ...of('yx/lx', 'junior-high-school', false).slice(0, 1),
  ]),
  made({ key: 'g4', unit: 'yx/wc/jyj', kind: 'education-group', name: '望川区云麓教育集团', from: '2023-09-01' }, [
    ...of('yx/wc', 'junior-high-school', true).slice(2, 3),
    ...of('yx/wc', 'junior-high-school', false),
  ]),
]

const alliances = [
  made({ key: 'a1', unit: bureauKey, kind: 'alliance', name: '云溪市普通高中发展联盟', from: '2024-03-01' }, [
    ...of('yx', 'senior-high-school'),
    'yx/sd/jyj/g01',
    'yx/sd/jyj/g02',
    'yx/ql/jtj/g01',
    'yx/hz/jyj/g01',
  ]),
  made({ key: 'a2', unit: bureauKey, kind: 'alliance', name: '云溪市中等职业教育联盟', from: '2023-05-01' }, [
    `${bureauKey}/z10`,
    'yx/sd/jyj/v01',
    'yx/ql/jtj/v01',
    'yx/hz/jyj/v01',
    'yx/rsj/jsxx',
  ]),
  made({ key: 'a3', unit: bureauKey, kind: 'alliance', name: '云溪市特殊教育联盟', from: '2025-04-01' }, [
    `${bureauKey}/z09`,
    'yx/wc/jyj/e01',
    'yx/sd/jyj/e01',
    'yx/ql/jtj/e01',
  ]),
]

/** Urban schools of Linxi and Wangchuan paired with central schools of the towns: 22 of the 28 planned for 2026. */
const pairings = ((): Made[] => {
  const urban = [...of('yx/lx', 'primary-school', true), ...of('yx/wc', 'primary-school', true)]
  const rural = ['yx/ql', 'yx/hz', 'yx/sd', 'yx/wc'].flatMap((county) => of(county, 'central-school')).slice(0, 22)
  return rural.map((town, at) =>
    made(
      {
        key: `p${at + 1}`,
        unit: bureauKey,
        kind: 'pairing',
        name: `城乡学校共同体第${at + 1}组`,
        from: at < 16 ? '2025-09-01' : '2026-09-01',
      },
      [urban[at % urban.length] as string, town],
    ),
  )
})()

const bodies = [
  made({ key: 'l1', unit: 'yx/sw', kind: 'leading-group', name: '市委教育工作领导小组', from: '2019-03-01' }, [
    bureauKey,
    ...['yx/swb', 'yx/zzb', 'yx/xcb', 'yx/bb', 'yx/fgw', 'yx/czj', 'yx/rsj', 'yx/zrj'],
  ]),
  made({ key: 'l2', unit: 'yx/szfb', kind: 'leading-group', name: '市人民政府教育督导委员会', from: '2021-02-01' }, [
    `${bureauKey}/dds`,
    ...['yx/czj', 'yx/rsj', 'yx/wjw', 'yx/sjj', 'yx/gaj'],
  ]),
  made({ key: 'e1', unit: `${bureauKey}/jjk`, kind: 'panel', name: '市级特殊教育专家委员会', from: '2026-04-15' }, [
    `${bureauKey}/z09`,
    'yx/cl',
    'yx/wjw',
    `${bureauKey}/jky`,
  ]),
]

const all = [...educationGroups, ...alliances, ...pairings, ...bodies]

export const groups: DemoGroup[] = all.map(({ group }) => group)
export const memberships: DemoMembership[] = all.flatMap(({ members }) => members)
