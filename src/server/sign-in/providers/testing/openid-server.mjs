/** A real OpenID provider for the tests, started as a process of its own; prints its issuer when it listens. */
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

const [redirectUri = '', clientSecret = ''] = process.argv.slice(2)

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'yaodian',
        client_secret: clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    // `employee` is given at the userinfo endpoint only, as `profile` claims are.
    claims: { openid: ['sub'], profile: ['name', 'employee'] },
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `name of ${id}`, employee: `number of ${id}` }),
    }),
  })
  server.on('request', provider.callback())
  process.stdout.write(`${issuer}\n`)
})
