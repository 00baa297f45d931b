// The thread of `match-aside.ts`: two lists in, the comparison out.
import { parentPort, workerData } from 'node:worker_threads'
import { matchLists } from '#algorithms/match-lists.ts'
import type { ListsToMatch } from './match-aside.ts'

const { here, there, settings } = workerData as ListsToMatch
parentPort?.postMessage(matchLists(here, there, settings))
