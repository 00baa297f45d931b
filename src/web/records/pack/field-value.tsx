import { PaperClipOutlined } from '@ant-design/icons'
import { pathOf } from '#api/client.ts'
import type { FieldFile } from '#core/field.ts'
import type { Pack } from '#core/pack.ts'
import { useLanguage, useSay } from '../../ui/language.ts'
import { registerWords } from '../../words/register.ts'
import { doorsOf } from './doors.ts'
import { fieldText, sizeText } from './field-text.ts'

/** A value of a record as it is shown on its page: files open, pictures are previewed, masked values say so. */
export function FieldValue({ pack, id, name, value }: { pack: Pack; id: string; name: string; value: unknown }) {
  const say = useSay()
  const language = useLanguage()
  if (Array.isArray(value)) return <FileList pack={pack} id={id} files={value as FieldFile[]} />
  const text = fieldText(pack, name, value, language)
  const masked = pack.fields[name]?.class !== undefined && text.includes('***')
  return (
    <>
      <span className="text-block">{text || '—'}</span>
      {masked && <span className="tag register-masked">{say(registerWords.masked)}</span>}
    </>
  )
}

/** Kinds that a browser draws by itself. Never SVG, which can hold script. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

function FileList({ pack, id, files }: { pack: Pack; id: string; files: readonly FieldFile[] }) {
  const say = useSay()
  if (files.length === 0) return <>—</>
  return (
    <ul className="register-files">
      {files.map((file) => {
        const address = pathOf(doorsOf(pack).file, { params: { id, hash: file.hash } })
        return (
          <li key={file.hash}>
            <a href={address} download={file.name} title={say(registerWords.openFile, { name: file.name })}>
              {pictures.has(file.mediaType) ? (
                <img src={address} alt={file.name} loading="lazy" />
              ) : (
                <PaperClipOutlined aria-hidden="true" />
              )}{' '}
              {file.name}
            </a>{' '}
            <span className="quiet small number">{sizeText(file.size)}</span>
          </li>
        )
      })}
    </ul>
  )
}
