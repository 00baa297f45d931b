import { Progress } from 'antd'

/** How much of a file is sent, and what is done with it then; nothing where none is on its way. */
export function UploadProgress({
  share,
  label,
  text,
}: {
  share: number | null
  label: string
  text: (percent: number) => string
}) {
  if (share === null) return null
  const percent = Math.round(share * 100)
  return <Progress percent={percent} format={() => text(percent)} aria-label={label} />
}
