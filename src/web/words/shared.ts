/** Words that many places use. */
export const sharedWords = {
  loading: { zh: '正在读取…', en: 'Loading…' },
  retry: { zh: '重试', en: 'Try again' },
  submit: { zh: '提交', en: 'Submit' },
  cancel: { zh: '取消', en: 'Cancel' },
  none: { zh: '无', en: 'None' },
  more: { zh: '展开全部', en: 'Show all' },
  moreRows: { zh: '已显示 {shown} 行，共 {count} 行，继续显示', en: '{shown} of {count} rows are shown; show more' },
  less: { zh: '收起', en: 'Show less' },
  failed: { zh: '没有办成', en: 'This was not done' },
  failedMany: { zh: '有 {count} 处需要改正', en: '{count} things to put right' },
  noNetwork: {
    zh: '连不上服务器。请检查网络后重试，您填写的内容没有丢失。',
    en: 'The server does not answer. Check the network and try again; nothing you typed is lost.',
  },
  serverFault: {
    zh: '服务器出错，这一步没有办成。请重试；仍不成功请联系系统管理员。',
    en: 'The server failed and nothing was changed. Try again; if it goes on, tell the administrator.',
  },
  notFound: { zh: '没有找到这一页', en: 'There is no such page' },
  notFoundHint: {
    zh: '网址可能有误，或者它不属于您可以查看的范围。',
    en: 'The address may be wrong, or it lies outside what you may see.',
  },
  toDesk: { zh: '回到工作台', en: 'To my desk' },
  stillUploading: { zh: '文件还没有上传完，请稍候再提交', en: 'A file is still being uploaded; wait a moment' },
  required: { zh: '请填写{name}', en: 'Fill in: {name}' },
  choose: { zh: '请选择', en: 'Choose' },
  optional: { zh: '可不填', en: 'optional' },
  actions: { zh: '操作', en: 'Actions' },
  copied: { zh: '已复制', en: 'Copied' },
  notCopied: {
    zh: '没有复制成功：浏览器不允许。请选中文字，自行复制。',
    en: 'Nothing was copied: the browser does not allow it. Select the text and copy it.',
  },
}

/** Roles of a unit in an item. */
export const assignmentRoleWords = {
  lead: { zh: '牵头', en: 'Lead' },
  support: { zh: '配合', en: 'Support' },
  implement: { zh: '实施', en: 'Implement' },
  assist: { zh: '协助', en: 'Assist' },
}
