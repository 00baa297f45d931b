/** What names of units look like, as sources of patterns. */
const UNIT_END =
  '(?:局|委|办|部|厅|政府|办公室|委员会|中心|联合会|总工会|工会|工商联|商会|妇联|残联|文联|社科联|侨联|台联|关工委|科协|学会|协会|团委|公司|企业|机构|社会组织|科|股|处|室|院|校|所|站|队|馆|组|银行|分局|管委会|科室|部门|单位|学校|高校|大学|中学|小学|幼儿园|中心校|[一二三四五六七八九十]中|党校|总会|红十字会|慈善会|报社|电视台|融媒体|集团|班主任|街道|新区|开发区|示范区|园区|功能区)'
export const UNIT_WORD = new RegExp(UNIT_END)
/** Bodies whose name is the word alone. */
const BODY =
  '(?:妇联|残联|文联|社科联|侨联|台联|工商联|总工会|工会|团委|学生会|科协|关工委|红十字会|慈善会|中心校|学校|高校|党校)'
/** One name; brackets in it belong to it: 各县(市、区)教育局. */
export const NAME = `(?:(?:[^,。;:、()]|\\([^()]{1,10}\\)){1,24}?${UNIT_END}|各[乡镇县市区街道旗盟州村社居]{1,4}(?:\\([^()]{1,10}\\))?|经开区|高新区|管委会|${BODY})`
/** Names that 、 or 和 part, and nothing else. */
export const LIST = new RegExp(`^${NAME}(?:[、,和]${NAME}){0,30}(?:等)?$`)
/** What units do about a task; group 1 is the act. */
export const DUTY =
  '(?:共同|按(?:照)?(?:各自)?职责(?:分工)?|分别|具体|分工|按分工|抓好|组织|负责)*(牵头|负责|配合|参与|参加|协办|承办|主办|落实|实施|办理|协助|负总责|支持|推进)(?:抓总|抓好落实|负责|落实|推进|组织实施|实施|办理)?'
/** What a sentence of duties may say first: 此项工作由… */
export const SUBJECT =
  '(?:此项|该项|本项|(?:以|如)上(?:各项|[一二三四五六七八九十\\d]{1,2}项)?)(?:重点)?(?:工作|任务|事项|措施|项目)?'
