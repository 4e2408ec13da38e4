import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import tseslint from "typescript-eslint";

const noTransaction = {
  selector:
    "CallExpression[callee.property.name='transaction']:matches([callee.object.name=/^(db|directory|shard|d1)$/i], [callee.object.property.name=/^(db|directory)$/])",
  message: "D1 has no transactions: put the statements into one db.batch (kernel/commit).",
};
const noBareZod = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
  message: 'Write `import * as z from "zod"`: the named import costs 70 kB of bundle.',
};

const noInArray = {
  selector: "ImportDeclaration[source.value='drizzle-orm'] > ImportSpecifier[imported.name=/^(notI|i)nArray$/]",
  message: "D1 binds 100 parameters in a statement: isAmong (db/many-rows) binds a list as one.",
};

/** `.values(list)` binds rows × columns parameters; which argument is a list is known to the types only. */
const oneRowAtATime = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    return {
      "CallExpression[callee.property.name='values'][arguments.length=1]"({ arguments: [rows] }) {
        const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(rows));
        const parts = type.isUnion() ? type.types : [type];
        if (parts.some((part) => checker.isArrayType(part) || checker.isTupleType(part)))
          context.report({
            node: rows,
            message: "D1 binds 100 parameters in a statement: insertMany (db/many-rows) writes many rows.",
          });
      },
    };
  },
};
const noCutting = {
  selector: "JSXAttribute[name.name='maxLength']",
  message: "maxLength cuts a paste without a word: give the field `longest`, which counts.",
};
const noOwnDates = {
  selector: ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][callee.property.name='DateTimeFormat']",
  message: "A zone that is unknown here throws: use dateFormat (lib/date-format), wall-clock or deviceZone (lib/zone).",
};

export default tseslint.config(
  {
    ignores: [
      "build/",
      "dist/",
      "node_modules/",
      ".wrangler/",
      ".cache/",
      "migrations/",
      "test-results/",
      "**/*.data.ts",
    ],
  },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    ignores: ["*.config.ts"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { house: { rules: { "one-row-at-a-time": oneRowAtATime } } },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/unbound-method": "off", // contexts and platforms are records of closures, not objects with `this`
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/only-throw-error": "off", // Remix throws Responses and data()
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": ["error", noTransaction, noBareZod, noInArray, noCutting, noOwnDates],
      "house/one-row-at-a-time": "error",
      "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
    },
  },
  // The places that judge zones.
  {
    files: ["app/lib/time/date-format.ts", "app/lib/time/zone.ts"],
    rules: { "no-restricted-syntax": ["error", noTransaction, noBareZod, noInArray] },
  },
  // The one place that writes many rows; tests know how few theirs are.
  { files: ["app/db/many-rows.ts", "**/*.test.ts"], rules: { "house/one-row-at-a-time": "off" } },
  // Closed unions that each feature adds to: only an interface can be added to from elsewhere (ADR 0030).
  {
    files: [
      "app/lib/app-error.ts",
      "app/lib/id.ts",
      "app/features/*/*.{errors,events,ids,notices,file-gates.server}.ts",
      "app/features/files/store/file-use.table.ts",
      "app/features/kernel/events/event.ts",
      "app/features/kernel/notice-rule.ts",
      "tests/worker/env.ts",
    ],
    rules: {
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-empty-object-type": "off",
    },
  },
  // A suite of one use case may be longer: flat tests, one after another.
  { files: ["**/*.test.ts"], rules: { "max-lines": ["error", 330] } },
  // Playwright's fixtures take an object pattern even when they need nothing of it.
  { files: ["tests/browser/**"], rules: { "no-empty-pattern": "off" } },
  { files: ["*.config.ts"], extends: [...tseslint.configs.recommended] },
  {
    // Pages and components: accessible by lint.
    files: ["app/**/*.tsx"],
    ...jsxA11y.flatConfigs.strict,
    rules: {
      ...jsxA11y.flatConfigs.strict.rules,
      // An empty href means "this address again": how a page without JavaScript is tried once more.
      "jsx-a11y/anchor-is-valid": "off",
      // `role` is an ARIA role on elements; on our components it is the person's.
      "jsx-a11y/aria-role": ["error", { ignoreNonDOM: true }],
    },
  },
  {
    // Logic stays in small functions; JSX and tests are long for other reasons.
    files: ["**/*.ts"],
    ignores: ["**/*.test.ts", "tests/**", "bench/**"],
    rules: { "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        fetch: "readonly",
        Buffer: "readonly",
        setTimeout: "readonly",
        setInterval: "readonly",
        clearTimeout: "readonly",
        clearInterval: "readonly",
        performance: "readonly",
        TextEncoder: "readonly",
        TextDecoder: "readonly",
        URLSearchParams: "readonly",
        AbortController: "readonly",
        AbortSignal: "readonly",
        Response: "readonly",
        WebSocket: "readonly",
        crypto: "readonly",
        structuredClone: "readonly",
        module: "writable",
        Headers: "readonly",
        btoa: "readonly",
        atob: "readonly",
      },
    },
    rules: {
      "max-lines": ["error", 250],
      "no-empty": ["error", { allowEmptyCatch: true }],
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
);
