/** Writes 公文.xml, by which an office system (办公系统) learns what a paper is that comes to it in a package. */

/** What the office system is told of a paper. */
export interface OfficePaper {
  id: string
  /** SHA-256 of what the paper says: comes back with the answer. */
  hash: string
  title: string
  issuer: string
  kind: string
  to: readonly string[]
  copies: readonly string[]
  confidentiality: string
  urgency: string
  openness: string
  drafter: string
  unit: string
  /** Files of the package: the document first, with their SHA-256. */
  files: readonly { name: string; hash: string }[]
}

/** The text of 公文.xml. */
export function writeOfficeXml(paper: OfficePaper): string {
  const { to, copies, files } = paper
  const lines: [string, string][] = [
    ['标识', paper.id],
    ['校验', paper.hash],
    ['标题', paper.title],
    ['发文机关', paper.issuer],
    ['文种', paper.kind],
    ['密级', paper.confidentiality],
    ['缓急', paper.urgency],
    ['公开属性', paper.openness],
    ['拟稿人', paper.drafter],
    ['拟稿单位', paper.unit],
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<公文 版本="1">',
    ...lines.map(([name, text]) => `  <${name}>${escapeXml(text)}</${name}>`),
    list('主送', '单位', to),
    list('抄送', '单位', copies),
    '  <文件清单>',
    ...files.map(({ name, hash }) => `    <文件 名称="${escapeXml(name)}" 校验="${hash}"/>`),
    '  </文件清单>',
    '</公文>',
    '',
  ].join('\n')
}

const list = (name: string, each: string, texts: readonly string[]) =>
  [`  <${name}>`, ...texts.map((text) => `    <${each}>${escapeXml(text)}</${each}>`), `  </${name}>`].join('\n')

/** A text as XML holds it. Control characters, which XML does not allow, are left out. */
export function escapeXml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (sign) => names[sign] as string)
  )
}
