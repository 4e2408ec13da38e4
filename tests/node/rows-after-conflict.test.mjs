import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, test } from "vitest";
import { TextForm } from "../../app/features/agreements/components/text-form.tsx";
import { GoalForm } from "../../app/features/goals/components/goal-form.tsx";
import { wordsOf } from "../../app/features/goals/components/goal-rows.ts";
import { longest } from "../../app/features/goals/goals.schema.ts";
import { QuestionnaireForm } from "../../app/features/measures/components/questionnaire/questionnaire-form.tsx";

const refused = (values, code = "goals.changed_elsewhere") => ({
  ...{ refused: true, code, message: "Mudou.", fields: {}, values },
});

/** The fields of a form as it is shown, by name: what a second press would send. */
async function fieldsOf(form, answer) {
  const { query, dataRoutes } = createStaticHandler([{ id: "page", path: "/", element: form }]);
  const context = await query(new Request("https://caris.test/"));
  context.actionData = { page: answer };
  const router = createStaticRouter(dataRoutes, context);
  const html = renderToString(createElement(StaticRouterProvider, { router, context, hydrate: false }));
  const said = (text = "") => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
  const inputs = [...html.matchAll(/<input\b[^>]*\bname="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !tag.includes('type="checkbox"') || tag.includes("checked"))
    .map(([tag, name]) => [name, said(/\bvalue="([^"]*)"/.exec(tag)?.[1])]);
  const areas = [...html.matchAll(/<textarea\b[^>]*\bname="([^"]+)"[^>]*>([^<]*)</g)];
  return Object.fromEntries([...inputs, ...areas.map(([, name, text]) => [name, said(text)])]);
}

const step = (id, text, know = null) => ({ id, text, know, state: "todo", line: null, task: null, version: 1 });
const [ana, cafe, hers] = [
  step("a", "Ligar para Ana", "Ela atendeu"),
  step("b", "Café"),
  step("c", "Dela", "Como dela"),
];

/** The fields of a goal's form. */
function goalFields(version, steps, answer) {
  const goal = { id: "gol_1", title: "Meta", why: null, status: "open", version, steps };
  const props = { goal, formKey: "k", longest, mostSteps: 7, own: true, hasTeam: false };
  return fieldsOf(createElement(GoalForm, props), answer);
}

test("a goal overtaken: each row keeps the id that it was sent with, and a step it never saw comes as a row of its own", async () => {
  const opened = await goalFields(1, [ana, cafe]);
  const sent = { ...opened, "step.2.text": "O meu passo", why: "Porque sim" };
  const again = await goalFields(2, [ana, cafe, hers], refused(sent));
  expect(again).toMatchObject({ version: "2", why: "Porque sim" });
  expect(again).toMatchObject({ "step.0.id": "a", "step.1.id": "b", "step.2.text": "O meu passo" });
  expect(again["step.2.id"]).toBeUndefined();
  expect(again).toMatchObject({ "step.3.id": "c", "step.3.text": "Dela", "step.3.know": "Como dela" });
});

test("a step that went elsewhere stays gone, or says that it would come back; no other takes its id", async () => {
  const opened = await goalFields(1, [ana, cafe]);
  const untouched = await goalFields(2, [cafe], refused({ ...opened, why: "Porque sim" }));
  expect(untouched).toMatchObject({ "step.0.text": "", "step.1.id": "b", "step.1.text": "Café" });
  expect(untouched["step.0.id"]).toBeUndefined();
  const reworded = await goalFields(2, [cafe], refused({ ...opened, "step.0.text": "Escrever para Ana" }));
  expect(reworded).toMatchObject({ "step.0.text": "Escrever para Ana", "step.1.id": "b" });
  expect(reworded["step.0.id"]).toBeUndefined();
});

test("a row that nobody touched says what its step says by now; one that was touched keeps its words", async () => {
  const opened = await goalFields(1, [ana, cafe]);
  const anew = [step("a", "Ligar na terça", "Ela atendeu"), step("b", "Café na padaria")];
  const again = await goalFields(2, anew, refused({ ...opened, "step.1.text": "Chá" }));
  expect(again).toMatchObject({ "step.0.text": "Ligar na terça", "step.1.text": "Chá", "step.1.id": "b" });
  expect(again["step.0.was"]).toBe(wordsOf(anew[0]));
  const emptied = await goalFields(2, anew, refused({ ...opened, "step.1.text": "" }));
  expect(emptied).toMatchObject({ "step.1.text": "", "step.1.id": "b" });
});

test("a refusal that is no conflict sends the version that the form was made from", async () => {
  const opened = await goalFields(1, [ana]);
  const again = await goalFields(2, [ana], refused({ ...opened, title: "" }, "request.invalid"));
  expect(again.version).toBe("1");
});

const part = (title) => ({ title, summary: `${title}.`, text: `Sobre ${title}` });
const rowForms = [
  [
    "agreement",
    "part",
    "title",
    TextForm,
    (version, rows) => ({ text: { version, words: { title: "T", parts: rows.map(part) } } }),
  ],
  [
    ...["questionnaire", "q", "text", QuestionnaireForm],
    (version, rows) => {
      const questions = rows.map((text) => ({ kind: "text", text }));
      return { standing: { title: "Q", intro: "", version, questions } };
    },
  ],
];

test.each(rowForms)(
  "%s overtaken: what was typed keeps its place, what was added elsewhere comes below",
  async (...args) => {
    const [, row, field, form, standing] = args;
    const show = (version, rows, refusal) => fieldsOf(createElement(form, { ...standing(version, rows), refusal }));
    const name = (n, of = field) => `${row}.${n}.${of}`;
    const opened = await show(1, ["Um", "Dois"]);
    const again = await show(2, ["Um", "Dois", "Três"], refused({ ...opened, [name(2)]: "O meu" }));
    expect([0, 1, 2, 3].map((n) => again[name(n)])).toEqual(["Um", "Dois", "O meu", "Três"]);
    expect([0, 1, 2, 3].map((n) => again[name(n, "stood")])).toEqual(["1", "1", undefined, "1"]);
    const fewer = await show(2, [], refused({ ...opened, [name(6)]: "Longe" }));
    expect(fewer[name(6)]).toBe("Longe");
  },
);
