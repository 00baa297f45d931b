/** A plan of two items with targets, dates and owners, for tests of the breakdown table. */
export const planText = `测试市教育局2026年工作要点

一、学位供给
1.新建幼儿园。
目标任务：新建公办幼儿园6所，公办园在园幼儿占比达到55%。
工作措施：每季度调度一次，11月底前交付使用。
牵头科室：基础教育科；配合单位：市财政局；责任单位：各县（市、区）人民政府。
2.改善食堂。
目标任务：明厨亮灶覆盖率达到100%。
工作措施：9月底前完成设备更新。
牵头科室：办公室。
`
