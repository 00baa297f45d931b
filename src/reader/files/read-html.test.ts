import { expect, test } from 'vitest'
import { encode } from './fixtures/encode.ts'
import { readSource } from './read-source.ts'

const read = (markup: string) => readSource(encode(markup, 'utf-8'), 'a.html')
const text = async (markup: string) => (await read(markup)).text

/** A page of a public body: navigation, title, a plan, a foot. */
const PAGE = `<!doctype html><html><head><title>关于印发工作要点的通知_某某网</title><script>if (1 < 2) {}</script></head><body>
<div class="top"><a href="/">首页</a><a href="/a">政务公开</a><a href="/b">办事服务</a></div>
<div class="main"><h1>关于印发工作要点的通知</h1><div class="info">发布时间：2026-01-05</div><div class="content">
<p>&emsp;&emsp;一、新建学校不少于3所&#65292;新增学位&nbsp;500个，
年底前完成。</p><p>二、全员培训覆盖率达到100%，每学期开展校本教研两次，每月报送一次进展情况。</p>
<div>三、每月排查一次隐患，建立台账，限期整改。<br>四、规范办学行为，公开收费标准，接受家长和社会监督。</div>
<table><tr><th>序号</th><th>任务</th></tr><tr><td rowspan="2">1</td><td>新建</td></tr><tr><td>改建</td></tr></table>
<p>附件：任务分解表</p></div></div><div class="foot"><a>网站地图</a> 备案号：0000</div></body></html>`

test('A page gives its title and article, without navigation, and says how much was left out', async () => {
  const source = await read(PAGE)
  expect(source.text).toBe(
    [
      '关于印发工作要点的通知',
      '发布时间：2026-01-05',
      '\u2003\u2003一、新建学校不少于3所，新增学位\u00a0500个，年底前完成。',
      '二、全员培训覆盖率达到100%，每学期开展校本教研两次，每月报送一次进展情况。',
      '三、每月排查一次隐患，建立台账，限期整改。',
      '四、规范办学行为，公开收费标准，接受家长和社会监督。',
      '序号\t任务',
      '1\t新建',
      '\t改建',
      '附件：任务分解表',
      '',
    ].join('\n'),
  )
  expect(source.problems).toMatchObject([{ code: 'file/furniture-removed', severity: 'note' }])
  expect(source.encoding).toBe('utf-8')
})

test('Every stretch of the text leads to an element of the page', async () => {
  const source = await read(PAGE)
  const place = source.map?.find(({ span }) => source.text.slice(...span).includes('三、'))
  expect(place).toMatchObject({
    at: 'element',
    path: 'body > div:nth-of-type(2) > div:nth-of-type(2) > div:nth-of-type(1)',
  })
})

test('Cells of a table keep row, column and span', async () => {
  const source = await read(PAGE)
  expect(
    source.cells?.map(({ row, column, rowSpan, span }) => [source.text.slice(...span), row, column, rowSpan]),
  ).toEqual([
    ['序号', 0, 0, 1],
    ['任务', 0, 1, 1],
    ['1', 1, 0, 2],
    ['新建', 1, 1, 1],
    ['改建', 2, 1, 1],
  ])
})

test('A page whose article cannot be told is kept whole', async () => {
  const source = await read('<html><body><a>首页</a><p>一、甲。</p><p>二、乙。</p><div>网站地图</div></body></html>')
  expect(source.text).toBe('首页\n一、甲。\n二、乙。\n网站地图\n')
  expect(source.problems).toEqual([])
})

test('A table that only lays out the page becomes lines', async () => {
  expect(
    await text('<html><body><table><tr><td>甲<table><tr><td>乙</td></tr></table></td></tr></table></body></html>'),
  ).toBe('甲\n乙\n')
})

test('Numbers that the browser prints before the entries of a list are part of the text', async () => {
  expect(await text('<html><ol start="3"><li>甲</li><li>乙</li></ol></html>')).toBe('3.甲\n4.乙\n')
  expect(await text('<html><ol style="list-style-type: cjk-ideographic"><li>甲</li></ol></html>')).toBe('一、甲\n')
  expect(await text('<html><ol style="list-style:none"><li>甲</li></ol></html>')).toBe('甲\n')
  expect(await text('<html><ol><li>1.甲</li></ol><ul><li>乙</li></ul></html>')).toBe('1.甲\n乙\n')
})

test('What is hidden, scripts and styles are no text', async () => {
  expect(
    await text(
      '<html><p>甲</p><p style="display: none">乙</p><script>丙</script><style>丁</style><p hidden>戊</p></html>',
    ),
  ).toBe('甲\n')
})

test('Words in a line keep their spaces; breaks of the source between Chinese characters are none', async () => {
  expect(await text('<html><p>for <b>all</b> schools</p><p>学\n  校<span>建</span>\n设</p></html>')).toBe(
    'for all schools\n学校建 设\n',
  )
  expect(await text('<html><pre>甲\n  乙</pre></html>')).toBe('甲\n  乙\n')
})

test('The page is read in its real encoding, whatever it declares', async () => {
  const page =
    '<html><head><meta charset="utf-8"></head><body><p>一、全市学校建设年底前完成，责任单位按月报送进展情况。</p></body></html>'
  const source = await readSource(encode(page, 'gb18030'), 'a.htm')
  expect(source.text).toBe('一、全市学校建设年底前完成，责任单位按月报送进展情况。\n')
  expect(source.encoding).toBe('gb18030')
  expect(source.problems.map(({ code }) => code)).toEqual(['file/declared-encoding'])
})

test.each([
  ['elements nested without end', `<html><body>${'<div>'.repeat(5_000)}`],
  ['nothing but tags', '<html><body><p></p><img src="a.png"></body></html>'],
])('A page of %s gives no text and one error', async (_, markup) => {
  const source = await read(markup)
  expect([source.text, source.problems.map(({ severity }) => severity)]).toEqual(['', ['error']])
})
