/** Sentences for the problems of files; `{name}` stands for an argument of the problem. */
export const words = {
  'file/empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file/no-text': { zh: '文件里没有文字。', en: 'The file holds no text.' },
  'file/too-large': {
    zh: '文件太大：{actual} MB，上限 {limit} MB。',
    en: 'The file is too large: {actual} MB, the limit is {limit} MB.',
  },
  'file/too-many-pages': {
    zh: '页数太多：{actual} 页，上限 {limit} 页。请拆分后再上传。',
    en: 'There are too many pages: {actual}, the limit is {limit}. Split the file and upload the parts.',
  },
  'file/text-too-long': {
    zh: '文字太长：{actual} 字，上限 {limit} 字。',
    en: 'The text is too long: {actual} characters, the limit is {limit}.',
  },
  'file/wrong-kind': {
    zh: '文件名后缀是 .{ending}，内容却是 {actual}；已按内容处理。',
    en: 'The name ends in .{ending} but the content is {actual}; it was treated by its content.',
  },
  'file/broken': {
    zh: '文件已损坏。请用原来的软件打开，另存后再上传。',
    en: 'The file is damaged. Open it in the program it comes from, save it again and upload that.',
  },
  'file/pages-unread': {
    zh: 'PDF 有 {count} 页读不出来，请核对原文。',
    en: '{count} pages of the PDF could not be read; compare the text with the original.',
  },
  'file/broken-archive': {
    zh: '文件已损坏或没有传完整。请重新导出后再上传。',
    en: 'The file is damaged or was not transferred completely. Export it again and upload that.',
  },
  'file/encrypted': {
    zh: '文件有密码保护。请取消密码后再上传。',
    en: 'The file is protected by a password. Remove the password and upload it again.',
  },
  'file/archive-bomb': {
    zh: '文件解压后会异常膨胀，可能有害，已拒收。',
    en: 'The file would swell beyond measure when unpacked, which can do harm; it was refused.',
  },
  'file/archive-path': {
    zh: '文件内部含有越界路径（{entry}），已拒收。',
    en: 'The file holds a path that leads outside ({entry}); it was refused.',
  },
  'file/nested-archive': {
    zh: '文件里嵌有 {count} 个其他文件，未读取；需要的请单独上传。',
    en: '{count} other files are embedded in this one and were not read; upload those you need by themselves.',
  },
  'file/external-link': {
    zh: '文件引用了 {count} 处外部资源，未读取。',
    en: 'The file refers to {count} outside resources, which were not fetched.',
  },
  'file/document-type': {
    zh: '文件内部含有文档类型声明，可能有害，已拒收。',
    en: 'The file declares a document type inside, which can do harm; it was refused.',
  },
  'file/scanned-pdf': {
    zh: 'PDF 共 {pages} 页，都是图片，没有文字。请上传可复制文字的 PDF 或 Word 原件。',
    en: 'All {pages} pages of the PDF are pictures without text. Upload a PDF whose text can be copied, or the Word original.',
  },
  'file/image': {
    zh: '这是图片（{format}），读不出文字。请上传 Word 原件或可复制文字的 PDF。',
    en: 'This is a picture ({format}); no text can be read from it. Upload the Word original or a PDF whose text can be copied.',
  },
  'file/executable': { zh: '这是程序（{format}），已拒收。', en: 'This is a program ({format}); it was refused.' },
  'file/archive': {
    zh: '这是压缩包（{format}）。请解压后把文件逐个上传。',
    en: 'This is an archive ({format}). Unpack it and upload the files one by one.',
  },
  'file/unsupported-format': {
    zh: '暂不能读取 {format} 格式。请用 WPS 或 Office 另存为 .docx、.xlsx 或 .pdf 后再上传（WPS 文字 .wps→.docx，WPS 表格 .et→.xlsx，版式文件 .ofd→.pdf）。',
    en: 'The format {format} cannot be read. Save the file as .docx, .xlsx or .pdf in WPS or Office and upload that (.wps as .docx, .et as .xlsx, .ofd as .pdf).',
  },
  'file/unknown-kind': {
    zh: '认不出这是什么文件。可读取的有：.txt .md .html .docx .doc .pdf .xlsx。',
    en: 'The kind of this file is not known. These can be read: .txt .md .html .docx .doc .pdf .xlsx.',
  },
  'file/encoding-uncertain': {
    zh: '文字编码难以确定，按 {encoding} 读取；如有乱码请另存为 UTF-8 后再上传。',
    en: 'The encoding of the text is uncertain; it was read as {encoding}. If it looks wrong, save it as UTF-8 and upload that.',
  },
  'file/encoding-mixed': {
    zh: '有 {count} 处字节不是 {encoding} 编码，显示为 �，请核对原文。',
    en: '{count} places are not valid {encoding}; they are shown as � and should be compared with the original.',
  },
  'file/declared-encoding': {
    zh: '文件自称是 {declared} 编码，实际是 {actual}；已按实际读取。',
    en: 'The file claims to be {declared} but is {actual}; it was read as that.',
  },
  'file/macros-ignored': {
    zh: '文件含有宏，未执行也未读取。',
    en: 'The file holds macros; they were neither run nor read.',
  },
  'file/tracked-changes': {
    zh: '文件带有 {count} 处修订痕迹：插入的文字已计入，删除的文字未计入。请确认是否定稿。',
    en: 'The file holds {count} tracked changes: insertions were taken, deletions were not. Make sure that it is final.',
  },
  'file/comments-left-out': {
    zh: '文件带有 {count} 条批注，未计入正文。',
    en: 'The file holds {count} comments in its margin; they were left out.',
  },
  'file/hidden-text': {
    zh: '文件有 {count} 字设为隐藏，未计入。',
    en: '{count} characters of the file are set hidden; they were left out.',
  },
  'file/hidden-sheet': {
    zh: '有 {count} 个隐藏的工作表未读取：{sheets}。',
    en: '{count} hidden sheets were not read: {sheets}.',
  },
  'file/formulas-without-result': {
    zh: '有 {count} 个公式没有保存计算结果，未读取。请用 WPS 或 Office 打开并保存后再上传。',
    en: '{count} formulas were stored without a result and were not read. Open and save the file in WPS or Office and upload that.',
  },
  'file/inserted-document': {
    zh: '正文里插入了 {count} 个未合并的文档，其内容未读取。请用 WPS 或 Office 打开并另存后再上传。',
    en: '{count} documents are inserted into the text without being merged and were not read. Open the file in WPS or Office, save it again and upload that.',
  },
  'file/automatic-numbers': {
    zh: '文件用了自动编号，.doc 格式读不出编号。请另存为 .docx 后再上传。',
    en: 'The file uses automatic numbers, which cannot be read from .doc. Save it as .docx and upload that.',
  },
  'file/unmapped-characters': {
    zh: '有 {count} 个字符在字体里没有对应的文字，可能是乱码，请核对原文。',
    en: '{count} characters have no meaning in their font and may be wrong; compare them with the original.',
  },
  'file/furniture-removed': {
    zh: '网页共 {total} 字，其中导航等 {count} 字未计入正文。',
    en: 'Of {total} characters of the page {count} are navigation and the like and were left out.',
  },
} satisfies Record<string, { zh: string; en: string }>
