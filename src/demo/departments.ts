/** The city's party and government bodies beside the education bureau, with the names by which documents call them. */
import type { DemoAlias, DemoRenaming, DemoSuccession, DemoUnit } from './keyed.ts'
import { unitAt } from './keyed.ts'

type Row = [code: string, kind: DemoUnit['kind'], name: string, shortName: string, others: string[]]

const since = '2019-03-01'

const rows: Row[] = [
  ['sjyt', 'province-department', '省教育厅', '省教育厅', ['教育厅']],
  ['sw', 'party-committee', '中共云溪市委员会', '市委', []],
  ['swb', 'party-department', '中共云溪市委办公室', '市委办公室', ['市委办']],
  ['zzb', 'party-department', '中共云溪市委组织部', '市委组织部', ['组织部']],
  ['xcb', 'party-department', '中共云溪市委宣传部', '市委宣传部', ['宣传部']],
  [
    'bb',
    'party-department',
    '中共云溪市委机构编制委员会办公室',
    '市编办',
    ['市委编办', '编办', '编委办', '市委编委办'],
  ],
  ['jw', 'party-department', '云溪市纪委监委', '市纪委监委', ['纪委监委']],
  ['szfb', 'department', '云溪市人民政府办公室', '市政府办公室', ['市政府办', '市政府督查室']],
  ['fgw', 'department', '云溪市发展和改革委员会', '市发改委', ['发改委', '发展改革委', '市发展改革委']],
  ['czj', 'department', '云溪市财政局', '市财政局', ['财政局']],
  ['rsj', 'department', '云溪市人力资源和社会保障局', '市人社局', ['人社局', '人力资源社会保障局']],
  [
    'zrj',
    'department',
    '云溪市自然资源和规划局',
    '市自然资源和规划局',
    ['自然资源和规划局', '市自然资源局', '自然资源局'],
  ],
  ['zjj', 'department', '云溪市住房和城乡建设局', '市住建局', ['住建局', '住房城乡建设局']],
  ['wjw', 'department', '云溪市卫生健康委员会', '市卫健委', ['卫健委', '卫生健康委']],
  ['sjj', 'department', '云溪市市场监督管理局', '市市场监管局', ['市场监管局', '市场监督管理局']],
  ['gaj', 'department', '云溪市公安局', '市公安局', ['公安局']],
  ['mzj', 'department', '云溪市民政局', '市民政局', ['民政局']],
  ['sfj', 'department', '云溪市司法局', '市司法局', ['司法局']],
  ['gxj', 'department', '云溪市工业和信息化局', '市工信局', ['工信局']],
  ['kjj', 'department', '云溪市科学技术局', '市科技局', ['科技局']],
  ['jtj', 'department', '云溪市交通运输局', '市交通运输局', ['交通运输局']],
  ['slj', 'department', '云溪市水利局', '市水利局', ['水利局']],
  ['nyj', 'department', '云溪市农业农村局', '市农业农村局', ['农业农村局']],
  ['yjj', 'department', '云溪市应急管理局', '市应急管理局', ['应急管理局']],
  ['sjuj', 'department', '云溪市大数据发展管理局', '市大数据局', []],
  ['tjj', 'department', '云溪市统计局', '市统计局', ['统计局']],
  [
    'wlj',
    'department',
    '云溪市文化广电旅游和体育局',
    '市文化广电旅游和体育局',
    ['市文广旅体局', '文化广电旅游和体育局'],
  ],
  ['tyj', 'department', '云溪市退役军人事务局', '市退役军人事务局', ['退役军人事务局']],
  ['jgj', 'department', '云溪市机关事务管理局', '市机关事务局', ['机关事务管理局']],
  ['xfzd', 'department', '云溪市消防救援支队', '市消防救援支队', ['消防救援支队', '消防部门']],
  ['zxj', 'department', '云溪市乡村振兴局', '市乡村振兴局', ['乡村振兴局', '市扶贫办', '扶贫办']],
  ['fl', 'mass-organisation', '云溪市妇女联合会', '市妇联', ['妇联']],
  ['tsw', 'mass-organisation', '共青团云溪市委员会', '团市委', ['共青团市委']],
  ['cl', 'mass-organisation', '云溪市残疾人联合会', '市残联', ['残联']],
  ['gh', 'mass-organisation', '云溪市总工会', '市总工会', ['总工会', '工会']],
  ['ggw', 'association', '云溪市关心下一代工作委员会', '市关工委', ['关工委']],
  ['sfxy', 'university', '云溪师范学院', '云溪师范学院', []],
  ['zyxy', 'university', '云溪职业技术学院', '云溪职业技术学院', []],
]

export const departments: DemoUnit[] = [
  ...rows.map(([code, kind, name, shortName]) => unitAt(`yx/${code}`, kind, name, since, shortName)),
  unitAt('yx/jw/pzz', 'discipline-group', '派驻市教育局纪检监察组', since, '派驻纪检监察组'),
]

/** Other usual names; the former name of a renamed bureau comes from its renaming. */
export const departmentAliases: DemoAlias[] = rows.flatMap(([code, , , , others]) =>
  others.map((name) => ({ unit: `yx/${code}`, name, kind: 'other' as const })),
)

/** The data bureau took its present name in 2024. */
export const departmentRenamings: DemoRenaming[] = [
  {
    unit: 'yx/sjuj',
    name: '云溪市数据局',
    shortName: '市数据局',
    on: '2024-03-29',
    document: '云编〔2024〕8号',
  },
]

/** The bureau for rural revitalisation went into the bureau of agriculture in 2024. */
export const departmentSuccessions: DemoSuccession[] = [
  { unit: 'yx/zxj', kind: 'succession', successor: 'yx/nyj', on: '2024-02-28', document: '云编〔2024〕5号' },
]
