import { hydrated, expect, otherBrowser, phone, signIn, signInByForm, siteUrl, test, onDevice } from "./fixtures";
import { ownerKnown, recordsIn, shellReady } from "./device";

test.use({ viewport: phone });

test(
  "a device whose login was ended elsewhere forgets what could be read here; what waits stays sealed, and SOS at hand",
  { tag: onDevice },
  async ({ page, context, browser }) => {
    await signIn(page, "paciente@demo.test");
    await shellReady(page);
    await ownerKnown(page);
    await page.goto("/dashboard/safety-plan");
    await expect.poll(() => recordsIn(page, "kept")).toBeGreaterThan(0);
    await page.goto("/write");
    await context.setOffline(true);
    await page.getByRole("radio", { name: "bem", exact: true }).check({ force: true });
    await page.getByLabel("Título").fill("Sem rede");
    await page.getByLabel("O que você quer guardar").fill("Escrito sem internet");
    await page.getByRole("button", { name: "Salvar anotação" }).click();
    await expect.poll(() => recordsIn(page, "outbox")).toBe(1);

    const other = await otherBrowser(browser, { viewport: phone });
    await signIn(other, "paciente@demo.test", `${siteUrl()}/account/devices`);
    await hydrated(other);
    await other.getByRole("button", { name: /^Encerrar o/ }).click();
    await expect(other.getByText("Os outros aparelhos saíram da sua conta.")).toBeVisible();

    await context.setOffline(false);
    await page.goto("/plan");
    await expect.poll(() => recordsIn(page, "kept")).toBe(0);
    await expect.poll(() => recordsIn(page, "about")).toBe(0);
    await expect(page.getByText("Neste aparelho não há um plano guardado.")).toBeVisible();
    expect([await recordsIn(page, "drafts"), await recordsIn(page, "outbox")]).toEqual([0, 1]);
    await page.goto("/sos");
    await expect(page.locator('a[href="tel:188"]').first()).toBeVisible();

    // The same person signs in again: what waited goes out.
    await signInByForm(page, "paciente@demo.test");
    await expect.poll(() => recordsIn(page, "outbox"), { timeout: 15_000 }).toBe(0);
    await other.context().close();
  },
);
