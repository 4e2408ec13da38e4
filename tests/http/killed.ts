import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { startApp } from "../../scripts/app-server.mjs";
import { demoState } from "../demo-state.mjs";

/** What a test asks of a database. */
type Asked = { run(): Promise<unknown>; all(): Promise<{ results: unknown[] }> };
type Database = { prepare(sql: string): Asked & { bind(...values: unknown[]): Asked } };

/** An app that a test kills, and starts again on the same state. */
export type MortalApp = {
  url(): string;
  killAndStart(whileDead?: () => Promise<void>): Promise<void>;
  /** A database of it, to be looked into. */
  database(binding: string): Promise<Database>;
  /** What the clock does each minute. */
  tick(): Promise<void>;
};

/** The app with the demo data on throw-away state, gone when the test is over. */
export async function mortalApp(more: Record<string, string> = {}): Promise<MortalApp> {
  const stateDir = await mkdtemp(join(tmpdir(), "caris-killed-"));
  const bindings = { ...(await demoState(stateDir)), ENVIRONMENT: "test", ...more };
  const start = () => startApp({ stateDir, bindings, assets: false });
  let app = await start();
  onTestFinished(async () => {
    await app.stop();
    await rm(stateDir, { recursive: true, force: true });
  });
  return {
    url: () => app.url,
    database: (binding) => app.mf.getD1Database(binding, "caris") as Promise<unknown> as Promise<Database>,
    async tick() {
      const worker = await app.mf.getWorker("caris");
      await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date() });
    },
    async killAndStart(whileDead) {
      await app.stop(); // Miniflare stops the Worker's process by SIGKILL: nothing in it gets to say goodbye
      await whileDead?.();
      app = await start();
    },
  };
}

/** The `data` of a JSON answer. */
export async function dataOf<T>(url: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(url, { ...init, headers: { "Content-Type": "application/json", ...init.headers } });
  return ((await answer.json()) as { data: T }).data;
}

/** Signs one of the demo people in at the API. */
export function signInAt(url: string, email: string): Promise<{ token: string; user: { memberId: string } }> {
  const body = JSON.stringify({ email, password: "caris-demo-2026" });
  return dataOf(`${url}/api/auth/login`, { method: "POST", body });
}
