/** What loading the demo city says on the terminal. */
export const words = {
  'demo/organisation': {
    zh: '正在建立演示城市{city}：{units} 个机构、{people} 名人员',
    en: 'Making the demo city {city}: {units} units, {people} people',
  },
  'demo/plans': {
    zh: '正在读取规划文件',
    en: 'Reading the plan documents',
  },
  'demo/year': {
    zh: '正在补记到 {day} 为止的任务、填报和审核',
    en: 'Entering assignments, returns and reviews up to {day}',
  },
  'demo/loaded': {
    zh: '已载入：{plans} 份规划文件、{assignments} 项任务、{matters} 件其他督办事项、{orders} 件督办文书、{papers} 件发文、{numbers} 个基础数据、{returns} 次填报、{files} 个佐证文件',
    en: 'Loaded: {plans} plan documents, {assignments} assignments, {matters} other matters, {orders} orders, {papers} papers, {numbers} quantities, {returns} returns, {files} files of evidence',
  },
  'demo/registers': {
    zh: '已载入台账：{registers}',
    en: 'Loaded registers: {registers}',
  },
} as const
