/** Words of the wall chart. */
export const wallWords = {
  title: { zh: '作战图', en: 'Wall chart' },
  plan: { zh: '来源文件', en: 'Plan' },
  fullScreen: { zh: '全屏', en: 'Full screen' },
  leaveFullScreen: { zh: '退出全屏', en: 'Leave full screen' },
  print: { zh: '打印（A3 横向）', en: 'Print (A3 landscape)' },
  at: { zh: '{at} 的情况', en: 'As of {at}' },
  items: { zh: '工作任务', en: 'Task' },
  total: { zh: '合计', en: 'Total' },
  burden: { zh: '学校填报负担（{month}月校均分钟）', en: 'Burden of a school (minutes, month {month})' },
  burdenOf: { zh: '{schools}所学校，共{minutes}分钟', en: '{schools} schools, {minutes} minutes in all' },
  burdenOver: { zh: '{count}所超限', en: '{count} beyond' },
  legend: { zh: '图例', en: 'Legend' },
  empty: { zh: '还没有下达的任务', en: 'No task has been assigned yet' },
  emptyHint: {
    zh: '任务下达到县（市、区）和单位以后，这里会按任务和单位显示亮灯。',
    en: 'Once tasks are assigned, the lights of each task and unit stand here.',
  },
  change: { zh: '怎样改变：', en: 'What would change it: ' },
  due: { zh: '时限', en: 'Due' },
}
