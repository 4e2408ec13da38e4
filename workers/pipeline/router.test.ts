import {
  createRequestHandler,
  data,
  type AppLoadContext,
  type EntryContext,
  type ServerBuild,
} from "@remix-run/cloudflare";
import { expect, test } from "vitest";
import { routerOf } from "./router";

type Told = { path?: string; index?: true; parentId?: string; page?: true };

/** A table of routes in which each says who it is and what it was given. */
const told: Record<string, Told> = {
  root: { path: "" },
  "routes/$": { path: "*", parentId: "root" },
  "routes/_index": { index: true, parentId: "root" },
  "routes/login": { path: "login", parentId: "root" },
  "routes/dashboard": { path: "dashboard", parentId: "root", page: true },
  "routes/dashboard._patient": { parentId: "routes/dashboard", page: true },
  "routes/dashboard._patient.diary.$id": { path: "diary/:id", parentId: "routes/dashboard._patient", page: true },
  "routes/dashboard._patient.diary.new": { path: "diary/new", parentId: "routes/dashboard._patient", page: true },
  "routes/dashboard._patient._index": { index: true, parentId: "routes/dashboard._patient", page: true },
  "routes/api.x.$id": { path: "api/x/:id", parentId: "root" },
  "routes/api.x.new": { path: "api/x/new", parentId: "root" },
  "routes/api.$": { path: "api/*", parentId: "root" },
};

const loaders: string[] = [];

function buildOf(): ServerBuild {
  const routes = Object.entries(told).map(([id, { page, ...route }]): [string, object] => {
    const loader = ({ params }: { params: object }) => {
      loaders.push(id);
      return Response.json({ id, params });
    };
    return [id, { id, ...route, module: { loader, ...(page || id === "root" ? { default: () => null } : {}) } }];
  });
  const manifest = Object.keys(told).map((id): [string, object] => [id, { id, module: `/${id}.js` }]);
  // What Remix would render is told instead: which routes it found, and what they loaded.
  const render = (_: Request, status: number, headers: Headers, context: EntryContext) => {
    const { matches, loaderData } = context.staticHandlerContext;
    const found = matches.map(({ route }) => (route as { id: string }).id);
    return new Response(JSON.stringify({ found, loaderData }), { status, headers });
  };
  return {
    routes: Object.fromEntries(routes) as ServerBuild["routes"],
    assets: { entry: { imports: [], module: "" }, routes: Object.fromEntries(manifest), url: "", version: "1" },
    entry: { module: { default: render, handleError: () => undefined } },
    future: {
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
    },
    mode: "production",
    isSpaMode: false,
    publicPath: "/",
    assetsBuildDirectory: "",
  } as unknown as ServerBuild;
}

const addresses = [
  "/",
  "/login",
  "/LOGIN//",
  "//login",
  "/login/x",
  "/dashboard",
  "/dashboard/",
  "/dashboard/diary/new",
  "/dashboard/diary/NEW/",
  "/dashboard/diary/login",
  "/dashboard/diary/dia_1",
  "/dashboard/diary/dia%201",
  "/dashboard/diary/new%20",
  "/dashboard//diary/new",
  "/dashboard/diary/dia_1/x",
  "/dashboard/diary/new.data",
  "/dashboard/diary/x.data?_routes=routes/dashboard._patient",
  "/_root.data",
  "/dashboard.data",
  "/api/x/new",
  "/api/x/1",
  "/API/x/1",
  "/api/x",
  "/api/nothing/at/all/here/or/there",
  "/nothing",
  `/login${"/".repeat(40)}`,
  `/login${"/".repeat(40)}x`,
  "/__manifest?version=1&p=/dashboard/diary/new",
  "/__manifest?version=1&p=/dashboard/diary/dia_1&p=dashboard/diary/dia_2&p=/login&p=/&p=/nothing",
  "/__manifest?version=1&p=/dashboard/diary/dia%25201&p=/login",
  `/__manifest?version=1&p=/dashboard${"/diary".repeat(300)}`,
  "/__manifest?version=1",
  "/__manifest?version=0&p=/login",
];

async function tell(answer: Response) {
  const type = answer.headers.get("Content-Type");
  const said: unknown = type?.startsWith("application/json") ? await answer.json() : await answer.text();
  return { status: answer.status, type, said };
}

test("every address is answered as by the whole table of routes, the first time and the second", async () => {
  const [router, whole] = [routerOf(buildOf()), createRequestHandler(buildOf())];
  const context = {} as AppLoadContext;
  for (const address of [...addresses, ...addresses].map((path) => `https://caris.test${path}`)) {
    loaders.length = 0;
    const expected = await tell(await whole(new Request(address), context));
    const ran = loaders.splice(0).sort();
    expect(await tell(await router(new Request(address), context)), address).toEqual(expected);
    expect(loaders.sort(), address).toEqual(ran);
  }
});

