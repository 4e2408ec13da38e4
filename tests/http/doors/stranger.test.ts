import { beforeAll, describe, expect, test } from "vitest";
import {
  type Credentials,
  agreementIdOf,
  allCallers,
  contactIdOf,
  documentIdOf,
  moneyIdsOf,
  newAlert,
  newBreakGlass,
  newDelivery,
  newFiles,
  newImport,
  newInvitation,
  newNote,
  newSession,
  newSessionsImport,
  newTakeout,
  patientIds,
  questionnaireIdOf,
  regimenIdOf,
  reportIdOf,
  roomIdOf,
  scaleIdsOf,
  taskIdOf,
} from "../callers";
import { careWordIdOf, cycleIdOf, goalIdsOf } from "../goals";
import { isApiRoute, patternOf, routes, type Route } from "../manifest";
import { routeAccess } from "./route-access";
import type { Access, Caller } from "./route-callers";
import { ask, postForm, sendJson } from "../site";

type Closed = Exclude<Access, { open: string }>;
const doors = routes.filter((route) => route.hasLoader || route.hasAction);
const callers: Caller[] = [
  "nobody",
  "ended",
  "patient",
  "otherPatient",
  "psychologist",
  "unlinkedPsychologist",
  "admin",
  "platform",
  "foreignPatient",
  "foreignPsychologist",
  "foreignAdmin",
];

let credentials: Map<Caller, Credentials>;
let ids: {
  patient: string;
  psychologist: string;
  entry: string;
  delivery: string;
  file: string;
  upload: string;
  room: string;
  alert: string;
  contact: string;
  session: string;
  note: string;
  invitation: string;
  import: string;
  ownImport: string;
  takeout: string;
  agreement: string;
  task: string;
  regimen: string;
  goal: string;
  step: string;
  word: string;
  cycle: string;
  document: string;
  report: string;
  charge: string;
  receipt: string;
  scale: string;
  answer: string;
  questionnaire: string;
  breakGlass: string;
};
let methods: Record<string, string[]>;

beforeAll(async () => {
  credentials = await allCallers();
  const [patient, admin] = [credentials.get("patient"), credentials.get("admin")] as [Credentials, Credentials];
  const own = await patientIds(patient);
  const session = await newSession(credentials.get("psychologist") as Credentials, own.patient);
  ids = {
    ...own,
    psychologist: credentials.get("psychologist")?.login?.memberId ?? "",
    ...(await newFiles(patient)),
    delivery: await newDelivery(patient, admin),
    room: await roomIdOf(patient),
    alert: await newAlert(patient),
    contact: await contactIdOf(patient),
    session,
    note: await newNote(credentials.get("psychologist") as Credentials, session),
    ...(await moneyIdsOf(patient)),
    agreement: await agreementIdOf(patient),
    document: await documentIdOf(patient),
    report: await reportIdOf(patient),
    ...(await scaleIdsOf(patient)),
    questionnaire: await questionnaireIdOf(credentials.get("psychologist") as Credentials),
    task: await taskIdOf(patient),
    regimen: await regimenIdOf(patient),
    ...(await goalIdsOf(patient)),
    word: await careWordIdOf(patient),
    cycle: await cycleIdOf(patient),
    import: await newImport(admin),
    takeout: await newTakeout(credentials.get("psychologist") as Credentials),
    ownImport: await newSessionsImport(credentials.get("psychologist") as Credentials),
    breakGlass: await newBreakGlass(admin, own.patient),
    invitation: await newInvitation(credentials.get("psychologist") as Credentials),
  };
  const { paths } = (await (await ask("/api/openapi.json")).json()) as { paths: Record<string, object> };
  methods = Object.fromEntries(
    Object.entries(paths).map(([path, told]) => [
      path.replace(/\{\w+\}/g, ":"),
      Object.keys(told).map((m) => m.toUpperCase()),
    ]),
  );
});

