// The load of `submit.ts` in a process of its own: requests at a fixed rate over kept connections, whatever becomes of them. What is
// told to come again goes behind the others and comes again under the same key.
import { connect, type Socket } from 'node:net'

/** What the process is told: requests ready to be written, and how many a second for how long. */
interface Task {
  port: number
  rate: number
  seconds: number
  requests: string[]
}

/** An answer: its status, milliseconds since the request was due, and the id of the return that was acknowledged. */
type Answer = [status: number, milliseconds: number, id: string | null]

/** What was heard of the requests. */
export interface Heard {
  answers: Answer[]
  /** Requests that were never answered, and refusals that did not say when to come again. */
  unanswered: number
  refusedWithoutTime: number
  /** Requests that were sent, seconds in which, and seconds of processor time that this process took for it. */
  sent: number
  sending: number
  processor: number
  /** First words of answers that are neither 200 nor 503. */
  others: string[]
}

interface Line {
  socket: Socket
  due: number
  text: string
  /** The request that is under way, if one is. */
  request: string | null
}

const head = /^HTTP\/1\.1 (\d{3})[\s\S]*?content-length: (\d+)[\s\S]*?\r\n\r\n/i
/** Connections that stand from the beginning. */
const connections = 1000
/** Milliseconds after the last request in which answers are waited for. */
const patience = 60_000

process.once('message', async ({ port, rate, seconds, requests }: Task) => {
  const idle: Line[] = []
  const heard: Heard = {
    answers: [],
    unanswered: 0,
    refusedWithoutTime: 0,
    sent: 0,
    sending: 0,
    processor: 0,
    others: [],
  }
  let busy = 0
  /** First of the requests that are still to be sent. */
  let next = 0
  const take = (line: Line, status: number, start: string) => {
    const id = status === 200 ? (/"id":"([^"]+)"/.exec(line.text)?.[1] ?? null) : null
    if (status === 503 && !/retry-after: \d+/i.test(start)) heard.refusedWithoutTime += 1
    if (status === 503) requests.push(line.request as string)
    if (status !== 200 && status !== 503 && heard.others.length < 3) heard.others.push(line.text.slice(-300))
    heard.answers.push([status, performance.now() - line.due, id])
  }
  const open = (): Line => {
    const line: Line = { socket: connect(port, '127.0.0.1'), due: 0, text: '', request: null }
    line.socket.setNoDelay(true)
    line.socket.on('data', (data: Buffer) => {
      line.text += data.toString('latin1')
      const found = head.exec(line.text)
      if (!found || line.text.length < found[0].length + Number(found[2])) return
      take(line, Number(found[1]), found[0])
      line.text = ''
      line.request = null
      busy -= 1
      idle.push(line)
    })
    line.socket.on('error', () => {})
    line.socket.on('close', () => {
      const at = idle.indexOf(line)
      if (at >= 0) idle.splice(at, 1)
      if (line.request === null) return
      heard.unanswered += 1
      busy -= 1
    })
    return line
  }
  // Connections stand before the first request is due, as those of a gateway do; more are opened when none is idle.
  for (let n = 0; n < connections; n += 1) idle.push(open())
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const from = performance.now()
  const total = Math.round(rate * seconds)
  while (heard.sent < total && (next < requests.length || busy > 0)) {
    const due = Math.min(total, Math.floor(((performance.now() - from) / 1000) * rate))
    for (; heard.sent < due && next < requests.length; heard.sent += 1) {
      const line = idle.pop() ?? open()
      line.due = from + (heard.sent / rate) * 1000
      line.request = requests[next] as string
      line.socket.write(line.request)
      next += 1
      busy += 1
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  heard.sending = (performance.now() - from) / 1000
  const { user, system } = process.cpuUsage()
  heard.processor = (user + system) / 1e6
  for (let waited = 0; busy > 0 && waited < patience; waited += 100)
    await new Promise((resolve) => setTimeout(resolve, 100))
  heard.unanswered += busy
  process.send?.(heard, undefined, {}, () => process.exit(0))
})
