import { beforeAll, expect, test } from "vitest";
import { cookiesOf, signInToWeb } from "../people";
import { ask, postForm } from "../site";

let cookie: string;

beforeAll(async () => {
  const answer = await postForm("/register/patient", {
    role: "patient",
    name: "Sozinha Aqui",
    email: `sozinha-${Date.now()}@caris.test`,
    password: "manhã com café e pão quente",
    zone: "America/Sao_Paulo",
    "consents.terms": "on",
    "consents.dataProcessing": "on",
  });
  expect(answer.status).toBe(302);
  cookie = cookiesOf(answer);
});

const read = async (path: string) => {
  const answer = await ask(path, { headers: { Cookie: cookie } });
  expect(answer.status, path).toBe(200);
  // What is seen; the page's data carries the same words once more.
  return (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, "");
};

test("somebody without a team is told so before the press and after it, by pages that agree; no word speaks of a team", async () => {
  const before = await read("/dashboard/sos");
  expect(before).toContain("não há quem a CÁRIS chame");
  expect(before).toContain("Ninguém da CÁRIS lê os pedidos");
  expect(before.indexOf("tel:188")).toBeGreaterThan(-1);
  expect(before.indexOf("tel:188")).toBeLessThan(before.indexOf("não há quem a CÁRIS chame"));
  expect(before).toContain("Só registrar que precisei de ajuda");
  const pressed = await postForm(
    "/dashboard/sos?index",
    { severity: "immediate", key: crypto.randomUUID() },
    { Cookie: cookie },
  );
  expect(pressed.status).toBe(302);
  const after = await read(pressed.headers.get("Location") ?? "");
  expect(after).toContain("tel:188");
  for (const page of [before, after, await read("/dashboard/sos"), await read("/dashboard/sos/past")])
    expect(page.replace(/Uma equipe vai até você/g, "")).not.toMatch(/equipe|Chamamos por todos|Estamos chamando/);
});

test("a patient with a team is still told who is called", async () => {
  const own = await signInToWeb("otherPatient");
  const page = await (await ask("/dashboard/sos", { headers: { Cookie: own } })).text();
  expect(page).toMatch(/recebe o aviso assim que você apertar|O seu pedido está aberto/);
});

test("a browser posts from the contact's page with our origin, never `Origin: null`", async () => {
  const none = `/near/${"0".repeat(26)}/${"0".repeat(26)}/${"x".repeat(22)}`;
  const gone = await ask(none);
  expect(gone.status).toBe(404);
  expect(gone.headers.get("Referrer-Policy")).not.toBe("no-referrer");
  expect(await gone.text()).not.toContain('name="referrer"');
  expect((await postForm(none, { act: "yes" })).status).toBe(404);
});
