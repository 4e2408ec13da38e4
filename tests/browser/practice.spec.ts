import { isKept, ownerKnown, recordsIn, shellReady } from "./device";
import { expect, expectAccessible, expectFitsLargeText, phone, signIn, test } from "./fixtures";

test.use({ viewport: phone });

test(
  "an exercise leads at its pace, pauses, and what was practised without network is registered once when it is back",
  {
    tag: "@whole-browser",
  },
  async ({ page, context }) => {
    await signIn(page, "paciente2@demo.test", "/dashboard/practice/box");
    await shellReady(page);
    await ownerKnown(page);
    await expectFitsLargeText(page);
    await context.setOffline(true);
    // Nobody asks the server here: the device has the page and its scripts.
    await page.goto("/dashboard/practice/box");
    await expect(page).toHaveURL(/\/practice#box$/);
    await page.getByLabel("mal", { exact: true }).first().check({ force: true });
    await page.getByRole("button", { name: "Começar" }).click();
    await expect(page.getByRole("status").getByText("Inspire")).toBeAttached();
    await expect(page.getByRole("button", { name: "Guardar que pratiquei" })).toBeHidden();
    await page.getByRole("button", { name: "Pausar" }).click();
    await expect(page.getByText("Em pausa")).toBeAttached();
    await page.getByRole("button", { name: "Terminar aqui" }).click();
    await expect(page.locator("details[open]").getByRole("group", { name: "E depois, como ficou?" })).toBeFocused();
    await page.getByRole("button", { name: "Guardar que pratiquei" }).click();
    await expect(page.getByText("Guardado neste aparelho")).toBeVisible();
    expect(await recordsIn(page, "outbox")).toBe(1);
    await context.setOffline(false);
    await expect(page.getByText("A internet voltou e a sua prática foi registrada.")).toBeVisible();
    expect(await recordsIn(page, "outbox")).toBe(0);
    await page.goto("/dashboard/practice");
    await expect(page.getByText(/mal antes/)).toHaveCount(1);
    await expectAccessible(page);
  },
);

test(
  "an hour marked while the network is away, on the open page and on one opened cold, waits on the device and is marked once",
  {
    tag: "@whole-browser",
  },
  async ({ page, context }) => {
    await signIn(page, "paciente@demo.test", "/dashboard/medication");
    await shellReady(page);
    await ownerKnown(page);
    await expectAccessible(page);
    await page.waitForLoadState("networkidle");
    await expect.poll(() => isKept(page, "medication")).toBe(true);
    await context.setOffline(true);
    await page.getByRole("button", { name: /Tomei agora/ }).click();
    await expect(page.getByText("Um horário foi marcado sem internet")).toBeVisible();
    await page.goto("/dashboard/medication");
    await expect(page).toHaveURL(/\/medication$/);
    await expect(page.getByText("1 vez guardada neste aparelho")).toBeVisible();
    await page.getByRole("button", { name: /Tomei agora/ }).click();
    await expect(page.getByText("2 vezes guardadas neste aparelho")).toBeVisible();
    await expectAccessible(page);
    expect(await recordsIn(page, "outbox")).toBe(2);
    await context.setOffline(false);
    await expect.poll(() => recordsIn(page, "outbox"), { timeout: 20_000 }).toBe(0);
    await page.goto("/dashboard/medication");
    await expect(page.getByText(/hoje às \d+:\d\d, \d+:\d\d$/)).toHaveCount(1);
  },
);
