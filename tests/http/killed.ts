import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "../../scripts/project.mjs";
import { demoState } from "../demo-state.mjs";

type Process = { url: string; kill(): Promise<void> };

/** The built app as a group of processes of its own. */
async function start(stateDir: string, bindings: Record<string, string>): Promise<Process> {
  const args = [join(root, "tests/killable-app.mjs"), stateDir, JSON.stringify(bindings)];
  const child: ChildProcess = spawn(process.execPath, args, { detached: true, stdio: ["ignore", "pipe", "ignore"] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (line: Buffer) => resolve(line.toString().trim()));
    child.once("exit", (code) => reject(new Error(`the app ended: ${code}`)));
  });
  return {
    url,
    kill: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        process.kill(-(child.pid ?? 0), "SIGKILL"); // the Worker's runtime with it: nothing gets to say goodbye
      }),
  };
}

/** An app that a test kills, and starts again on the same state. */
export type MortalApp = { url(): string; killAndStart(whileDead?: () => Promise<void>): Promise<void> };

/** The app with the demo data on throw-away state, gone when the test is over. */
export async function mortalApp(more: Record<string, string> = {}): Promise<MortalApp> {
  const stateDir = await mkdtemp(join(tmpdir(), "caris-killed-"));
  const bindings = { ...(await demoState(stateDir)), ENVIRONMENT: "test", ...more };
  let app = await start(stateDir, bindings);
  onTestFinished(async () => {
    await app.kill();
    await rm(stateDir, { recursive: true, force: true });
  });
  return {
    url: () => app.url,
    async killAndStart(whileDead) {
      await app.kill();
      await whileDead?.();
      app = await start(stateDir, bindings);
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
