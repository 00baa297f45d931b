import { expect, test } from 'vitest'
import { findAttribute, readXml } from './xml.ts'

function events(xml: string): { fault: string | null; seen: string } {
  let seen = ''
  const fault = readXml(xml, {
    open: (name) => {
      seen += `<${name}>`
    },
    close: (name) => {
      seen += `</${name}>`
    },
    text: (text) => {
      seen += text
    },
  })
  return { fault, seen }
}

test('Elements, text, entities, comments and character data come in order', () => {
  const xml = '<?xml version="1.0"?><a x="1>0"><!-- <b> --><b/>&lt;甲&#20057;&#x4e19;&amp;<![CDATA[<丁>]]></a>'
  expect(events(xml)).toEqual({ fault: null, seen: '<a><b></b><甲乙丙&<丁></a>' })
})

test('A document type is refused before anything is expanded', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>'
  expect(events(bomb).fault).toBe('document-type')
  expect(events('<a>&unknown;</a>').seen).toBe('<a>&unknown;</a>')
})

test.each(['<a>', '<a></b>', '</a>', '<a', '<a><![CDATA[x</a>', '<a><!-- x</a>', '<>x</>', '<a b="c></a>'])(
  'What is no XML is told: %s',
  (xml) => {
    expect(events(xml).fault).toBe('broken')
  },
)

test('Nesting without end is given up', () => {
  expect(events(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`).fault).toBe('broken')
})

test('An attribute is found by its whole name', () => {
  expect(findAttribute(' w:valid="no" w:val = \'一&amp;二\'', 'w:val')).toBe('一&二')
  expect(findAttribute(' xw:val="no"', 'w:val')).toBeNull()
})

test('The character references that a document may not hold stay as they are written', () => {
  expect(events('<a>&#xD800;&#x110000;</a>').seen).toBe('<a>&#xD800;&#x110000;</a>')
})
