/** The page with another list of packs than the product's: the file in `YAODIAN_PACKS`. Nothing else is different. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig, loadConfigFromFile, mergeConfig } from 'vite'

const product = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))

export default defineConfig(async (env) => {
  const loaded = await loadConfigFromFile(env, product)
  if (!loaded) throw new Error(`no configuration in ${product}`)
  return mergeConfig(loaded.config, {
    resolve: { alias: { '#packs/index.ts': resolve(process.env.YAODIAN_PACKS ?? '') } },
  })
})
