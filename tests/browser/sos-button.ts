import type { BrowserContext, Page } from "@playwright/test";
import { expect, signIn } from "./fixtures";

/** Who presses. */
export const patient = "paciente2@demo.test";
/** The button of their page. */
export const button = (page: Page) => page.getByRole("button", { name: "Pedir ajuda agora" });

/** The patient's own alerts, as the API has them, newest first. */
export async function alertsOf(context: BrowserContext): Promise<{ id: string; status: string }[]> {
  const answer = await context.request.get("/api/patient/sos?limit=100");
  return ((await answer.json()) as { data: { id: string; status: string }[] }).data;
}

/** Takes back whatever is live, so that the next press is an alert of its own; waits until the history has it. */
async function calm(context: BrowserContext, origin: string): Promise<void> {
  const live = ({ status }: { status: string }) => ["open", "acknowledged", "unanswered"].includes(status);
  for (const { id } of (await alertsOf(context)).filter(live))
    await context.request.post(`/api/patient/sos/${id}/cancel`, { headers: { Origin: origin } });
  await expect.poll(async () => (await alertsOf(context)).filter(live)).toEqual([]);
}

/** Their page, with nothing live. @returns how many alerts they have had */
export async function atTheButton(page: Page): Promise<number> {
  await signIn(page, patient);
  await calm(page.context(), new URL(page.url()).origin);
  await page.goto("/dashboard/sos");
  return (await alertsOf(page.context())).length;
}
