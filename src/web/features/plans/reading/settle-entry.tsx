/** Settling one entry of the list, or all of its kind: what a key or button opens, and what it decides. */
import { useState } from 'react'
import { placeOf } from '#core/decision/anchor.ts'
import type { Change } from '#core/decision/decision.ts'
import { ActDialog } from '../../../ui/act-form.tsx'
import { useSay } from '../../../ui/language.ts'
import { settlingWords } from '../../../words/settling.ts'
import { LeaveOpenDialog, OwnerDialog, ReasonDialog, TargetDialog, TextDialog } from './decide-dialogs.tsx'
import {
  acceptAll,
  canAccept,
  canLeaveOpen,
  type Entry,
  fillingOf,
  ignoreAll,
  leaveAllOpen,
  nodeOfEntry,
  placeOfEntry,
  valuesOf,
} from './entries.ts'
import type { Settling } from './use-settling.ts'

export type Way = 'accept' | 'fill' | 'ignore' | 'leave-open'

/** The ways in which an entry can be settled. */
export function waysOf(entry: Entry): Way[] {
  return [
    ...(canAccept(entry) ? (['accept'] as const) : []),
    ...(fillingOf(entry) ? (['fill'] as const) : []),
    ...(canLeaveOpen(entry) ? (['leave-open'] as const) : []),
    ...(entry.question ? (['ignore'] as const) : []),
  ]
}

/** How many places a list names before it says that there are more. */
const named = 12

/** Opens the form of a way for some entries, or settles them at once. */
export function useSettleEntries(settling: Settling) {
  const [asked, setAsked] = useState<{ way: Way; entries: Entry[] }>()
  const begin = (way: Way, entries: Entry[]) => {
    const able = entries.filter((entry) => waysOf(entry).includes(way))
    if (able.length === 0) return
    if (way === 'accept' && able.length === 1) settling.take([acceptAll(settling.base, able)])
    else setAsked({ way, entries: able })
  }
  const dialog = asked && <Form {...asked} settling={settling} onClose={() => setAsked(undefined)} />
  return { begin, dialog, asking: asked !== undefined }
}

function Form(props: { way: Way; entries: Entry[]; settling: Settling; onClose: () => void }) {
  const { way, entries, settling, onClose } = props
  const { base, settlement, take } = settling
  const { reading } = settlement
  const say = useSay()
  const [first] = entries
  if (!first) return null
  const several = entries.length > 1
  const quotes = entries.slice(0, named).map(quoteOf)
  const explain = several ? (
    <>
      <p>{say(settlingWords.bulkLook)}</p>
      <ul className="settle-places">
        {quotes.map((quote, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice; the list never changes
          <li key={at}>{quote}</li>
        ))}
        {entries.length > named && <li>… {entries.length}</li>}
      </ul>
    </>
  ) : (
    <p className="quiet">{quotes[0]}</p>
  )
  const title = several ? say(settlingWords.bulkTitle, { count: entries.length }) : say(titles[way])
  const shared = { title, explain, onClose }
  if (way === 'accept') return <ConfirmDialog {...shared} onDone={() => take([acceptAll(base, entries)])} />
  if (way === 'ignore')
    return <ReasonDialog {...shared} onDone={({ reason }) => take([ignoreAll(base, entries, reason)])} />
  if (way === 'leave-open')
    return (
      <LeaveOpenDialog
        {...shared}
        onDone={({ owedBy, reason }) => take([leaveAllOpen(base, entries, owedBy, reason ?? '')])}
      />
    )
  const filling = fillingOf(first)
  if (filling === 'owner')
    return (
      <OwnerDialog
        {...shared}
        onDone={(owner) =>
          take(
            entries.flatMap((entry): Change[] => {
              const node = nodeOfEntry(reading, entry)
              return node ? [{ verb: 'add-owner', node, owner: { ...owner, each: owner.each ?? false } }] : []
            }),
          )
        }
      />
    )
  if (filling === 'target') {
    const indexes = entries.map(({ at }) => Number(at?.slice('target-'.length)))
    const target = reading.targets[indexes[0] ?? -1]
    if (!target) return null
    // Of several only the date is the same for all.
    if (several)
      return (
        <TextDialog
          {...shared}
          label={say(settlingWords.date)}
          onDone={({ text: by }) =>
            take(
              indexes.map((index) => ({
                verb: 'change-target',
                target: placeOf(reading, 'target', index),
                values: { by: by.trim() },
              })),
            )
          }
        />
      )
    return (
      <TargetDialog
        {...shared}
        initial={valuesOf(target)}
        onDone={({ words: _, ...values }) =>
          take([{ verb: 'change-target', target: placeOf(reading, 'target', indexes[0] as number), values }])
        }
      />
    )
  }
  const problem = placeOfEntry(base, first)
  if (!problem) return null
  return (
    <TextDialog
      {...shared}
      long
      label={say(settlingWords.newText)}
      help={say(settlingWords.newTextHelp)}
      initial={{ text: first.question?.proposal ?? first.question?.actual ?? problem.anchor.quote }}
      onDone={({ text }) => take([{ verb: 'correct', problem, text: text ?? '' }])}
    />
  )
}

const titles = {
  accept: settlingWords.accept,
  fill: settlingWords.correct,
  ignore: settlingWords.ignore,
  'leave-open': settlingWords.leaveOpen,
}

/** Says what will happen and asks once. */
function ConfirmDialog(props: { title: string; explain: React.ReactNode; onClose: () => void; onDone: () => void }) {
  const say = useSay()
  return (
    <ActDialog
      title={props.title}
      explain={props.explain}
      ok={say(settlingWords.accept)}
      send={async () => props.onDone()}
      onClose={props.onClose}
    />
  )
}

const quoteOf = ({ question, lacking, place }: Entry) =>
  (question ? (question.actual ?? question.message) : String(lacking?.arguments?.title ?? place?.anchor.quote ?? ''))
    .replace(/\s+/g, ' ')
    .slice(0, 60)
