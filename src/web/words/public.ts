/** Words of the pages that stand open to everybody. */
export const publicWords = {
  report: { zh: '我要反映', en: 'Report' },
  state: { zh: '查询办理情况', en: 'Where it stands' },
  parts: { zh: '反映和查询', en: 'Report, or look it up' },
  photo: { zh: '照片', en: 'Photo' },
  photoHelp: {
    zh: 'JPG、PNG 或 WebP，8 MB 以内。照片里的拍摄时间、地点、手机型号会自动去掉。',
    en: 'JPG, PNG or WebP, up to 8 MB. Time, place and make of the camera are taken out of it.',
  },
  choosePhoto: { zh: '选择照片', en: 'Choose a photo' },
  removePhoto: { zh: '移除', en: 'Remove' },
  school: { zh: '输入校名查找', en: 'Type part of its name' },
  send: { zh: '提交', en: 'Send' },
  taken: { zh: '已收到，谢谢您。', en: 'It was received. Thank you.' },
  code: { zh: '查询码', en: 'Your code' },
  keepCode: {
    zh: '请记下查询码，凭它可以查看办理情况。查询码只显示这一次，丢失后无法找回。',
    en: 'Write the code down: it shows you what becomes of the report. It is shown this once and cannot be found again.',
  },
  copy: { zh: '复制', en: 'Copy' },
  another: { zh: '再反映一处', en: 'Report another' },
  lookUp: { zh: '查询', en: 'Look up' },
  codeMissing: { zh: '请填写查询码', en: 'Give the code' },
  reportedOn: { zh: '反映日期', en: 'Reported on' },
  changedOn: { zh: '最近办理', en: 'Last step on' },
  stands: { zh: '办理情况', en: 'It stands' },
  nothingElse: {
    zh: '为保护反映人和学校，这里只显示办理情况，不显示内容。',
    en: 'To protect those who report and the school, nothing but the state is shown here.',
  },
  toSignIn: { zh: '工作人员登录', en: 'Sign in to work here' },
  website: { zh: '请不要填写此栏', en: 'Leave this empty' },
}
