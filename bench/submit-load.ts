// The load of `submit.ts` in a process of its own: requests at a fixed rate over kept connections, whatever becomes of them.
import { connect, type Socket } from 'node:net'

/** What the process is told: requests ready to be written, and how many a second. */
interface Task {
  port: number
  rate: number
  seconds: number
  requests: string[]
}

/** An answer: its status, milliseconds since the request was due, and the id of the return that was acknowledged. */
type Answer = [status: number, milliseconds: number, id: string | null]

interface Line {
  socket: Socket
  due: number
  text: string
}

const head = /^HTTP\/1\.1 (\d{3})[\s\S]*?content-length: (\d+)[\s\S]*?\r\n\r\n/i

process.once('message', async ({ port, rate, seconds, requests }: Task) => {
  const idle: Line[] = []
  const answers: Answer[] = []
  let lost = 0
  let busy = 0
  let refusedWithoutTime = 0
  const open = (): Line => {
    const line: Line = { socket: connect(port, '127.0.0.1'), due: 0, text: '' }
    line.socket.setNoDelay(true)
    line.socket.on('data', (data: Buffer) => {
      line.text += data.toString('latin1')
      const found = head.exec(line.text)
      if (!found || line.text.length < found[0].length + Number(found[2])) return
      const status = Number(found[1])
      const id = status === 200 ? (/"id":"([^"]+)"/.exec(line.text)?.[1] ?? null) : null
      if (status === 503 && !/retry-after: \d+/i.test(found[0])) refusedWithoutTime += 1
      answers.push([status, performance.now() - line.due, id])
      line.text = ''
      busy -= 1
      idle.push(line)
    })
    line.socket.on('error', () => {
      lost += 1
      busy -= 1
    })
    return line
  }
  const from = performance.now()
  let sent = 0
  const total = Math.min(requests.length, Math.round(rate * seconds))
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - from) / 1000) * rate))
    for (; sent < due; sent += 1) {
      const line = idle.pop() ?? open()
      line.due = from + (sent / rate) * 1000
      line.socket.write(requests[sent] as string)
      busy += 1
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const sending = (performance.now() - from) / 1000
  for (let waited = 0; busy > 0 && waited < 600; waited += 1) await new Promise((resolve) => setTimeout(resolve, 100))
  const heard = { answers, lost: lost + busy, sending, refusedWithoutTime }
  process.send?.(heard, undefined, {}, () => process.exit(0))
})