/** The address with the demo patient's ids in it. */
function filled(pattern: string): string {
  return pattern
    .replace(/(diary\/|entries\/|transcripts\/):(id|entryId)/, `$1${ids.entry}`)
    .replace(/(deliveries|notifications)\/:\w+/, `$1/${ids.delivery}`)
    .replace(/(sos|alerts)\/:\w+/, `$1/${ids.alert}`)
    .replace(/clinics\/:\w+/, "clinics/cli_01DEM000000000000000000001")
    .replace(/admin\/agenda\/:\w+/, `admin/agenda/${ids.psychologist}`)
    .replace(/(agenda|dashboard\/room|(?:api|patient|psychologist|dashboard)\/sessions)\/:\w+/, `$1/${ids.session}`)
    .replace(/(dashboard|admin|psychologist)\/invites\/:\w+/, `$1/invites/${ids.invitation}`)
    .replace(/invites\/import\/:\w+/, `invites/import/${ids.import}`)
    .replace("practice/:exercise?", "practice/box")
    .replace(/(medication|regimens)\/:\w+/, `$1/${ids.regimen}`)
    .replace(/goals\/:\w+/, `goals/${ids.goal}`)
    .replace(/cycles\/:\w+/, `cycles/${ids.cycle}`)
    .replace(/(words|care-words)\/:\w+/, `$1/${ids.word}`)
    .replace(/steps\/:\w+/, `steps/${ids.step}`)
    .replace(/takeout\/:\w+/, `takeout/${ids.takeout}`)
    .replace(/dashboard\/imports\/:\w+/, `dashboard/imports/${ids.ownImport}`)
    .replace(/(payments|charges)\/:\w+/, `$1/${ids.charge}`)
    .replace(/receipts\/:\w+/, `receipts/${ids.receipt}`)
    .replace(/documents\/:\w+/, `documents/${ids.document}`)
    .replace(/reports\/:\w+/, `reports/${ids.report}`)
    .replace(/:part\b/, "mood")
    .replace(/texts\/:kind/, "texts/contract")
    .replace(/(dashboard\/agreements|agreed)\/:\w+/, `$1/${ids.agreement}`)
    .replace(/tasks\/:\w+/, `tasks/${ids.task}`)
    .replace(/payer\/:\w+/, `payer/${ids.psychologist}`)
    .replace(/contacts\/:\w+/, `contacts/${ids.contact}`)
    .replace(/templates\/:\w+/, "templates/soap")
    .replace(/(rooms|chat)\/:\w+/, `$1/${ids.room}`)
    .replace(/scales\/(answers\/:id|:answerId)/, (found) => found.replace(/:\w+/, ids.answer))
    .replace(/scales\/:named/, `scales/${ids.scale}`)
    .replace(/questionnaires\/:\w+/, `questionnaires/${ids.questionnaire}`)
    .replace(/users\/:\w+\/caseload/, `users/${ids.psychologist}/caseload`)
    .replace(/break-glass\/:\w+/, `break-glass/${ids.breakGlass}`)
    .replace(/:what\b/, "diary")
    .replace(/(patients|users)\/:\w+/, `$1/${ids.patient}`)
    .replace(/records\/:\w+/, `records/${ids.note}`)
    .replace(/versions\/:\w+/, "versions/1")
    .replace(/messages\/:seq/, "messages/1")
    .replace(/uploads\/:\w+/, `uploads/${ids.upload}?offset=0`)
    .replace(/files\/:\w+/, `files/${ids.file}`)
    .replace(/consents\/:\w+/, "consents/whatsapp")
    .replace(/:\w+/g, "x");
}

/** An address at which a route's loader runs: a layout's own is none, so a page's below it. */
function addressOf(route: Route): string {
  const below = routes.find((r) => r.parentId === route.id && (r.index ?? r.path !== undefined));
  const hasOwn = route.index === true || !below || isApiRoute(route);
  return filled(hasOwn ? patternOf(route) : patternOf(below));
}

/** The data of one page route alone, as the browser asks for it: no other loader can refuse in its stead. */
function dataAddress(route: Route): string {
  const path = addressOf(route);
  return path === "/" ? "/_root.data" : `${path}.data`;
}

function read(route: Route, { web, api }: Credentials, query = ""): Promise<Response> {
  if (isApiRoute(route)) return ask(addressOf(route) + query, { headers: api });
  const only = `_routes=${encodeURIComponent(route.id)}${query.replace("?", "&")}`;
  return ask(`${dataAddress(route)}?${only}`, { headers: web });
}

