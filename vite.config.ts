import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The page: from src/web into dist/web, for browsers from Chrome 86 on (docs/decisions/0015-reach.md).
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'chrome86',
    cssTarget: 'chrome86',
    // A module preload polyfill is not needed from Chrome 66 on; inline scripts would break the content policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'antd', priority: 1, test: /node_modules[\\/](antd|@ant-design|@rc-component)[\\/]/ },
            { name: 'react', priority: 2, test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            // What most pages share comes in one file: forty small ones cost the browser more than their bytes.
            {
              name: 'shared',
              priority: 0,
              test: /src[\\/](core|api|packs|web[\\/](ui|records|words))[\\/]|node_modules[\\/](zod|wouter|@tanstack)[\\/]/,
            },
          ],
        },
      },
    },
  },
})
