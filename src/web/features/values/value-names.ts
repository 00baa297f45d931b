import { listValues } from '#api/value.ts'
import { useAnswer } from '../../records/call.ts'
import { useLanguage } from '../../ui/language.ts'

/** Names of the dated values by their keys. */
export function useValueNames(): (key: string) => string {
  const language = useLanguage()
  const asked = useAnswer(listValues, {})
  return (key) => asked.data?.values.find((value) => value.key === key)?.name[language] ?? ''
}
