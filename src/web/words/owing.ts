/** Words of the list of who owes (未报名单). */
export const owingWords = {
  title: { zh: '未报名单', en: 'Who owes returns' },
  early: { zh: '连同还没有到时限的单位', en: 'Also those whose time still runs' },
  /** Of a plan: unit by unit. */
  head: { zh: '截至 {at}，{title}应报未报情况：', en: 'Returns owed at {at} for {title}:' },
  unit: { zh: '◆ {name}（{count} 项）', en: '◆ {name} ({count})' },
  line: { zh: '－{title}（{due}起未报）', en: '- {title} (owed since {due})' },
  earlyLine: { zh: '－{title}（{due}前报送，还没有报）', en: '- {title} (due by {due}, not yet returned)' },
  /** Of one matter: by the time from which, or by which, it is owed. */
  headOne: {
    zh: '截至 {at}，“{title}”还有 {count} 个单位没有报：',
    en: 'At {at}, {count} units have not returned "{title}":',
  },
  since: { zh: '◆ {due}起未报（{count} 个）：{names}', en: '◆ Owed since {due} ({count}): {names}' },
  by: {
    zh: '◆ {due}前报送，还没有报（{count} 个）：{names}',
    en: '◆ Due by {due}, not yet returned ({count}): {names}',
  },
  none: { zh: '没有应报未报的单位', en: 'Nobody owes a return' },
  noneHint: { zh: '已到期的填报都已提交。', en: 'Every return that was due has been handed in.' },
  noneEarlyHint: { zh: '本期填报都已提交。', en: 'Every return of this period has been handed in.' },
  copy: { zh: '复制', en: 'Copy' },
}
