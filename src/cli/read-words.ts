/** Words of `yaodian read`, Chinese first. */
export const words = {
  help: `yaodian read FILE [--json | --outline | --problems | --excel OUT.xlsx]

  读一份计划（.txt .md .html .docx .doc .pdf .xlsx），- 表示标准输入
  Reads a plan; - is standard input.

  --outline   文稿的结构、指标、责任单位（默认）  tree, targets and units (default)
  --problems  需要人看的地方，指到原文           what a person should look at, with the place in the text
  --json      全部结果（yaodian-plan/1）          everything, as JSON
  --excel OUT 任务分解表（.xlsx）                 the breakdown table as a workbook

  退出码 exit codes: 0 已读 read; 1 文件读不了 the file cannot be read; 2 用法不对 wrong use;
                     3 （仅 --problems）有需要处理的问题 there are errors or questions
`,
  unreadable: (file: string, code: string) => `读不了 cannot read ${file} (${code})\n`,
  outsidePlans: '正文之外 outside the plans',
  accounted: (characters: number, accounted: number) =>
    `${accounted === characters ? '每一个字都有去处 every character is accounted for' : '有字没有去处 characters are not accounted for'}: ${accounted}/${characters}`,
  counts: (items: number, targets: number, owners: number, deadlines: number) =>
    `事项 items ${items} · 指标 targets ${targets} · 责任单位 owners ${owners} · 期限 deadlines ${deadlines}`,
  problems: (errors: number, questions: number, notes: number) =>
    `问题 problems: 错误 errors ${errors} · 待核 questions ${questions} · 提示 notes ${notes}`,
  noProblems: '没有发现问题 no problems found',
  untitled: '（没有标题 no title）',
  severity: { error: '错误 error', question: '待核 question', note: '提示 note' },
  proposal: (words: string) => `建议 proposal: ${words}`,
  also: (lines: number[]) => `另见 see also: ${lines.map((line) => `第 ${line} 行`).join('、')}`,
  line: (line: number, column: number) => `第 ${line} 行第 ${column} 字 (${line}:${column})`,
  left: (count: number) => `另有 ${count} 段网站文字、页码等未计入正文 ${count} pieces of furniture are left out`,
}
