/** The page with another list of packs than the product's: the file in `YAODIAN_PACKS`. Nothing else is different. */
import { resolve } from 'node:path'
import { mergeConfig } from 'vite'
import config from '../../vite.config.ts'

export default mergeConfig(config, {
  resolve: { alias: { '#packs/index.ts': resolve(process.env.YAODIAN_PACKS ?? '') } },
})
