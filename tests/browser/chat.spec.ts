import { recordsIn } from "./device";
import { bothInRoom, openRoom, rafael, said, write } from "./chat-people";
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test, onDevice } from "./fixtures";

test.use({ viewport: phone });

test("two people talk: what one writes the other reads at once, and sees when it is read", async ({
  page,
  browser,
}) => {
  const stamp = String(Date.now());
  const other = await bothInRoom(page, browser);
  await write(page, `Bom dia ${stamp}`);
  await expect(said(other).getByText(`Bom dia ${stamp}`)).toBeVisible();
  await expect(said(page).getByText("lido").last()).toBeVisible();
  await write(other, `Recebi ${stamp}`);
  await expect(said(page).getByText(`Recebi ${stamp}`)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await expectAccessible(other);

  await page.reload();
  await expect(said(page).getByText(`Bom dia ${stamp}`)).toHaveCount(1);
  await expect(said(page).getByText(`Recebi ${stamp}`)).toHaveCount(1);
});

test(
  "a message written without network goes out once when it is back, and a draft outlives a reload",
  { tag: onDevice },
  async ({ page, browser, context }) => {
    const stamp = String(Date.now());
    const other = await bothInRoom(page, browser);
    await write(page, `Com rede ${stamp}`);
    await expect(said(other).getByText(`Com rede ${stamp}`)).toBeVisible();
    await context.setOffline(true);
    await write(page, `Sem rede ${stamp}`);
    await expect(said(page).getByText(`Sem rede ${stamp}`)).toBeVisible();
    await context.setOffline(false);
    await expect(said(other).getByText(`Sem rede ${stamp}`)).toBeVisible({ timeout: 20_000 });
    await expect(said(page).getByText("enviando")).toHaveCount(0);
    await expect.poll(() => recordsIn(page, "drafts")).toBe(0); // of what was sent nothing is kept
    await page.getByLabel("Mensagem", { exact: true }).fill(`Rascunho ${stamp}`);
    await expect.poll(() => recordsIn(page, "drafts")).toBe(1);
    await page.reload();
    await expect(page.getByLabel("Mensagem", { exact: true })).toHaveValue(`Rascunho ${stamp}`);
    await expect(said(page).getByText(`Sem rede ${stamp}`)).toHaveCount(1);
    await page.getByLabel("Mensagem", { exact: true }).fill("");
  },
);

test("a photo and words go in one message, and the other side sees the photo", async ({ page, browser }) => {
  const stamp = String(Date.now());
  const other = await bothInRoom(page, browser);
  await page.getByRole("button", { name: "Anexar arquivo, gravar voz e mais" }).click();
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  await page.getByLabel("Escolher arquivos").setInputFiles({ name: "praia.png", mimeType: "image/png", buffer: png });
  await expect(page.getByRole("list", { name: "Arquivos desta mensagem" }).getByText(/kB|bytes|B$/)).toBeVisible();
  await write(page, `Olha a praia ${stamp}`);
  await expect(said(other).getByText(`Olha a praia ${stamp}`)).toBeVisible();
  const photo = said(other)
    .getByRole("img", { name: /^Foto: praia/ })
    .last();
  await expect(photo).toBeVisible();
  expect(await photo.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBeGreaterThan(0);
});

test("words of risk open the help on the device, and nothing of it is sent", async ({ page }) => {
  await openRoom(page, rafael, /Marcelo/);
  await page.getByLabel("Mensagem", { exact: true }).fill("hoje foi um dia comum");
  await page.waitForLoadState("networkidle");
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().includes("/assets/")) asked.push(`${request.method()} ${request.url()}`);
  });
  await page.getByLabel("Mensagem", { exact: true }).fill("não aguento mais viver");
  await expect(page.getByRole("link", { name: /188/ }).first()).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByLabel("Mensagem", { exact: true }).fill("");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("a message is a plain form", async ({ page }) => {
    const stamp = String(Date.now());
    await signIn(page, rafael, "/dashboard/chat");
    await page.locator('a[href^="/dashboard/chat/rom_"]').first().click();
    await page.getByLabel("Mensagem", { exact: true }).fill(`Sem roteiro ${stamp}`);
    await page.getByRole("button", { name: "Enviar" }).click();
    await expect(said(page).getByText(`Sem roteiro ${stamp}`)).toHaveCount(1);
    await expect(page.getByLabel("Mensagem", { exact: true })).toHaveValue("");
  });
});