function writes(route: Route, { web, api }: Credentials, { form = {}, json = {} }: Closed): Promise<Response>[] {
  if (!isApiRoute(route)) {
    const said = Object.fromEntries(
      Object.entries(form).map(([k, v]) => [
        k,
        v
          .replace("$alert", ids.alert)
          .replace("$regimen", ids.regimen)
          .replace("$word", ids.word)
          .replace("$scale", ids.scale)
          .replace("$session", ids.session)
          .replace("$patient", ids.patient),
      ]),
    );
    return [postForm(`${dataAddress(route)}${route.index ? "?index" : ""}`, said, web)];
  }
  const told = methods[patternOf(route).replace(/:\w+/g, ":")] ?? [];
  return told.filter((m) => m !== "GET").map((method) => sendJson(method, filled(patternOf(route)), json, api));
}

/** An address with the second letter of its last word percent-encoded: the router would take it for the same. */
function disguised(address: string): string {
  return address.replace(/([^/]+)$/, (word) => {
    const at = word.length > 1 ? 1 : 0;
    return `${word.slice(0, at)}%${word.charCodeAt(at).toString(16)}${word.slice(at + 1)}`;
  });
}

/** How an answer refuses, or "let in". A redirect of page data is 202 with the address in it. */
async function verdict(answer: Response): Promise<string> {
  if ([401, 403, 404].includes(answer.status)) return String(answer.status);
  if (answer.status >= 500) return `broken: ${answer.status}`;
  const redirected = answer.status === 202 || answer.status === 302;
  if (redirected && /\/login(\?|")/.test(`${answer.headers.get("Location") ?? ""}"${await answer.text()}`))
    return "to sign-in";
  return `let in: ${answer.status}`;
}

/** What a caller must hear: the unknown are asked to sign in, the known are refused. */
function expectRefusal(route: Route, caller: Caller, reading: boolean, heard: string): void {
  const known = caller !== "nobody" && caller !== "ended";
  const words = known ? ["403", "404"] : reading && !isApiRoute(route) ? ["to sign-in"] : ["401"];
  expect(words, `${caller} at ${route.id}: ${heard}`).toContain(heard);
}

test("every loader and action of the build has a row in an *.access.ts, and every row a route", () => {
  const built = doors.map((route) => route.id).sort();
  const told = Object.keys(routeAccess).sort();
  expect(
    built.filter((id) => !told.includes(id)),
    "routes without a line",
  ).toEqual([]);
  expect(
    told.filter((id) => !built.includes(id)),
    "lines without a route",
  ).toEqual([]);
});

test("the document of a closed page asks a stranger to sign in, and leads back afterwards", async () => {
  const answer = await ask("/dashboard/diary?mood=3");
  expect([answer.status, answer.headers.get("Location")]).toEqual([302, "/login?next=%2Fdashboard%2Fdiary%3Fmood%3D3"]);
});

const told = doors.flatMap((route) =>
  routeAccess[route.id] ? [[route.id, route, routeAccess[route.id] as Access] as const] : [],
);

describe.each(told)("%s", (id, route, access) => {
  if ("open" in access) {
    test(`is open (${access.open}) and never breaks`, async () => {
      for (const caller of callers) {
        if (route.hasLoader)
          expect((await read(route, credentials.get(caller) as Credentials)).status).toBeLessThan(500);
      }
    });
    return;
  }

  test("in disguise it is no address at all, not even to those it is for", async () => {
    const { web, api } = credentials.get("patient") as Credentials;
    const path = disguised(isApiRoute(route) ? addressOf(route) : dataAddress(route));
    const headers = isApiRoute(route) ? api : web;
    expect((await ask(path, { headers })).status, path).toBe(400);
    expect((await ask(path.replace(/\.data$/, ""), { headers })).status, path).toBe(400);
    const post = isApiRoute(route) ? sendJson("POST", path, access.json ?? {}, api) : postForm(path, {}, web);
    expect((await post).status, path).toBe(400);
  });

  if (route.hasLoader) {
    test("reading", async () => {
      for (const caller of callers) {
        const heard = await verdict(await read(route, credentials.get(caller) as Credentials, access.query));
        if (access.read?.includes(caller)) expect(heard, `${caller} at ${id}`).toMatch(/^let in/);
        else if (access.read) expectRefusal(route, caller, true, heard);
        else expect(heard).toBe("405"); // the loader is there to refuse reading
      }
    });
  }

  if (route.hasAction) {
    test("writing", async () => {
      for (const caller of callers) {
        if (access.write?.includes(caller)) continue; // their own: other tests write
        for (const answer of await Promise.all(writes(route, credentials.get(caller) as Credentials, access))) {
          expectRefusal(route, caller, false, await verdict(answer));
        }
      }
    });
  }
});
