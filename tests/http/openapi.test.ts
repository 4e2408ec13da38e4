import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/project.mjs";
import { isApiRoute, patternOf, routes } from "./manifest";
import { contract } from "./doors/operations";
import { ask, sendJson } from "./site";

/** Parameter names are a route's own affair. */
const shape = (path: string) => path.replace(/\/(:\w+|\{\w+\})/g, "/{}");

test("the document is OpenAPI 3.1 and its references lead somewhere", async () => {
  const document = await contract();
  expect([document.openapi, document.servers]).toEqual(["3.1.0", [{ url: "/" }]]);
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(200);
  for (const [reference, kind = "", name = ""] of references)
    expect(Object.keys(document.components[kind as "schemas"]), reference).toContain(name);
});

test("what is served is what the sources tell, to the letter, and its head is answered alike", async () => {
  const told = readFileSync(join(root, ".cache/contract/openapi.json"), "utf8"); // `npm run contract` writes it
  const whole = await ask("/api/openapi.json");
  expect(await whole.text()).toBe(JSON.stringify(JSON.parse(told)));
  const head = await ask("/api/openapi.json", { method: "HEAD" });
  expect(await head.text()).toBe("");
  for (const { status, headers } of [whole, head]) {
    const [type, cache] = [headers.get("Content-Type"), headers.get("Cache-Control")];
    expect([status, type, cache]).toEqual([200, "application/json", "public, max-age=300"]);
  }
});

test("every endpoint of the build is told of, with reading and writing as it has them, and nothing else is", async () => {
  const { paths } = await contract();
  const told = new Map(Object.entries(paths).map(([path, methods]) => [shape(path), Object.keys(methods)]));
  const built = routes.filter(
    (route) => isApiRoute(route) && (route.hasLoader || route.hasAction) && !patternOf(route).endsWith("*"),
  );
  for (const route of built) {
    const methods = told.get(shape(patternOf(route))) ?? [];
    expect(methods, `${route.id} is in no <x>.openapi.ts`).not.toEqual([]);
    expect(
      methods.some((m) => m !== "get"),
      `${route.id}: writing`,
    ).toBe(route.hasAction);
    if (methods.includes("get")) expect(route.hasLoader, `${route.id}: reading`).toBe(true);
  }
  expect([...told.keys()].sort()).toEqual([...new Set(built.map((route) => shape(patternOf(route))))].sort());
});

test("an endpoint takes the methods it tells of and no other", async () => {
  const { paths } = await contract();
  for (const [path, methods] of Object.entries(paths)) {
    const url = path.replace(/\{\w+\}/g, "x");
    const allow = (await ask(url, { method: "OPTIONS" })).headers.get("Allow")?.split(", ") ?? [];
    const told = Object.keys(methods).map((m) => m.toUpperCase());
    expect(allow.filter((m) => m !== "HEAD" && m !== "OPTIONS").sort(), path).toEqual(told.sort());
    for (const method of ["POST", "PUT", "PATCH", "DELETE"].filter((m) => !told.includes(m))) {
      expect((await sendJson(method, url, {})).status, `${method} ${path}`).toBe(405);
    }
  }
});

test("an endpoint that is not public refuses strangers, as it tells", async () => {
  const { paths } = await contract();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, { security, responses }] of Object.entries(methods)) {
      const answer = await ask(path.replace(/\{\w+\}/g, "x"), {
        method: method.toUpperCase(),
        headers: { "Content-Type": "application/json" },
      });
      if (security?.length !== 0)
        expect([answer.status, Object.keys(responses)], `${method} ${path}`).toEqual([
          401,
          expect.arrayContaining(["401"]),
        ]);
      else expect(answer.status, `${method} ${path}`).not.toBe(401);
    }
  }
});

test("the page tells of the same endpoints, without a script", async () => {
  const { paths } = await contract();
  const html = await (await ask("/api/docs")).text();
  for (const path of Object.keys(paths)) expect(html).toContain(path);
  expect(html).not.toContain("<script");
});
