import { itemsOf } from '#core/published-items.ts'
import { writeWorkbook } from '#documents/write-workbook.ts'
import type { Owner, Reading } from '#reader/reading.ts'

const columns = [
  { heading: '文件', width: 28 },
  { heading: '所属部分', width: 24 },
  { heading: '原序号', width: 8 },
  { heading: '工作任务', width: 28 },
  { heading: '目标要求', width: 44 },
  { heading: '主要举措', width: 52 },
  { heading: '牵头单位', width: 18 },
  { heading: '配合单位', width: 26 },
  { heading: '实施单位', width: 26 },
  { heading: '时间节点', width: 18 },
]

/** The breakdown table (任务分解表) of everything that was read, as a workbook: one row for each item. */
export function writeBreakdown(reading: Reading): Promise<Uint8Array> {
  const rows = reading.documents.flatMap((document) =>
    itemsOf(reading, document.id).map((item) => [
      document.title,
      item.section,
      item.label,
      item.title,
      [item.objective, ...item.targets.map((target) => target.quote)]
        .filter((part, at, all) => part && all.indexOf(part) === at)
        .join('\n'),
      item.measures,
      names(item.owners, 'lead'),
      [names(item.owners, 'support'), names(item.owners, 'assist')].filter(Boolean).join('、'),
      names(item.owners, 'implement'),
      [...new Set(item.deadlines.map((deadline) => deadline.quote))].join('、'),
    ]),
  )
  return writeWorkbook({
    language: 'zh',
    sheet: '任务分解表',
    title: '任务分解表',
    filled: { unit: reading.documents[0]?.issuer ?? '' },
    columns: columns.map((column) => ({ ...column, kind: 'text' as const, wrap: true })),
    rows,
    numbered: true,
    frozenColumns: 1,
  })
}

function names(owners: readonly Owner[], role: Owner['role']): string {
  return [...new Set(owners.filter((owner) => owner.role === role).map((owner) => owner.name))].join('、')
}
