import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { chmod } from 'node:fs/promises'
import { resolve } from 'node:path'

const source = (path: string) => resolve(import.meta.dirname, 'src', path)

/** The command line, the browser host and the launcher are plain Node programs, built beside Electron's main. */
const mainEntries = {
  index: source('main/index.ts'),
  launch: source('main/launch.ts'),
  cli: source('cli/index.ts'),
}

/** `npx standpoint` in the repository runs the built file itself. */
const executableCommandLine = {
  name: 'executable-command-line',
  writeBundle: () => chmod(resolve(import.meta.dirname, 'out/main/cli.js'), 0o755),
}

export default defineConfig({
  main: {
    plugins: [executableCommandLine],
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
    build: {
      rollupOptions: { input: source('renderer/index.html') },
      assetsInlineLimit: 0,
      // Half the bytes, which every start has to read and parse.
      minify: true,
      // In kB; the page comes from the same machine.
      chunkSizeWarningLimit: 1600,
    },
  },
})
