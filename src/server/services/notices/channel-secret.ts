/** Secrets of channels: sealed with the master key, in a table that only the system reads, never given back to anybody. */
import { and, eq } from 'drizzle-orm'
import type { ChannelKind } from '#core/notice/channel.ts'
import type { Context } from '../../context.ts'
import type { Credential, Token } from '../../gateways/credential.ts'
import type { Transaction } from '../../storage/database.ts'
import { channelSecretTable } from '../../storage/tables/notice.ts'

const about = (kind: ChannelKind, what: 'secret' | 'token') => `channel.${kind}.${what}`

/** Milliseconds before its end at which a token is fetched anew. */
const margin = 5 * 60_000

/** Keeps a new secret; the token that was fetched with the old one is gone. */
export async function keepSecret(tx: Transaction, context: Context, kind: ChannelKind, secret: string): Promise<void> {
  const sealed = context.keyring.sealOwn(secret, about(kind, 'secret'))
  const fresh = { secret: sealed, token: null, tokenExpires: null }
  await tx.orm
    .insert(channelSecretTable)
    .values({ cityId: context.city.id, kind, ...fresh })
    .onConflictDoUpdate({ target: [channelSecretTable.cityId, channelSecretTable.kind], set: fresh })
}

/** Forgets the token: it was fetched from elsewhere, or for somebody else. */
export async function dropToken(tx: Transaction, context: Context, kind: ChannelKind): Promise<void> {
  await tx.orm.update(channelSecretTable).set({ token: null, tokenExpires: null }).where(at(context, kind))
}

const at = ({ city }: Context, kind: ChannelKind) =>
  and(eq(channelSecretTable.cityId, city.id), eq(channelSecretTable.kind, kind))

/** What a gateway signs in with: the secret, and a token that is kept between runs and between services. */
export function channelSecret(context: Context, kind: ChannelKind): Credential {
  const { database, keyring } = context
  const read = () =>
    database.asSystem(async (tx) => (await tx.orm.select().from(channelSecretTable).where(at(context, kind)))[0])
  return {
    secret: async () => {
      const row = await read()
      return row ? keyring.openOwn(row.secret, about(kind, 'secret')) : ''
    },
    token: async (fetchToken: () => Promise<Token>) => {
      const row = await read()
      const expires = row?.tokenExpires ? Date.parse(row.tokenExpires) : 0
      if (row?.token && expires > context.now().getTime() + margin)
        return keyring.openOwn(row.token, about(kind, 'token'))
      const { token, seconds } = await fetchToken()
      await database.asSystem((tx) =>
        tx.orm
          .update(channelSecretTable)
          .set({
            token: keyring.sealOwn(token, about(kind, 'token')),
            tokenExpires: new Date(context.now().getTime() + seconds * 1000).toISOString(),
          })
          .where(at(context, kind)),
      )
      return token
    },
    drop: () => database.asSystem((tx) => dropToken(tx, context, kind)),
  }
}
