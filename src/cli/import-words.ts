/** Words of `yaodian import`, Chinese first. */
export const words = {
  help: `yaodian import plan FILE [--unit NAME] [--data DIR] [--files DIR] [--key FILE]

  把一份文件放进规划要点库，作为未发布的稿子；先停止正在运行的服务
  Puts a file into the library as a draft; stop the running service first.

  --unit NAME  归入的单位，默认市教育局  the unit it stands in; the city's bureau by default

  退出码 exit codes: 0 已放入 taken; 1 没有放入 refused; 2 用法不对 wrong use
`,
  unreadable: (file: string) => `读不了 cannot read ${file}\n`,
  taken: (city: string, title: string, items: number) =>
    `✓ ${city}：《${title}》已放入规划要点库，未发布；读出任务 ${items} 项 in the library as a draft, ${items} items read\n`,
}
