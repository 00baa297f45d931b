/** A pack of no bureau: matches of a chess club, for tests of the engine that no change of a law can break. */
import { definePack } from '../pack.ts'
import { readValues } from '../values/read-table.ts'

export const match = definePack({
  name: 'chess-match',
  basis: ['Rules of the club, article 3'],
  fields: {
    club: { kind: 'unit' },
    opening: { kind: 'text', max: 60 },
    board: { kind: 'choice', of: ['first', 'second'] },
    moves: { kind: 'number', min: 0, max: 500, unit: 'moves' },
    white: { kind: 'identity', class: 'personal' },
    phone: { kind: 'phone', class: 'contact' },
    hall: { kind: 'point' },
    sheets: { kind: 'files', most: 3 },
    rated: { kind: 'yes-no' },
  },
  states: ['arranged', 'playing', 'won', 'drawn'],
  ended: ['won', 'drawn'],
  holder: 'club',
  title: 'opening',
  reads: { office: 'city', 'county-clerk': 'jurisdiction', principal: 'unit', inspector: 'inspected' },
  exports: { office: 'city' },
  reveals: { office: 'city', 'county-clerk': 'jurisdiction' },
  acts: {
    arrange: {
      from: 'new',
      to: 'arranged',
      by: { office: 'city', 'county-clerk': 'jurisdiction', principal: 'unit' },
      asks: ['club', 'opening', 'board'],
      allows: ['white', 'phone', 'hall', 'rated'],
    },
    begin: { from: ['arranged'], to: 'playing', by: { 'county-clerk': 'jurisdiction', principal: 'unit' } },
    note: {
      from: ['arranged', 'playing'],
      to: 'same',
      by: { principal: 'unit', 'county-clerk': 'jurisdiction' },
      allows: ['moves', 'sheets', 'board'],
    },
    win: {
      from: ['playing'],
      to: 'won',
      by: { principal: 'unit', 'county-clerk': 'jurisdiction' },
      requires: ['movesWereMade'],
    },
    draw: { from: ['playing'], to: 'drawn', by: { principal: 'unit', 'county-clerk': 'jurisdiction' } },
  },
  guards: { movesWereMade: ({ values }) => (values.moves ?? 0) > 0 },
  clocks: [
    {
      in: ['playing'],
      length: ({ values }, inForce) =>
        inForce.clock(values.board === 'first' ? 'chess.first-board' : 'chess.other-board', 'stays'),
      uses: ['chess.first-board', 'chess.other-board'],
      asks: ['draw'],
    },
  ],
  lists: ['opening', 'board', 'moves'],
  counts: ['board'],
  searches: ['opening'],
  indicators: {
    finishedInTime: {
      numerator: { in: ['won', 'drawn'], inTime: true },
      denominator: { in: ['won', 'drawn'] },
      unit: '%',
      direction: 'up',
      answers: ['按时结束率'],
      basis: 'Rules of the club, article 9',
    },
    movesPerMatch: {
      numerator: { sum: 'moves' },
      denominator: {},
      unit: 'moves',
      direction: 'up',
      answers: [],
      basis: 'Rules of the club, article 9',
    },
  },
  imports: { act: 'arrange', columns: { opening: ['开局名称'], club: ['棋社'] }, key: ['club', 'opening'] },
  values: readValues(
    'light',
    `
chess.first-board | 第一台对局 | A match on the first board | 3 | natural-days | 2020 | | Rules of the club, article 5 | known | local
chess.other-board | 其他台对局 | A match on another board | 7 | natural-days | 2020 | | Rules of the club, article 5 | known | local
`,
  ),
  words: {
    name: { zh: '对局', en: 'Matches' },
    one: { zh: '一场对局', en: 'A match' },
    about: { zh: '棋社的对局。', en: 'Matches of the club.' },
    fields: {
      club: { zh: '棋社', en: 'Club' },
      opening: { zh: '开局', en: 'Opening' },
      board: { zh: '台次', en: 'Board' },
      moves: { zh: '着数', en: 'Moves' },
      white: { zh: '执白者证件号码', en: "White's identity number" },
      phone: { zh: '联系电话', en: 'Telephone' },
      hall: { zh: '地点', en: 'Hall' },
      sheets: { zh: '记录纸', en: 'Score sheets' },
      rated: { zh: '计等级分', en: 'Rated' },
    },
    choices: { board: { first: { zh: '第一台', en: 'First' }, second: { zh: '第二台', en: 'Second' } } },
    states: {
      arranged: { zh: '已约定', en: 'Arranged' },
      playing: { zh: '对局中', en: 'Playing' },
      won: { zh: '分出胜负', en: 'Won' },
      drawn: { zh: '和棋', en: 'Drawn' },
    },
    acts: {
      arrange: { zh: '约定', en: 'Arrange' },
      begin: { zh: '开始', en: 'Begin' },
      note: { zh: '记录', en: 'Note' },
      win: { zh: '判胜', en: 'Win' },
      draw: { zh: '判和', en: 'Draw' },
    },
    guards: { movesWereMade: { zh: '还没有走过一步。', en: 'No move was made yet.' } },
    indicators: {
      finishedInTime: { zh: '按时结束率', en: 'Finished in time' },
      movesPerMatch: { zh: '每局着数', en: 'Moves per match' },
    },
  },
})
