import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { minifySync } from "oxc-minify";
import { expect, test } from "vitest";
import { asksForUnused, lighterFiles, withoutUnused } from "../../scripts/for-browsers/lighter.mjs";
import { run } from "../../scripts/run.mjs";
import { root } from "../../scripts/project.mjs";

/** @param {string} file as the tables name it */
const sourceOf = (file) =>
  readFileSync(join(root, "node_modules", file.includes("/") ? file : `@remix-run/react/dist/esm/${file}`), "utf8");

test.each(lighterFiles)("%s still has all that is left out of it, and is a module without it", (file) => {
  const source = sourceOf(file);
  const made = withoutUnused(source, file);
  expect(made.length).toBeLessThan(source.length);
  expect(minifySync(file, made, { module: !file.includes("/cjs/") }).errors).toEqual([]);
});

test("nothing that is left asks for a name that was left out", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lighter-"));
  for (const file of lighterFiles)
    writeFileSync(join(folder, `${file.replaceAll(/\W/g, "_")}.js`), withoutUnused(sourceOf(file), file));
  const rules = { categories: { correctness: "off" }, env: { browser: true, commonjs: true, es2024: true } };
  const globals = { process: "readonly", __remixContext: "readonly" };
  writeFileSync(join(folder, "rules.json"), JSON.stringify({ ...rules, globals, rules: { "no-undef": "error" } }));
  const { code, output } = await run("oxlint", ["-c", join(folder, "rules.json"), folder], { quiet: true });
  await rm(folder, { recursive: true });
  expect(output).toContain(`${lighterFiles.length} files`);
  expect([code, output]).toEqual([0, expect.not.stringContaining("no-undef")]);
});

test("a library that has changed stops the build", () => {
  expect(() => withoutUnused("export {};", "browser.js")).toThrow("browser.js has no");
  expect(withoutUnused("export {};", "scheduler/index.js")).toBe("export {};");
});

test("whoever asks for something that is left out is told what", () => {
  expect(asksForUnused(`const blocker = useBlocker(changed);`)).toBe("useBlocker");
  expect(asksForUnused(`<Link to="/" viewTransition>`)).toBe("viewTransition");
  expect(asksForUnused(`export async function clientLoader() {}`)).toBe("clientLoader");
  expect(asksForUnused(`export { clientLoader } from "./loader";`)).toBe("clientLoader");
  expect(asksForUnused(`<input onSelect={mark} />`)).toBe("onSelect=");
  expect(asksForUnused(`submit(fields, { encType: "application/json" })`)).toContain("application/json");
  expect(asksForUnused(`return defer({ late });`)).toBe("defer(");
  expect(asksForUnused(`import { createRoot } from "react-dom/client";`)).toBe("createRoot");
  expect(
    asksForUnused(`<textarea onChange={typed} onPaste={pasted} /> // inputType: not "insertCompositionText"`),
  ).toBeUndefined();
});

test("no page of ours asks for it", () => {
  const files = readdirSync(join(root, "app"), { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.server\.|\.test\./.test(file),
  );
  const asking = files.filter((file) => asksForUnused(readFileSync(join(root, "app", file), "utf8")) !== undefined);
  expect(files.length).toBeGreaterThan(1000);
  expect(asking).toEqual([]);
});
