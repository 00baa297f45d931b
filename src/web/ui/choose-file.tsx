import { Button, type ButtonProps } from 'antd'
import { type ReactNode, useRef } from 'react'

/** A button that opens the device's choice of files; the field behind it takes no room and no stop of the tab key. */
export function ChooseFile(
  props: Pick<ButtonProps, 'disabled' | 'icon' | 'type'> & {
    /** Id of the field, where a form's label points at it. */
    id?: string | undefined
    label: string
    accept?: string
    multiple?: boolean
    onFiles: (files: File[]) => void
    children: ReactNode
  },
) {
  const { id, label, accept, multiple, onFiles, ...button } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={label}
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? [])
          // The same file may be chosen again, mended.
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  )
}

/** Tables that are read in. */
export const sheetFiles = '.xlsx,.xls,.csv'
