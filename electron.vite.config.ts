import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

/** The command line, the browser host and the launcher are plain Node programs, built beside Electron's main. */
const mainEntries = {
  index: source('main/index.ts'),
  launch: source('main/launch.ts'),
  cli: source('cli/index.ts'),
}

export default defineConfig({
  main: {
    build: { rollupOptions: { input: mainEntries }, target: 'node20', sourcemap: true },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: source('preload/index.ts') },
        // Electron loads a sandboxed preload as CommonJS only.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [react()],
    build: { rollupOptions: { input: source('renderer/index.html') }, assetsInlineLimit: 0 },
  },
})
