import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    // A test that hangs shall fail, a busy machine shall not: nothing here is measured in time.
    testTimeout: 60_000,
  },
})
