import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFitsLargeText, hydrated, signIn, test, onDevice } from "./fixtures";

/** Chooses a file of these lines and has it checked. */
async function check(page: Page, lines: readonly string[]) {
  const buffer = Buffer.from(`${lines.join("\n")}\n`);
  await page
    .getByLabel("O arquivo da auditoria")
    .setInputFiles({ name: "auditoria.ndjson", mimeType: "text/plain", buffer });
  await page.getByRole("button", { name: "Conferir neste aparelho" }).click();
}

test(
  "anybody checks an export in their browser, without network: a whole one, a changed one, one without its end",
  { tag: onDevice },
  async ({ page, context }) => {
    await signIn(page, "admin@demo.test", "/admin/audit");
    const lines = (await (await page.request.get("/api/admin/audit/export")).text()).trimEnd().split("\n");
    await page.goto("/audit/check");
    await hydrated(page);
    await page.waitForLoadState("networkidle"); // the worker is here
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await context.setOffline(true);
    await check(page, lines);
    await expect(page.getByRole("heading", { name: "Inteiro, do primeiro registro ao último" })).toBeVisible();
    const at = lines.findIndex((line) => line.includes('"actorRole":"'));
    await check(page, lines.with(at, lines[at]?.replace('"actorRole":"', '"actorRole":"x') ?? ""));
    await expect(page.getByRole("heading", { name: "Um registro foi mudado" })).toBeVisible();
    await expect(page.getByText(`Na linha ${at + 1}`)).toBeVisible();
    await expect(page.getByText("As linhas antes dela, em auditoria.ndjson, estão como foram seladas.")).toBeVisible();
    await check(page, ["não é daqui", ...lines]);
    await expect(page.getByText("É a primeira linha: nada de auditoria.ndjson está conferido.")).toBeVisible();
    await check(page, lines.slice(0, -2));
    await expect(page.getByRole("alert")).toBeVisible();
    await page.getByLabel("Uma carta com o selo").fill("Olá, Ana. Não há nada aqui.");
    await check(page, lines);
    await expect(page.getByText("Não há um selo no que você colou")).toBeVisible();
    expect(asked).toEqual([]);
    await context.setOffline(false);
    await expectAccessible(page);
    await expectFitsLargeText(page);
  },
);

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says how the command is used, and offers nothing that would send the file", async ({ page }) => {
    await page.goto("/audit/check");
    await expect(page.getByText("npm run audit:verify -- auditoria.ndjson")).toBeVisible();
    expect(await page.content()).toContain("precisa de JavaScript"); // what stands in noscript is no element here
    expect(await page.locator("main form, main input").count()).toBe(0);
  });
});
