import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    exclude: ['__tests__/real/**', 'node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    ...(process.env['EZ_DEPLOY_VITEST_JSON'] === undefined
      ? {}
      : { reporters: ['default', 'json'], outputFile: { json: process.env['EZ_DEPLOY_VITEST_JSON'] } }),
  },
});
