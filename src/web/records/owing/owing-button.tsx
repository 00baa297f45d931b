import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../../ui/language.ts'
import { owingWords } from '../../words/owing.ts'
import { OwingDialog, type OwingOf } from './owing-dialog.tsx'

/** Opens the list of who owes returns of a plan or a matter. */
export function OwingButton({ of }: { of: OwingOf | undefined }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<CopyOutlined />} onClick={() => setOpen(true)}>
        {say(owingWords.title)}
      </Button>
      {open && of && <OwingDialog of={of} onClose={() => setOpen(false)} />}
    </>
  )
}
