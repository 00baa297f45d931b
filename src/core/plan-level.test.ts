import { expect, it } from 'vitest'
import { planLevelOf } from './plan-level.ts'

const places = [
  { unitPath: '/city/', kind: 'city' as const },
  { unitPath: '/city/east/', kind: 'county' as const },
  { unitPath: '/city/zone/', kind: 'development-zone' as const },
]

it.each([
  ['the bureau of the city', '某某市教育局', '/city/bureau/', 'city'],
  ['a county', '某某县教育局', '/city/east/bureau/', 'county'],
  ['a development zone, with the counties', null, '/city/zone/bureau/', 'county'],
  ['a body of the province, wherever it is kept', '某某省教育厅', '/city/bureau/', 'province'],
  ['a county, kept by the city', '某某县教育和体育局', '/city/bureau/', 'county'],
  ['a city named with its province', '某某省某某市教育局', '/city/bureau/', 'city'],
  ['no known place', null, '/elsewhere/', 'city'],
])('a plan of %s has its level', (_, issuer, unitPath, level) => {
  expect(planLevelOf({ issuer, unitPath }, places)).toBe(level)
})
