import { afterEach, expect, inject, test } from "vitest";
import { signInToWeb } from "./people";
import { ask, postForm } from "./site";

type Fault = "ok" | "down" | "429" | "500";

async function stripe(mode: Fault): Promise<void> {
  const body = JSON.stringify({ provider: "stripe", mode });
  await fetch(`${inject("providersUrl")}/faults`, { method: "POST", body });
}

/** Until the breaker lets calls go again, so that no other test meets a closed door. */
async function healed(cookie: string): Promise<void> {
  await stripe("ok");
  await expect
    .poll(async () => (await ask("/admin/plan/payer", { headers: { Cookie: cookie } })).text(), { timeout: 60_000 })
    .not.toContain("não responde agora");
}

afterEach(async () => healed(await signInToWeb("admin")));

const change = "/admin/plan/change?plan=profissional&interval=year";
/** Each form of money, as it is sent, and what of it stands on the page again. The first clinic pays, the second does not yet. */
const forms: [who: "admin" | "foreignAdmin", path: string, fields: Record<string, string>, kept: RegExp][] = [
  ["admin", "/admin/plan/payer", { taxId: "529.982.247-25" }, /value="529\.982\.247-25"/],
  ["admin", "/admin/plan/end", { intent: "end" }, /Cancelar a próxima cobrança/],
  ["admin", change, { plan: "profissional", interval: "year", at: String(Date.now()) }, /Ver de novo quanto custa/],
  [
    "foreignAdmin",
    "/admin/plan/buy?plan=clinica&interval=year",
    { plan: "clinica", interval: "year", method: "pix" },
    /<input[^>]*value="pix"[^>]*checked|<input[^>]*checked[^>]*value="pix"/,
  ],
  ["admin", "/admin/plan", { intent: "portal" }, /Plano Clínica/],
];

// What is slow is given up after eight seconds and is the same from there on (money.test.ts): the run has no time to wait for it.
test.each(["down", "429", "500"] as const)(
  "Stripe %s: each form of money answers 503 with itself, what was typed and words; its page opens all the same",
  async (mode) => {
    const cookies = { admin: await signInToWeb("admin"), foreignAdmin: await signInToWeb("foreignAdmin") };
    await stripe(mode);
    for (const [who, path, fields, kept] of forms) {
      const answer = await postForm(path, fields, { Cookie: cookies[who] });
      const html = await answer.text();
      expect([path, answer.status, Number(answer.headers.get("Retry-After")) > 0]).toEqual([path, 503, true]);
      expect(html).toContain("Não conseguimos falar com o serviço de pagamento agora. Nada foi cobrado.");
      expect(html, path).toMatch(kept);
    }
    for (const path of ["/admin/plan", "/admin/plan/payer", "/admin/plan/end", change]) {
      const page = await ask(path, { headers: { Cookie: cookies.admin } });
      expect([path, page.status]).toEqual([path, 200]);
    }
  },
);
