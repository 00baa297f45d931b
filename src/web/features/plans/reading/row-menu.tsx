/** What can be changed at a row of the tree: a menu, and the form that a choice opens. */
import { Menu, Modal } from 'antd'
import { useState } from 'react'
import { passageOf, placeOf } from '#core/decision/anchor.ts'
import type { Place } from '#core/decision/decision.ts'
import type { Reading } from '../../../records/plan.ts'
import { useSay } from '../../../ui/language.ts'
import { nodeTypeWords } from '../../../words/reading.ts'
import { settlingWords } from '../../../words/settling.ts'
import { DeadlineDialog, OwnerDialog, ReasonDialog, TargetDialog, TextDialog } from './decide-dialogs.tsx'
import { valuesOf } from './entries.ts'
import type { Row } from './rows.ts'
import type { Settling } from './use-settling.ts'

/** Types that a person may give a node. */
const givenTypes = ['item', 'section', 'objective', 'measure', 'clause', 'paragraph', 'contents', 'furniture'] as const

type Ask = 'title' | 'label' | 'split' | 'target' | 'owner' | 'deadline' | 'change' | 'remove'

export function RowMenu({ row, settling, onClose }: { row: Row; settling: Settling; onClose: () => void }) {
  const say = useSay()
  const { reading } = settling.settlement
  const [ask, setAsk] = useState<Ask>()
  const place = placeOf(reading, row.kind, row.index)
  const words = titleOf(reading, row)
  if (ask) return <Form ask={ask} row={row} place={place} settling={settling} onClose={onClose} />
  const act = (key: string) => {
    if (key === 'merge') settling.take([{ verb: 'merge', node: place }])
    else if (key.startsWith('type-'))
      settling.take([{ verb: 'retype', node: place, type: key.slice('type-'.length) as (typeof givenTypes)[number] }])
    else return setAsk(key as Ask)
    onClose()
  }
  const ofNode = [
    { key: 'title', label: say(settlingWords.retitle) },
    { key: 'label', label: say(settlingWords.relabel) },
    ...givenTypes
      .filter((type) => type !== reading.nodes[row.index]?.type)
      .map((type) => ({
        key: `type-${type}`,
        label: `${say(settlingWords.retype)} ${say(nodeTypeWords[type] as never)}`,
      })),
    { key: 'split', label: say(settlingWords.split) },
    { key: 'merge', label: say(settlingWords.merge) },
    { key: 'target', label: say(settlingWords.addTarget) },
    { key: 'owner', label: say(settlingWords.addOwner) },
    { key: 'deadline', label: say(settlingWords.addDeadline) },
  ]
  const named = {
    target: [settlingWords.changeTarget, settlingWords.removeTarget],
    owner: [settlingWords.changeOwner, settlingWords.removeOwner],
    deadline: [settlingWords.changeDeadline, settlingWords.removeDeadline],
  } as const
  const items =
    row.kind === 'node'
      ? ofNode
      : [
          { key: 'change', label: say(named[row.kind][0]) },
          { key: 'remove', label: say(named[row.kind][1]) },
        ]
  return (
    <Modal open footer={null} onCancel={onClose} title={say(settlingWords.menuOf, { title: words })} width={420}>
      <Menu
        ref={(menu) => menu?.focus()}
        items={items}
        selectable={false}
        onClick={({ key }) => act(key)}
        style={{ border: 0 }}
      />
    </Modal>
  )
}

function Form(props: { ask: Ask; row: Row; place: Place; settling: Settling; onClose: () => void }) {
  const { ask, row, place, settling, onClose } = props
  const say = useSay()
  const { take } = settling
  const { reading } = settling.settlement
  const node = row.kind === 'node' ? reading.nodes[row.index] : undefined
  const shared = { title: say(settlingWords.menuOf, { title: titleOf(reading, row) }), onClose }
  /** Where words stand within the node; undefined when they do not. */
  const passage = (words: string): Place | undefined => {
    if (!node) return undefined
    const at = reading.text.indexOf(words, node.span[0])
    return at < 0 || at >= node.span[1] ? undefined : passageOf(reading, [at, at + words.length])
  }
  const needed = (words: string) => {
    const found = passage(words)
    if (!found) throw new Error(say(settlingWords.wordsNotFound))
    return found
  }
  if (ask === 'title')
    return (
      <TextDialog
        {...shared}
        label={say(settlingWords.title)}
        initial={{ text: node?.title ?? '' }}
        onDone={({ text }) => take([{ verb: 'retitle', node: place, title: text }])}
      />
    )
  if (ask === 'label')
    return (
      <TextDialog
        {...shared}
        label={say(settlingWords.label)}
        initial={{ text: node?.label ?? '' }}
        onDone={({ text }) => take([{ verb: 'relabel', node: place, label: text }])}
      />
    )
  if (ask === 'split')
    return (
      <TextDialog
        {...shared}
        label={say(settlingWords.words)}
        help={say(settlingWords.wordsHelp)}
        onDone={({ text }) =>
          take([{ verb: 'split', node: place, at: needed(text), type: node?.type === 'item' ? 'item' : 'clause' }])
        }
      />
    )
  if (ask === 'target')
    return (
      <TargetDialog
        {...shared}
        words
        initial={{ change: 'reach', scope: null }}
        onDone={({ words = '', ...target }) =>
          take([
            { verb: 'add-target', node: place, at: needed(words), target: { ...target, change: 'reach', scope: null } },
          ])
        }
      />
    )
  if (ask === 'owner')
    return <OwnerDialog {...shared} onDone={(owner) => take([{ verb: 'add-owner', node: place, owner }])} />
  if (ask === 'deadline')
    return <DeadlineDialog {...shared} onDone={(deadline) => take([{ verb: 'add-deadline', node: place, deadline }])} />
  if (ask === 'remove')
    return (
      <ReasonDialog
        {...shared}
        onDone={({ reason }) => {
          if (row.kind === 'target') take([{ verb: 'remove-target', target: place, reason }])
          if (row.kind === 'owner') take([{ verb: 'remove-owner', owner: place, reason }])
          if (row.kind === 'deadline') take([{ verb: 'remove-deadline', deadline: place, reason }])
        }}
      />
    )
  const target = row.kind === 'target' ? reading.targets[row.index] : undefined
  if (target)
    return (
      <TargetDialog
        {...shared}
        initial={valuesOf(target)}
        onDone={({ words: _, ...values }) => take([{ verb: 'change-target', target: place, values }])}
      />
    )
  const owner = row.kind === 'owner' ? reading.owners[row.index] : undefined
  if (owner)
    return (
      <OwnerDialog
        {...shared}
        initial={{ role: owner.role, name: owner.name, each: owner.each }}
        onDone={(values) => take([{ verb: 'change-owner', owner: place, values }])}
      />
    )
  const deadline = reading.deadlines[row.index]
  return (
    <DeadlineDialog
      {...shared}
      initial={{ date: deadline?.to ?? deadline?.from ?? null, every: deadline?.every ?? null }}
      onDone={(values) => take([{ verb: 'change-deadline', deadline: place, values }])}
    />
  )
}

function titleOf(reading: Reading, { kind, index }: Row): string {
  if (kind === 'target') return reading.targets[index]?.quote ?? ''
  if (kind === 'owner') return reading.owners[index]?.name ?? ''
  if (kind === 'deadline') return reading.deadlines[index]?.quote ?? ''
  const node = reading.nodes[index]
  return node?.title || reading.text.slice(...(node?.span ?? [0, 0])).slice(0, 24)
}
