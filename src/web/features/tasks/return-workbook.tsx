import { Button } from 'antd'
import { useState } from 'react'
import { pathOf } from '#api/client.ts'
import { exportReturnWorkbook } from '#api/return-workbook.ts'
import type { LightColour } from '#core/light.ts'
import { useMay } from '../../records/session.ts'
import { useSay } from '../../ui/language.ts'
import { returnWorkbookWords as words } from '../../words/return-workbook.ts'
import { ReturnWorkbookDialog } from './return-workbook-dialog.tsx'

interface Filter {
  view: 'mine' | 'review' | 'owing' | 'all'
  plan: string | undefined
  unit: string | undefined
  colour: LightColour | undefined
}

/** Takes the tasks of the view as a workbook, and brings it back filled in. */
export function WorkbookTools({ filter }: { filter: Filter }) {
  const say = useSay()
  const may = useMay()
  const [uploading, setUploading] = useState(false)
  return (
    <>
      <Button size="small" href={pathOf(exportReturnWorkbook, { query: filter })} download>
        {say(words.export)}
      </Button>
      {may('return.submit') && (
        <Button size="small" onClick={() => setUploading(true)}>
          {say(words.upload)}
        </Button>
      )}
      {uploading && <ReturnWorkbookDialog onClose={() => setUploading(false)} />}
    </>
  )
}
