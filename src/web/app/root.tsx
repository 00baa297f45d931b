import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { useEffect } from 'react'
import { Refusal } from '#api/client.ts'
import { getSession } from '#api/session.ts'
import { forgetAsked } from '../records/asked.ts'
import { questionOf } from '../records/call.ts'
import { useLanguage } from '../ui/language.ts'
import { theme } from '../ui/theme.ts'
import { useMedia } from '../ui/use-media.ts'
import { Doorway } from './doorway.tsx'
import { readAhead } from './pages.tsx'

/** A session that has ended is found out by the next call: then the page asks who is signed in, and shows the sign-in. */
const lookAgain = (error: unknown) => {
  if (error instanceof Refusal && error.status === 401) queries.invalidateQueries({ queryKey: [getSession.name] })
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => query.queryKey[0] !== getSession.name && lookAgain(error) }),
  mutationCache: new MutationCache({ onError: lookAgain }),
  defaultOptions: {
    // A browser that believes to be offline is told by the failure, not left waiting.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof Refusal) && count < 2,
    },
  },
})

/** Asks who is signed in and reads the page at the address while the frame is still to be drawn. */
export function askAhead(): void {
  queries.prefetchQuery({ ...questionOf(getSession), staleTime: Number.POSITIVE_INFINITY })
  void readAhead(location.pathname, queries).finally(forgetAsked)
}

/** Everything that surrounds the pages: language, theme, the memory of answers. */
export function Root() {
  const language = useLanguage()
  const still = useMedia('(prefers-reduced-motion: reduce)')
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  return (
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider
        theme={still ? { ...theme, token: { ...theme.token, motion: false } } : theme}
        locale={language === 'zh' ? chinese : english}
        button={{ autoInsertSpace: false }}
        form={{ validateMessages: { required: '' } }}
      >
        <App component={false} message={{ maxCount: 3 }}>
          <QueryClientProvider client={queries}>
            <Doorway />
          </QueryClientProvider>
        </App>
      </ConfigProvider>
    </StyleProvider>
  )
}
