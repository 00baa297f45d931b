/** Words of `yaodian compare`, Chinese first. */
export const words = {
  format: 'yaodian-comparison/1',
  help: `yaodian compare A B [--json]

  比对两份计划：征求意见稿与定稿、去年与今年、县与市、市与省
  What became of each promise of A in B: drafts, years, levels.

  --json  全部结果（yaodian-comparison/1）  everything, as JSON

  退出码 exit codes: 0 没有变化 nothing changed; 1 文件读不了 a file cannot be read; 2 用法不对 wrong use;
                     3 有变化 something changed
`,
  unreadable: (file: string, code: string) => `读不了 cannot read ${file} (${code})\n`,
  line: (line: number) => `第 ${line} 行`,
  nothing: '没有变化 nothing changed',
  untitled: '（没有标题 no title）',
}
