import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, test } from "vitest";
import { TextForm } from "~/features/agreements/components/text-form";
import { GoalForm } from "~/features/goals/components/goal-form";
import { wordsOf } from "~/features/goals/components/goal-rows";
import { longest } from "~/features/goals/goals.schema";
import { QuestionnaireForm } from "~/features/measures/components/questionnaire/questionnaire-form";
import type { Refusal } from "~/features/tenancy/components/refusal";

type Values = Record<string, string>;

const overtaken = (values: Values, code = "goals.changed_elsewhere"): Refusal => ({
  ...{ refused: true, code, message: "Mudou.", fields: {}, values },
});

/** The fields of a form as it is shown, by name: what a second press would send. */
async function fieldsOf(form: ReactNode, answer?: Refusal): Promise<Values> {
  const { query, dataRoutes } = createStaticHandler([{ id: "page", path: "/", element: form }]);
  const context = await query(new Request("https://caris.test/"));
  if (context instanceof Response) throw new Error("the page leads elsewhere");
  context.actionData = { page: answer };
  const router = createStaticRouter(dataRoutes, context);
  const html = renderToString(<StaticRouterProvider router={router} context={context} hydrate={false} />);
  const said = (text = "") => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes('type="checkbox"') || tag.includes("checked"));
  const areas = [...html.matchAll(/<textarea\b[^>]*\bname="([^"]+)"[^>]*>([^<]*)</g)];
  return Object.fromEntries([
    ...inputs.flatMap((tag) => {
      const [, name] = /\bname="([^"]+)"/.exec(tag) ?? [];
      return name === undefined ? [] : [[name, said(/\bvalue="([^"]*)"/.exec(tag)?.[1])]];
    }),
    ...areas.map(([, name, text]) => [name, said(text)]),
  ]) as Values;
}

const step = (id: string, text: string, know: string | null = null) => {
  return { id, text, know, state: "todo" as const, line: null, movedAt: null, task: null, version: 1 };
};
const goal = (version: number, ...steps: ReturnType<typeof step>[]) => ({
  ...{ id: "gol_1", patientId: "mem_1", title: "Meta", why: null, status: "open" as const, isShared: true },
  ...{ begunBy: "patient" as const, createdAt: 0, endedAt: null, closing: null, reviewedAt: null, version, steps },
});
const goalForm = (of: ReturnType<typeof goal>) => (
  <GoalForm goal={of} formKey="k" longest={longest} mostSteps={7} own hasTeam={false} />
);
const [ana, cafe, hers] = [step("a", "Ligar para Ana", "Ela atendeu"), step("b", "Café"), step("c", "Dela", "Como dela")];

test("a goal overtaken: each row keeps the id that it was sent with, and a step it never saw comes as a row of its own", async () => {
  const opened = await fieldsOf(goalForm(goal(1, ana, cafe)));
  const sent = { ...opened, "step.2.text": "O meu passo", why: "Porque sim" };
  const again = await fieldsOf(goalForm(goal(2, ana, cafe, hers)), overtaken(sent));
  expect(again).toMatchObject({ version: "2", why: "Porque sim" });
  expect(again).toMatchObject({ "step.0.id": "a", "step.1.id": "b", "step.2.text": "O meu passo" });
  expect(again["step.2.id"]).toBeUndefined();
  expect(again).toMatchObject({ "step.3.id": "c", "step.3.text": "Dela", "step.3.know": "Como dela" });
});

test("a step that went elsewhere stays gone, or says that it would come back; no other takes its id", async () => {
  const opened = await fieldsOf(goalForm(goal(1, ana, cafe)));
  const untouched = await fieldsOf(goalForm(goal(2, cafe)), overtaken({ ...opened, why: "Porque sim" }));
  expect(untouched).toMatchObject({ "step.0.text": "", "step.1.id": "b", "step.1.text": "Café" });
  expect(untouched["step.0.id"]).toBeUndefined();
  const reworded = await fieldsOf(goalForm(goal(2, cafe)), overtaken({ ...opened, "step.0.text": "Escrever para Ana" }));
  expect(reworded).toMatchObject({ "step.0.text": "Escrever para Ana", "step.1.id": "b" });
  expect(reworded["step.0.id"]).toBeUndefined();
});

test("a row that nobody touched says what its step says by now; one that was touched keeps its words", async () => {
  const opened = await fieldsOf(goalForm(goal(1, ana, cafe)));
  const anew = [step("a", "Ligar na terça", "Ela atendeu"), step("b", "Café na padaria")] as const;
  const again = await fieldsOf(goalForm(goal(2, ...anew)), overtaken({ ...opened, "step.1.text": "Chá" }));
  expect(again).toMatchObject({ "step.0.text": "Ligar na terça", "step.1.text": "Chá", "step.1.id": "b" });
  expect(again["step.0.was"]).toBe(wordsOf(anew[0]));
  const emptied = await fieldsOf(goalForm(goal(2, ...anew)), overtaken({ ...opened, "step.1.text": "" }));
  expect(emptied).toMatchObject({ "step.1.text": "", "step.1.id": "b" });
});

test("a refusal that is no conflict sends the version that the form was made from", async () => {
  const opened = await fieldsOf(goalForm(goal(1, ana)));
  const again = await fieldsOf(goalForm(goal(2, ana)), overtaken({ ...opened, title: "" }, "request.invalid"));
  expect(again.version).toBe("1");
});

const part = (title: string) => ({ title, summary: `${title}.`, text: `Sobre ${title}` });
const text = (version: number, ...titles: string[]) =>
  ({ kind: "care", version, sendsToNew: false, isRequired: false, words: { title: "T", parts: titles.map(part) } }) as const;
const question = (said: string) => ({ kind: "text" as const, text: said });
const sheet = (version: number, ...texts: string[]) => ({ title: "Q", intro: "", version, questions: texts.map(question) });
const rowForms = [
  [
    "agreement",
    (version: number, rows: string[], refusal?: Refusal) => (
      <TextForm text={text(version, ...rows) as never} refusal={refusal} />
    ),
    "part",
    "title",
  ],
  [
    "questionnaire",
    (version: number, rows: string[], refusal?: Refusal) => (
      <QuestionnaireForm standing={sheet(version, ...rows)} refusal={refusal} />
    ),
    "q",
    "text",
  ],
] as const;

test.each(rowForms)("%s overtaken: what was typed keeps its place, what was added elsewhere comes below", async (_, form, row, field) => {
  const name = (n: number, of: string = field) => `${row}.${n}.${of}`;
  const opened = await fieldsOf(form(1, ["Um", "Dois"]));
  const sent = { ...opened, [name(2)]: "O meu" };
  const again = await fieldsOf(form(2, ["Um", "Dois", "Três"], overtaken(sent)));
  expect([0, 1, 2, 3].map((n) => again[name(n)])).toEqual(["Um", "Dois", "O meu", "Três"]);
  expect([0, 1, 2, 3].map((n) => again[name(n, "stood")])).toEqual(["1", "1", undefined, "1"]);
  const fewer = await fieldsOf(form(2, [], overtaken({ ...opened, [name(6)]: "Longe" })));
  expect(fewer[name(6)]).toBe("Longe");
});
