/** Makes the files that units hand in: ledgers as workbooks, notes as text, a chart as a picture. The same bytes each time. */
import { crc32, deflateSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { atTime, type Day } from '#core/day.ts'
import { mediaTypes } from '#core/media-types.ts'
import type { Random } from '../random.ts'
import type { Place } from './places.ts'

/** A file before it is kept. */
export type MadeFile = { name: string; mediaType: string; bytes: Uint8Array; about: Day }

/** What a file is about: who hands it in, which things it lists, how many of how many are done. */
export type About = { unit: string; thing: string; measure: string; share: number; day: Day; place: Place }

/** One file of a kind that fits: mostly a ledger, sometimes a note or a chart. */
export async function makeEvidence(about: About, random: Random): Promise<MadeFile> {
  const kind = random.pick(['xlsx', 'xlsx', 'xlsx', 'txt', 'png'] as const)
  const rows = ledgerRows(about, random)
  const title = { xlsx: '台账', txt: '情况说明', png: '进度图' }[kind]
  const bytes =
    kind === 'xlsx'
      ? await workbook(about, rows)
      : kind === 'txt'
        ? note(about, rows)
        : barChart(rows.map((row) => row.done / row.all))
  const name = `${about.unit}${about.thing}${title}（${Number(about.day.slice(5, 7))}月）.${kind}`
  return { name, mediaType: mediaTypes[kind], bytes, about: about.day }
}

type Row = { name: string; all: number; done: number }

function ledgerRows({ share, place }: About, random: Random): Row[] {
  const names = random.shuffle([...place.schools, ...place.towns]).slice(0, random.integer(6, 14))
  return names.map((name) => {
    const all = random.integer(3, 40)
    const own = Math.min(100, Math.max(0, share + random.integer(-18, 18)))
    return { name, all, done: share >= 100 ? all : Math.floor((all * own) / 100) }
  })
}

const sum = (rows: Row[], field: 'all' | 'done') => rows.reduce((total, row) => total + row[field], 0)

function workbook({ unit, thing, measure, day }: About, rows: Row[]): Promise<Uint8Array> {
  const made = atTime(day, '09:00')
  const head = ['序号', '学校或乡镇（街道）', `应完成（${measure}）`, `已完成（${measure}）`, '未完成']
  const lines = rows.map(({ name, all, done }, at) => [at + 1, name, all, done, all - done])
  const totals = ['', '合计', sum(rows, 'all'), sum(rows, 'done'), sum(rows, 'all') - sum(rows, 'done')]
  return writeXlsx({
    sheets: [
      {
        name: '台账',
        columns: [{ width: 6 }, { width: 30 }, { width: 16 }, { width: 16 }, { width: 10 }],
        rows: [[`${unit}${thing}台账`], [`截至${day}`], head, ...lines, totals],
      },
    ],
    properties: { created: made, modified: made, creator: unit },
  })
}

function note({ unit, thing, measure, day }: About, rows: Row[]): Uint8Array {
  const behind = rows.filter(({ all, done }) => done < all)
  return Buffer.from(
    [
      `关于${thing}的情况说明`,
      '',
      `截至${day}，抽取${rows.length}处核对，应完成${sum(rows, 'all')}${measure}，已完成${sum(rows, 'done')}${measure}。`,
      ...behind.map(({ name, all, done }) => `${name}：尚余${all - done}${measure}。`),
      behind.length === 0 ? '核对范围内全部完成。' : '以上各处已列出完成时间，由承办股室跟进。',
      '',
      unit,
      day,
      '',
    ].join('\r\n'),
  )
}

/** A PNG of horizontal bars, one for each place: done in blue, the rest in grey. */
function barChart(shares: number[]): Uint8Array {
  const [width, bar, gap] = [480, 18, 8]
  const height = shares.length * (bar + gap) + gap
  const pixels = Buffer.alloc(height * (width + 1), 0)
  for (const [at, share] of shares.entries()) {
    for (let y = gap + at * (bar + gap); y < gap + at * (bar + gap) + bar; y += 1) {
      for (let x = 12; x < width - 12; x += 1) pixels[y * (width + 1) + 1 + x] = x - 12 < (width - 24) * share ? 1 : 2
    }
  }
  return paletted(width, height, pixels, [255, 255, 255, 22, 93, 170, 217, 221, 228])
}

/** A PNG of colours from a palette: for each row a zero, then one byte for each of its pixels. */
export function paletted(width: number, height: number, pixels: Buffer, palette: readonly number[]): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
