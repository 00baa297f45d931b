/** Thresholds of the lights (亮牌): assumptions to begin with, until the bureau confirms its own. */
import type { Day } from '../day.ts'
import { type LightThresholds, lightThresholds } from '../light-rules.ts'
import { type Installed, numberOn } from './dated-value.ts'
import { readValues } from './read-table.ts'

export const lightValues = readValues(
  'light',
  `
light.soon | 临近时限转黄灯 | Yellow when due within | ${lightThresholds.soon} | working-days | 2020 | | 假定值，由本局督办制度确定 | assumption | local
light.share-when-soon | 临近时限时应认定完成 | Share accepted as done when due soon | >=${lightThresholds.shareWhenSoon} | percent | 2020 | | 假定值，由本局督办制度确定 | assumption | local
light.sign-within | 签收时限 | Signed for within | <=${lightThresholds.signWithin} | working-days | 2020 | | 假定值，由本局督办制度确定 | assumption | local
light.behind-path | 落后时间进度转黄灯 | Yellow when behind the path by more than | 30 | points | 2020 | | 假定值，由本局督办制度确定 | unsure | local
light.figure-behind-path | 指标值落后预期进度转黄灯 | Yellow when a figure is behind its path by more than | ${lightThresholds.figureBehindPath} | points | 2020 | | 假定值，由本局督办制度确定 | assumption | local
light.evidence-grace | 佐证材料到期未更新转黄灯 | Yellow when evidence ended and was not renewed for more than | ${lightThresholds.evidenceGrace} | natural-days | 2020 | | 假定值，由本局督办制度确定 | assumption | local
light.ahead-of-path | 超前时间进度转蓝灯 | Blue when ahead of the path by more than | 20 | points | 2020 | | 假定值，由本局督办制度确定 | unsure | local
entry.jump | 与上年相比变化须说明 | A change against last year wants a word from | 50 | percent | 2020 | | 假定值，由本局统计制度确定 | assumption | local
return.within | 每期填报时限 | A return is due after its period within | <=5 | working-days | 2020 | | 假定值，由本局督办制度确定 | assumption | local
return.check | 县级初审时限 | A county checks what was returned to the city within | <=3 | working-days | 2020 | | 假定值，由本局督办制度确定 | assumption | local
`,
)

/** The thresholds in force on a day; a value that is off switches the rules off that need it. */
export function lightThresholdsOn(day: Day, installed: Installed): LightThresholds {
  return {
    soon: numberOn('light.soon', day, installed),
    shareWhenSoon: numberOn('light.share-when-soon', day, installed),
    signWithin: numberOn('light.sign-within', day, installed),
    behindPath: numberOn('light.behind-path', day, installed),
    figureBehindPath: numberOn('light.figure-behind-path', day, installed),
    aheadOfPath: numberOn('light.ahead-of-path', day, installed),
    evidenceGrace: numberOn('light.evidence-grace', day, installed),
  }
}
