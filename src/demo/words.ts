/** What loading the demo city says on the terminal. */
export const words = {
  'demo/organisation': {
    zh: '正在建立演示城市{city}：{units} 个机构、{people} 名人员',
    en: 'Making the demo city {city}: {units} units, {people} people',
  },
} as const