/** A route without a page that says who asked for what, and one that fails in every way. */
function buildOfResources(): ServerBuild {
  const build = buildOf();
  const say = async ({ request, params }: { request: Request; params: object }) =>
    Response.json({ method: request.method, url: request.url, body: await request.text(), params }, { status: 201 });
  const fail = async ({ request }: { request: Request }) => {
    const how = await request.text();
    if (how === "nothing") return undefined;
    if (how === "data") return data({ given: true }, { status: 202 });
    if (how === "refused") throw data({ code: "auth.forbidden" }, { status: 403, headers: { "X-Own": "1" } });
    throw how === "response"
      ? Response.json({ no: "thanks" }, { status: 409, headers: { "X-Own": "1" } })
      : new Error(how);
  };
  const at = (id: string, path: string, module: object) => ({ [id]: { id, path, parentId: "root", module } });
  const routes = {
    ...build.routes,
    ...at("routes/api.say.$who.$what", "api/say/:who/:what", { action: say, loader: say }),
    ...at("routes/api.fail", "api/fail", { action: fail }),
    ...at("routes/api.reading", "api/reading", { loader: say }),
  };
  const ids = Object.keys(routes).map((id): [string, object] => [id, { id, module: `/${id}.js` }]);
  return { ...build, routes, assets: { ...build.assets, routes: Object.fromEntries(ids) } } as unknown as ServerBuild;
}

test("what has no page answers as it would through Remix, by every method and however it fails", async () => {
  const [router, whole] = [routerOf(buildOfResources()), createRequestHandler(buildOfResources())];
  const paths = [
    "say/ana/oi",
    "SAY/Ana/O-I/",
    "say/ana/oi?index&x=1",
    "say/ana/oi?_routes=x",
    "say/a%20b/c",
    "say/a/b/c",
  ];
  const asked = [...paths, "say/ana/oi?q=a&q=b", "say/ana.data", "say/ana/oi.data", "fail", "fail?_data=x", "reading"];
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
    for (const path of asked)
      for (const body of method === "GET" ? [undefined] : ["response", "error", "nothing", "data", "refused"]) {
        const request = () => new Request(`https://caris.test/api/${path}`, { method, body: body ?? null });
        const [expected, got] = [
          await whole(request(), {} as AppLoadContext),
          await router(request(), {} as AppLoadContext),
        ];
        const heads = ["X-Remix-Catch", "X-Own", "X-Remix-Error"];
        expect(
          heads.map((name) => got.headers.get(name)),
          `${method} ${path}`,
        ).toEqual(heads.map((name) => expected.headers.get(name)));
        expect(await tell(got), `${method} ${path} ${body}`).toEqual(await tell(expected));
      }
});

test("a browser's question about thousands of addresses costs no more than one about a page's links", async () => {
  const build = buildOf();
  let read = 0;
  const assets = { ...build.assets };
  Object.defineProperty(assets, "routes", { get: () => ((read += 1), build.assets.routes) });
  const router = routerOf({ ...build, assets });
  const words = ["dashboard", "diary", "new", "login", "api", "x"];
  const made = Array.from(
    { length: 300 },
    (_, i) => `p=/${[i % 6, (i >> 1) % 6, (i >> 3) % 6, (i >> 5) % 6].map((w) => words[w]).join("/")}/${i}`,
  );
  const answer = await router(
    new Request(`https://caris.test/__manifest?version=1&${made.join("&")}`),
    {} as AppLoadContext,
  );
  expect(answer.status).toBe(200);
  expect(read).toBeLessThan(300);
});

test("a page with many links is told of every one of them", async () => {
  const words = ["dashboard", "diary", "new", "x"];
  const links = words.flatMap((a) => words.flatMap((b) => [`p=/${a}/${b}`, `p=/${a}/${b}/new`]));
  const asked = `https://caris.test/__manifest?version=1&${links.join("&")}&p=/login`;
  const answer = await routerOf(buildOf())(new Request(asked), {} as AppLoadContext);
  expect(Object.keys(await answer.json<Record<string, unknown>>()).join(" ")).toContain("login");
});

test("an address of thousands of segments costs no more than any that leads nowhere", async () => {
  const router = routerOf(buildOf());
  const started = performance.now();
  const answer = await router(new Request(`https://caris.test${"/a".repeat(4000)}`), {} as AppLoadContext);
  expect(answer.status).toBe(200);
  expect(performance.now() - started).toBeLessThan(2000);
});
