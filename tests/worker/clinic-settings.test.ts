import { expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { changeLogo, logoAnswer, logoOf, removeLogo } from "~/features/files/clinic-logo/clinic-logo.server";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { endCareLink } from "~/features/tenancy/care-link/end-care-link.server";
import { setFlags, suspendClinic } from "~/features/tenancy/clinic/change-clinic.server";
import { inviteMember } from "~/features/tenancy/invitation/invite-member.server";
import { invitationLetter } from "~/features/notifications/mail/letters";
import { clinicSettingsSchema, type ClinicSettings } from "~/features/tenancy/settings/clinic-settings.schema";
import { readOwnClinic, saveClinicSettings } from "~/features/tenancy/settings/clinic-settings.server";
import { closeClinic, reopenClinic } from "~/features/tenancy/settings/close-clinic.server";
import { days } from "~/lib/duration";
import { plain } from "../samples";
import { asAdmin, refusalOf, testWorld } from "./callers";
import { linkedPair } from "./diary";
import { asPlatform } from "./relocation";

function said(typed: Record<string, string>): ClinicSettings {
  const form = { intent: "save", version: "1", name: "Casa Azul", zone: "America/Manaus", ...typed };
  const { intent: _, ...settings } = clinicSettingsSchema.parse(form);
  return settings;
}

async function house() {
  const pair = await linkedPair(testWorld());
  const { world, clinicId } = pair;
  return { ...pair, admin: asAdmin(world, await world.person("admin", clinicId, "Rui")) };
}

test("an admin says what the clinic is; two at once are one conflict; another clinic's admin changes nothing of it", async () => {
  const { world, admin } = await house();
  const typed = {
    address: "Rua A, 1",
    phone: "(92) 3333-4444",
    invitationText: "Venha como você está.",
    branches: "Centro | Rua A, 1\nPraia",
  };
  await saveClinicSettings(admin, said(typed));
  expect(await readOwnClinic(admin)).toMatchObject({
    ...{ name: "Casa Azul", version: 2 },
    profile: { address: "Rua A, 1", zone: "America/Manaus", phone: "+559233334444", branches: [] },
  });
  expect(await refusalOf(saveClinicSettings(admin, said({ address: "Rua B, 2" })))).toBe("kernel.conflict");
  // Branches are for clinics that have them, and stay when they have them no more.
  await setFlags(asPlatform(world), { clinicId: admin.actor.clinicId, flags: ["branches"] });
  await saveClinicSettings(admin, said({ ...typed, version: "3" }));
  await setFlags(asPlatform(world), { clinicId: admin.actor.clinicId, flags: [] });
  await saveClinicSettings(admin, said({ version: "5", branches: "Outra" }));
  const { profile } = await readOwnClinic(admin);
  expect(profile.branches).toEqual([
    { name: "Centro", address: "Rua A, 1" },
    { name: "Praia", address: "" },
  ]);
  expect(profile.address).toBeNull();

  const elsewhere = await world.clinic("CLINIC_1");
  const stranger = asAdmin(world, await world.person("admin", elsewhere, "Eva"));
  await saveClinicSettings(stranger, said({ name: "Outra casa" }));
  expect((await readOwnClinic(admin)).name).toBe("Casa Azul");
  await suspendClinic(asPlatform(world), { clinicId: elsewhere, suspended: true });
  expect(await refusalOf(saveClinicSettings(stranger, said({ version: "3" })))).toBe("tenancy.clinic_held");
  const log = await world.scope.directory.all<{ fields: string }>(
    sql`select fields from audit_entry where action = 'clinic.settings' order by rowid limit 1`,
  );
  expect(log[0]?.fields).not.toContain("Rua");
});

test("words that lead elsewhere, too many branches and doubled ones are refused in words", () => {
  const wrong = (typed: Record<string, string>) =>
    clinicSettingsSchema
      .safeParse({ intent: "save", version: "1", name: "Casa", zone: "America/Bahia", ...typed })
      .error?.issues.map(({ message }) => message)
      .join();
  expect(wrong({ invitationText: "Entre em casa-azul.com.br" })).toContain("sem endereço de site");
  expect(wrong({ name: "Casa http://x.com" })).toContain("sem site");
  expect(wrong({ branches: Array.from({ length: 21 }, (_, i) => `U${i}`).join("\n") })).toContain("Até 20");
  expect(wrong({ branches: "A\nA | rua" })).toContain("mesmo nome");
  expect(wrong({ branches: "| só endereço" })).toContain("nome | endereço");
  expect(wrong({ zone: "Lua/Mar" })).toContain("fuso");
  expect(wrong({ phone: "123" })).toContain("DDD");
  const letter = invitationLetter({ name: "Lu", clinicName: "Casa", said: "Venha.", url: "u", until: "amanhã" });
  expect(letter.paragraphs).toContain("“Venha.”");
});

const file = (bytes: BlobPart, type: string) => new File([bytes], "logo", { type });

test("a logo is an image that was looked through: no page, no SVG, nothing behind its end, nothing huge", async () => {
  const { world, admin, clinicId } = await house();
  const svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
  const fields = async (work: Promise<void>) =>
    work.then(
      () => null,
      (error: { fields?: { logo?: string } }) => error.fields?.logo ?? "another",
    );
  expect(await fields(changeLogo(admin, undefined))).toContain("Escolha uma imagem");
  expect(await fields(changeLogo(admin, file(svg, "image/svg+xml")))).toContain("SVG");
  expect(await fields(changeLogo(admin, file(svg, "image/png")))).toContain("SVG");
  expect(await fields(changeLogo(admin, file("<!doctype html><script>alert(1)</script>", "image/png")))).toContain(
    "SVG",
  );
  expect(await fields(changeLogo(admin, file(new Uint8Array(200_001), "image/png")))).toContain("200 kB");
  expect(await fields(changeLogo(admin, file(Uint8Array.from(plain.png).slice(0, 40), "image/png")))).toContain(
    "inteira",
  );
  expect(await logoOf(world.scope.directory, clinicId)).toBeNull();
});

test("a polyglot loses its tail; the logo is found by its own address alone, as an image in which nothing runs", async () => {
  const { world, admin, clinicId } = await house();
  const tail = new TextEncoder().encode("<script>alert(document.cookie)</script>");
  const { png } = await import("./logo-image");
  await changeLogo(admin, file(new Uint8Array([...png, ...tail]), "text/html"));
  const logo = await logoOf(world.scope.directory, clinicId);
  expect(logo).toMatchObject({ width: 64, height: 64 });
  const answer = await logoAnswer({ db: world.scope.directory }, logo?.digest ?? "");
  expect(answer.headers.get("Content-Type")).toBe("image/png");
  expect(answer.headers.get("Content-Security-Policy")).toBe("sandbox; default-src 'none'");
  expect(new TextDecoder().decode(await answer.arrayBuffer())).not.toContain("script");
  for (const guess of ["", clinicId, "a".repeat(32), "%' or 1=1"])
    expect(await refusalOf(logoAnswer({ db: world.scope.directory }, guess))).toBe("request.not_found");
  await removeLogo(admin);
  expect(await logoOf(world.scope.directory, clinicId)).toBeNull();
});

test("a clinic closes 30 days after it was asked for, when nobody is in care there; until then it can be taken back", async () => {
  const { world, admin, clinicId } = await house();
  const { actor } = admin;
  // Signed in long ago: whoever finds the browser open closes no clinic.
  const times = {
    createdAt: world.clock.now - days(1),
    expiresAt: world.clock.now + days(90),
    lastSeenAt: world.clock.now,
  };
  await world.scope.directory.insert(loginSession).values({
    ...{ id: actor.sessionId, accountId: actor.accountId, membershipId: actor.memberId, tokenHash: "t", kind: "web" },
    ...{ ip: "", userAgent: "", ...times },
  });
  const { name } = await readOwnClinic(admin);
  expect(await refusalOf(closeClinic(admin, { name: "outra" }))).toBe("request.invalid");
  expect(await refusalOf(closeClinic(admin, { name }))).toBe("identity.confirm_password");
  await world.scope.directory.run(sql`update login_session set proved_at = ${world.clock.now}`);
  expect(await refusalOf(closeClinic(admin, { name }))).toBe("tenancy.care_goes_on");
  const [link] = await admin.clinic.db.all<{ id: string }>(sql`select id from care_link`);
  await endCareLink(admin, { id: link?.id ?? "" });
  await closeClinic(admin, { name: name.toUpperCase() });
  expect(await readOwnClinic(admin)).toMatchObject({ standing: "closing", closesAt: world.clock.now + days(30) });
  expect(await refusalOf(closeClinic(admin, { name }))).toBe("tenancy.clinic_held");
  const invite = () => inviteMember(admin, { name: "Eva", email: "eva@caris.test", role: "patient" });
  expect(await refusalOf(invite())).toBe("tenancy.clinic_held");
  await reopenClinic(admin);
  expect(await refusalOf(invite())).toBe("no refusal");
  world.clock.now += days(1) - 1;
  await world.scope.directory.run(sql`update login_session set proved_at = ${world.clock.now}`);
  expect(await refusalOf(closeClinic(admin, { name }))).toBe("tenancy.closed_lately");
  world.clock.now += 1;
  await closeClinic(admin, { name });
  world.clock.now += days(30);
  expect((await readOwnClinic(admin)).standing).toBe("closed");
  expect(await refusalOf(reopenClinic(admin))).toBe("tenancy.clinic_closed");
  const log = await world.scope.directory.all<{ action: string }>(
    sql`select action from audit_entry where entity_id = ${clinicId} order by rowid`,
  );
  expect(log.map(({ action }) => action)).toEqual(["clinic.close", "clinic.reopen", "clinic.close"]);
});
