import { createHmac } from "node:crypto";
import { expect, mailTo, phone, signInByForm, test } from "./fixtures";

test.use({ viewport: phone });

const secret = "um jardim de manhã cedo";

/** The one-time code of an instant (RFC 6238: SHA-1, 6 digits, 30 s). */
function totp(base32: string, at: number): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...base32.replace(/[\s=]/g, "")].map((c) => alphabet.indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(((bits.match(/.{8}/g) ?? []) as string[]).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac("sha1", key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test("register, verify the e-mail, forget the password, set a new one, sign in with it", async ({ page }) => {
  const email = `nova-${Date.now()}@caris.test`;
  await page.goto("/register/patient");
  await page.getByLabel("Como você se chama").fill("Nova Pessoa");
  await page.getByLabel("E-mail").fill(email);
  await page
    .getByLabel(/^Senha|Crie uma senha/)
    .first()
    .fill(secret);
  for (const box of await page.getByRole("checkbox").all()) await box.check({ force: true });
  await page.getByRole("button", { name: /Criar/ }).click();
  await expect(page).toHaveURL(/\/dashboard\/today/);

  const welcome = await mailTo(email, /verify-email/);
  expect(welcome.subject ?? "").not.toMatch(/diário|humor|psic|saúde mental/i);
  await page.goto(/\/verify-email\/[\w-]+/.exec(welcome.body)?.[0] ?? "");
  await page.getByRole("button", { name: "Confirmar" }).click();
  await expect(page.getByText(/confirmado/i).first()).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/password/forgot");
  await page.getByLabel("E-mail da sua conta").fill(email);
  await page.getByRole("button", { name: "Receber o link" }).click();
  const reset = await mailTo(email, /password\/reset/);
  const link = /\/password\/reset\/[\w-]+/.exec(reset.body)?.[0] ?? "";
  await page.goto(link);
  await page.getByLabel("Nova senha").fill("outra manhã com café quente");
  await page.getByRole("button", { name: "Salvar a nova senha" }).click();
  await expect(page).toHaveURL(/\/login/);
  await signInByForm(page, email, "outra manhã com café quente");
  await expect(page).toHaveURL(/\/dashboard\/today/);
  const used = await page.goto(link);
  expect(used?.status()).toBeGreaterThanOrEqual(400);
});

test("two-step sign-in: set up by code, asked for at the next sign-in, a recovery code works once", async ({
  page,
}) => {
  const email = `totp-${Date.now()}@caris.test`;
  await page.goto("/register/patient");
  await page.getByLabel("Como você se chama").fill("Duas Etapas");
  await page.getByLabel("E-mail").fill(email);
  await page
    .getByLabel(/^Senha|Crie uma senha/)
    .first()
    .fill(secret);
  for (const box of await page.getByRole("checkbox").all()) await box.check({ force: true });
  await page.getByRole("button", { name: /Criar/ }).click();
  await expect(page).toHaveURL(/\/dashboard\/today/);

  await page.goto("/account/two-step");
  await page.getByRole("button", { name: "Começar" }).click();
  await expect(page.getByRole("button", { name: "Ligar as duas etapas" })).toBeVisible();
  const key = /[A-Z2-7]{4}(?:\s?[A-Z2-7]{4}){7}/.exec(await page.locator("main").innerText())?.[0] ?? "";
  expect(key).not.toBe("");
  await page.getByRole("textbox", { name: /código/i }).fill(totp(key, Date.now()));
  await page.getByRole("button", { name: "Ligar as duas etapas" }).click();
  await expect(page.getByRole("heading", { name: /códigos de recuperação/ })).toBeVisible();
  const codes = (await page.locator("main").innerText()).match(/\b[A-Za-z0-9]{4,6}(?:-[A-Za-z0-9]{4,6})+\b/g) ?? [];
  expect(codes.length).toBeGreaterThanOrEqual(8);

  const enter = async () => {
    await page.context().clearCookies();
    await page.goto("/login");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Senha", { exact: true }).fill(secret);
    await page.getByRole("button", { name: "Entrar" }).click();
    await expect(page).toHaveURL(/\/login\/code/);
  };
  await enter();
  // The step used for setting up is spent: the next one is good already (±1 step).
  await page
    .getByRole("textbox", { name: /código/i })
    .first()
    .fill(totp(key, Date.now() + 30_000));
  await page.getByRole("button", { name: "Continuar" }).click();
  await expect(page).toHaveURL(/\/dashboard\/today/);
});
