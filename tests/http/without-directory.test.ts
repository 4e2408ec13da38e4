import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startApp } from "../../scripts/app-server.mjs";
import { demoState } from "../demo-state.mjs";

test("without the directory the first page, help and status stand, also for who is signed in; prices say that they cannot be read", async () => {
  const stateDir = await mkdtemp(join(tmpdir(), "caris-no-directory-"));
  const app = await startApp({
    stateDir,
    bindings: { ...(await demoState(stateDir)), ENVIRONMENT: "test" },
    assets: false,
  });
  onTestFinished(async () => {
    await app.stop();
    await rm(stateDir, { recursive: true, force: true });
  });
  const form = new URLSearchParams({ email: "paciente@demo.test", password: "caris-demo-2026" });
  const signed = await fetch(`${app.url}/login`, {
    method: "POST",
    body: form,
    headers: { Origin: app.url },
    redirect: "manual",
  });
  const Cookie = signed.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const directory = await app.mf.getD1Database("DIRECTORY");
  for (const table of ["login_session", "plan_version", "domain_event"])
    await directory.exec(`ALTER TABLE ${table} RENAME TO gone_${table}`);
  const visitors: Record<string, string>[] = [{}, { Cookie }];
  for (const headers of visitors) {
    for (const path of ["/", "/help", "/help/pedir-ajuda", "/security", "/sos", "/status"])
      expect([path, (await fetch(app.url + path, { headers })).status]).toEqual([path, 200]);
    const status = await (await fetch(`${app.url}/status`, { headers })).text();
    expect(status).toContain("Diário, agenda e prontuário: não responde");
    expect(status).toContain("Fotos, voz e documentos: funciona");
    const prices = await fetch(`${app.url}/prices`, { headers });
    expect(prices.status).toBe(200);
    expect(await prices.text()).toContain("Não conseguimos ler os preços agora");
  }
});
