import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll, phone, test } from "./fixtures";

test.use({ viewport: phone, javaScriptEnabled: false });

/** Brings every screen into sight, and says which picture each shows and whether it was drawn. */
async function screensOf(page: Page): Promise<{ file: string; drawn: boolean }[]> {
  const all = page.locator("picture.screen img");
  const found: { file: string; drawn: boolean }[] = [];
  for (const one of await all.all()) {
    await one.scrollIntoViewIfNeeded();
    await expect.poll(() => one.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
    found.push(await one.evaluate((img: HTMLImageElement) => ({ file: img.currentSrc, drawn: img.naturalWidth > 0 })));
  }
  return found;
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`the first page shows the product itself, ${colorScheme}, and whom to call in its first screen`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    for (const number of ["188", "192"]) await expect(page.locator(`a[href="tel:${number}"]`).first()).toBeInViewport();
    await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
    const screens = await screensOf(page);
    expect(screens.length).toBe(5);
    for (const { file, drawn } of screens)
      expect([file.includes(`-phone-${colorScheme}-`), drawn]).toEqual([true, true]);
    await expectNoSidewaysScroll(page);
  });
}

test("on a desk the other side of the week is the wide screen, and a chosen theme chooses the screens", async ({
  page,
  context,
  baseURL,
}) => {
  await page.setViewportSize({ width: 1280, height: 860 });
  await context.addCookies([{ name: "theme", value: "dark", url: baseURL ?? "" }]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/");
  const screens = await screensOf(page);
  expect(screens.every(({ file }) => file.includes("-dark-"))).toBe(true);
  expect(screens.at(-1)?.file).toContain("day-desk-dark");
});

test("who looks for something finds it, reads it, and gets on: prices, questions, status, without a line of JavaScript", async ({
  page,
}) => {
  await page.goto("/help");
  await page.getByRole("searchbox", { name: "Buscar nas dúvidas" }).fill("desmarcar sessão");
  await page.getByRole("button", { name: "Buscar" }).click();
  await page.getByRole("main").getByRole("link", { name: "Marcar, mudar ou cancelar uma sessão" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Marcar, mudar ou cancelar uma sessão" })).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Preços" }).click();
  await expect(page.getByRole("rowheader", { name: "Profissional" })).toBeVisible();
  const question = page.getByText("O que acontece quando o teste acaba?");
  await question.click();
  await expect(page.getByText(/Vale o plano gratuito, a partir daquele instante/)).toBeVisible();
  await page.getByRole("contentinfo").getByRole("link", { name: "Situação" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tudo funcionando" })).toBeVisible();
});
