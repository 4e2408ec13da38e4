import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { formLoadsAfterConflict, loadsAfterConflict } from "../../app/features/tenancy/components/overtaken.ts";

const files = readdirSync("app", { recursive: true, encoding: "utf8" })
  .map((name) => join("app", name))
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
const sources = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const source = (file) => sources.get(file) ?? "";
const isRoute = (file) => file.startsWith("app/routes/");

/** The module that an import in `from` names, if it is one of ours. */
function moduleOf(from, said) {
  const bare = said.startsWith("~/") ? join("app", said.slice(2)) : said.startsWith(".") && join(dirname(from), said);
  return bare ? [bare, `${bare}.ts`, `${bare}.tsx`].find((name) => sources.has(name)) : undefined;
}

const importers = new Map();
for (const file of files)
  for (const [, named, later] of source(file).matchAll(
    /^(?:import|export)\s(?!type\b)[^;]*?from "([^"]+)"|import\("([^"]+)"\)/gm,
  )) {
    const module = moduleOf(file, named ?? later);
    if (module) importers.set(module, [...(importers.get(module) ?? []), file]);
  }

/** Every page that shows a component. */
function pagesWith(component) {
  const seen = new Set([component]);
  for (const file of seen) if (!isRoute(file)) for (const above of importers.get(file) ?? []) seen.add(above);
  return [...seen].filter(isRoute);
}

const forms = files.filter((file) => file.endsWith(".tsx") && source(file).includes('name="version"'));

/** Forms whose `version` is not that of something that two may change at once, and pages where a form has none yet. */
const notOvertaken = new Set([
  "app/features/consent/components/consent-form.tsx", // which published text was read
]);
const withoutVersion = new Set(["app/routes/patient/dashboard._patient.diary.new.tsx"]);

test("a page with a form that says its version is loaded again after a conflict, or the form would never be saved", () => {
  expect(forms.length).toBeGreaterThan(25);
  const pages = forms.filter((form) => !notOvertaken.has(form)).flatMap((form) => pagesWith(form));
  expect(new Set(pages).size).toBeGreaterThan(30);
  const stuck = pages.filter((route) => !withoutVersion.has(route) && !/\bshouldRevalidate\b/.test(source(route)));
  expect([...new Set(stuck)]).toEqual([]);
});

test("every such form is on a page, and none sends the version that was typed before", () => {
  expect(forms.filter((form) => pagesWith(form).length === 0)).toEqual([]);
  const old = forms.filter((form) => /name="version"\s+value=\{[^}]*typedIn\(/.test(source(form)));
  expect(old).toEqual([]);
});

/** Forms that show again what was typed and say their version in a way of their own, with tests of their own. */
const ownWay = [
  "app/features/diary/components/entry/entry-form.tsx", // keeps the entry's fields, its version among them
  "app/features/records/components/note/note-form.tsx", // a history keeps what it writes over
  "app/features/safety-plan/components/plan-form.tsx", // shows both versions
];

test("what is typed again after another refusal than a conflict does not take the version that came meanwhile", () => {
  const typed = forms.filter((form) => /typedIn\(|refusal\??\.values/.test(source(form)));
  expect(typed.length).toBeGreaterThan(12);
  expect(typed.filter((form) => !source(form).includes("versionAfter(")).toSorted()).toEqual(ownWay);
});

const at = (href) => new URL(href, "https://caris.test");
const asked = {
  currentUrl: at("/a"),
  nextUrl: at("/a"),
  currentParams: {},
  nextParams: {},
  defaultShouldRevalidate: true,
};
// With single fetch Remix always says that it would load.
const posted = (actionStatus) => ({ ...asked, formMethod: "POST", actionStatus });

test.each([
  ["a page with acts", loadsAfterConflict, true],
  ["a page that is a form", formLoadsAfterConflict, false],
])("%s: a conflict loads it, another refusal does not", (_, loads, afterNews) => {
  expect([409, 422, 404, 503].map((status) => loads(posted(status)))).toEqual([true, false, false, false]);
  expect(loads({ ...asked, formMethod: "POST", actionStatus: 302 })).toBe(true);
  expect(loads({ ...asked, nextUrl: at("/b") })).toBe(true);
  expect(loads(asked)).toBe(afterNews);
});
