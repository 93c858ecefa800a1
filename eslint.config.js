// @antfu/eslint-config 9 groups with a function that Node 20 does not have yet.
Object.groupBy ??= (rows, keyOf) => {
  const groups = {}
  for (const row of rows) (groups[keyOf(row)] ??= []).push(row)
  return groups
}

const { default: antfu } = await import('@antfu/eslint-config')

export default antfu({
  vue: true,
  typescript: true,
  markdown: false,
  jsonc: false,
  yaml: false,
  toml: false,
  pnpm: false,
  ignores: ['.output', '.wxt', 'pictures', 'docs'],
}, {
  rules: {
    'curly': ['error', 'multi-line'],
    'antfu/if-newline': 'off',
    'ts/no-explicit-any': 'error',
    'ts/consistent-type-definitions': 'off',
    'node/prefer-global/process': 'off',
    'vue/no-v-html': 'error',
    'test/prefer-lowercase-title': 'off',
  },
}, {
  // Programs that people run in a terminal.
  files: ['tests/**/*.{ts,mjs}', 'practice/local/**/*.ts'],
  rules: {
    'no-console': 'off',
    'antfu/no-top-level-await': 'off',
  },
})
