/** A second pack of no bureau: what a chess club was in each season, one snapshot for each; for tests of the engine. */
import { definePack } from '../pack.ts'
import { readValues } from '../values/read-table.ts'

export const season = definePack({
  name: 'chess-season',
  basis: ['Rules of the club, article 20'],
  fields: {
    club: { kind: 'unit' },
    season: { kind: 'choice', of: ['2025', '2026'] },
    name: { kind: 'text', max: 40 },
    adults: { kind: 'number', min: 0, unit: 'players' },
    juniors: { kind: 'number', min: 0, unit: 'players' },
    boards: { kind: 'number', min: 0, unit: 'boards' },
    until: { kind: 'day' },
  },
  states: ['filled', 'asked', 'confirmed'],
  ended: ['confirmed'],
  holder: 'club',
  title: 'name',
  reads: { office: 'city', 'county-clerk': 'jurisdiction', principal: 'unit' },
  exports: { office: 'city' },
  acts: {
    fill: {
      from: 'new',
      to: 'filled',
      by: { principal: 'unit', 'school-clerk': 'unit', 'county-clerk': 'jurisdiction' },
      asks: ['club', 'season', 'name', 'adults', 'juniors', 'boards'],
    },
    ask: {
      from: ['filled', 'asked'],
      to: 'asked',
      by: { 'county-clerk': 'jurisdiction', office: 'city' },
      allows: ['until'],
    },
    confirm: {
      from: ['filled', 'asked'],
      to: 'confirmed',
      by: { 'county-clerk': 'jurisdiction', 'school-clerk': 'unit' },
      notBy: ['fill'],
      requires: ['boardsWereInTime'],
    },
  },
  guards: { boardsWereInTime: ({ due, at }) => due === null || at <= due },
  clocks: [
    {
      in: ['filled', 'asked'],
      length: ({ values }) =>
        values.until
          ? { kind: 'until', day: values.until, basis: 'Rules of the club, article 21' }
          : { kind: 'natural-days', amount: 5, onHoliday: 'stays', basis: 'Rules of the club, article 21' },
    },
  ],
  lists: ['name', 'season'],
  counts: ['season'],
  searches: ['name'],
  unique: ['club', 'season'],
  period: { field: 'season', in: ['confirmed'], day: (season) => `${season}-01-01` },
  indicators: {
    playersPerBoard: {
      numerator: { sum: ['adults', 'juniors'], in: ['confirmed'] },
      denominator: { sum: 'boards', in: ['confirmed'] },
      unit: 'players',
      direction: 'down',
      answers: [],
      basis: 'Rules of the club, article 22',
      threshold: 'chess.players-per-board',
    },
    decidedInTime: {
      numerator: { in: ['confirmed'], inTime: true },
      denominator: { decided: true },
      unit: '%',
      direction: 'up',
      answers: [],
      basis: 'Rules of the club, article 22',
    },
  },
  values: readValues(
    'light',
    'chess.players-per-board | 每盘棋手 | Players per board | <=2 | people | 2020 | | Rules of the club, article 22 | known | local',
  ),
  words: {
    name: { zh: '棋社赛季', en: 'Seasons' },
    one: { zh: '一个赛季', en: 'A season' },
    about: { zh: '棋社每个赛季的情况。', en: 'What a club was in a season.' },
    fields: {
      club: { zh: '棋社', en: 'Club' },
      season: { zh: '赛季', en: 'Season' },
      name: { zh: '名称', en: 'Name' },
      adults: { zh: '成年棋手', en: 'Adults' },
      juniors: { zh: '少年棋手', en: 'Juniors' },
      boards: { zh: '棋盘', en: 'Boards' },
      until: { zh: '期限', en: 'Deadline' },
    },
    choices: { season: { '2025': { zh: '2025 赛季', en: '2025' }, '2026': { zh: '2026 赛季', en: '2026' } } },
    states: {
      filled: { zh: '已填报', en: 'Filled' },
      asked: { zh: '已询问', en: 'Asked' },
      confirmed: { zh: '已确认', en: 'Confirmed' },
    },
    acts: {
      fill: { zh: '填报', en: 'Fill in' },
      ask: { zh: '询问', en: 'Ask' },
      confirm: { zh: '确认', en: 'Confirm' },
    },
    guards: { boardsWereInTime: { zh: '已过期限。', en: 'The deadline has passed.' } },
    indicators: {
      playersPerBoard: { zh: '每盘棋手', en: 'Players per board' },
      decidedInTime: { zh: '按时确认率', en: 'Decided in time' },
    },
  },
})
