/** A short plan for the journeys, in the usual form and about nothing in particular; `item` is the title of its first item. */
export function planText(year: number, item: string): string {
  return `某某市教育局${year}年工作要点

一、学位供给
1.${item}。
目标任务：年内建成3处，藏书12000册。
工作措施：每季度调度一次工程进度，年底前交付使用。
牵头科室：计财科；责任单位：各县（市、区）人民政府。
2.改善食堂。
目标任务：食堂明厨亮灶覆盖率达到100%。
工作措施：9月底前完成设备更新，新建高中X所。
牵头科室：体卫艺科；配合单位：市市场监管局。
二、队伍建设
1.培训教师。
目标任务：全年培训教师不少于500人次。
工作措施：每学期组织一次集中培训。
牵头科室：人事科。
`
}
