import { defineConfig } from 'vitest/config';

/** Tests that start real engines and tools: one file at a time, they share the machine. */
export default defineConfig({
  test: {
    include: ['__tests__/real/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    ...(process.env['EZ_DEPLOY_VITEST_JSON'] === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: process.env['EZ_DEPLOY_VITEST_JSON'] } }),
  },
});
