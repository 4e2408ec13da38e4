import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, test } from "vitest";
import type { NeedKind, PersonInNeed } from "../../day/needs.policy";
import { NeedsList } from "./needs-list";

const reader = { now: 60_000, zone: "America/Sao_Paulo" };
const patient = { id: "mem_1", name: "Ana", avatarFileId: null };

async function shown(kind: NeedKind): Promise<string> {
  const older = { kind: "message", patient, since: 0, subjectId: "rom_1", words: "Oi, tudo bem?" } as const;
  const person: PersonInNeed = { kind, patient, since: 0, subjectId: "sos_1", also: [older] };
  const element = createElement(NeedsList, { people: [person], more: [], reader });
  const { query, dataRoutes } = createStaticHandler([{ path: "/", element }]);
  const context = await query(new Request("https://caris.test/"));
  if (context instanceof Response) throw new Error("a page redirected");
  const router = createStaticRouter(dataRoutes, context);
  return renderToStaticMarkup(createElement(StaticRouterProvider, { router, context, hydrate: false }));
}

test("beside a call for help no older message is read as its reason; beside anything else it is quoted", async () => {
  for (const kind of ["unanswered_alert", "open_alert", "signal"] as const)
    expect(await shown(kind)).not.toContain("Oi, tudo bem?");
  expect(await shown("request")).toContain("Oi, tudo bem?");
});
