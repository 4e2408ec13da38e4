import { desktop, expect, expectAccessible, otherBrowser, phone, signIn, test } from "./fixtures";

test.use({ viewport: phone });

test("a profile is filled in, care is proposed to somebody else, the patient reads it elsewhere and says no", async ({
  page,
  browser,
}) => {
  const psychologist = await otherBrowser(browser, { viewport: desktop });
  await signIn(psychologist, "psicologa@demo.test", "/dashboard/patients");
  const person = psychologist.getByRole("link", { name: "Helena Prado", exact: true });
  await expect(person).toBeVisible();
  await expectAccessible(psychologist);
  await person.click();
  await expect(psychologist.getByRole("heading", { name: "Linha do tempo" })).toBeVisible();
  await expectAccessible(psychologist);
  await psychologist.getByRole("link", { name: "Perfil" }).click();
  await expect(psychologist.getByRole("link", { name: "paciente@demo.test" })).toBeVisible();

  const why = `Ela pediu ajuda ${Date.now()}`;
  await psychologist.getByRole("radio", { name: "Cuidar" }).check();
  await psychologist
    .getByLabel(/^Por quê, em uma linha/)
    .first()
    .fill(why);
  await psychologist.getByRole("button", { name: "Salvar ciclo" }).click();
  await expect(psychologist.getByText(why)).toBeVisible();

  await psychologist.getByRole("button", { name: "Propor à pessoa" }).click();
  await expect(psychologist.getByText("Escolha quem vai acompanhar.").first()).toBeVisible();
  const line = `Vou me afastar ${Date.now()}`;
  await psychologist.getByLabel("Quem passa a acompanhar").selectOption({ index: 1 });
  await psychologist
    .getByRole("region", { name: "Passar o acompanhamento" })
    .getByLabel(/^Por quê/)
    .fill(line);
  await psychologist.getByRole("button", { name: "Propor à pessoa" }).click();
  await expect(psychologist.getByText(line)).toBeVisible();
  await expectAccessible(psychologist);

  await signIn(page, "paciente@demo.test", "/dashboard/care");
  await expect(page.getByText(line)).toBeVisible();
  await expect(page.getByText(why)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Não, fica como está" }).click();
  await expect(page.getByText("Tudo fica como está.")).toBeVisible();
  await expect(page.getByText(line)).toHaveCount(0);

  await psychologist.reload();
  await expect(psychologist.getByRole("button", { name: "Propor à pessoa" })).toBeVisible();
});
