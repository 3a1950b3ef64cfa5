import { defineConfig } from 'vitest/config';

// Two projects: `unit` mirrors src/ and needs nothing but Node; `pages` builds real pages with a browser
// and looks at the written files with Ghostscript, poppler, qpdf and pdf.js.
export default defineConfig({
  test: {
    reporters: ['default', './tests/closingLine.ts'],
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/pages/**'], testTimeout: 60_000 } },
      {
        test: {
          name: 'pages',
          include: ['tests/pages/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
