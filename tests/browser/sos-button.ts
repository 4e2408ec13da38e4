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

const goStraight = (page: Page) => page.goto("/dashboard/sos");

/** The keyboard's way there from the top of any page of theirs: its second stop, seen once it is reached. */
export async function bySkipLink(page: Page): Promise<void> {
  const way = page.getByRole("link", { name: "Ir para o SOS" });
  await expect(way).not.toBeInViewport();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Ir para o conteúdo" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(way).toBeFocused();
  await expect(way).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await page.waitForURL("**/dashboard/sos");
}

/**
 * Their page, with nothing live.
 * @param go how they get there
 * @returns how many alerts they have had
 */
export async function atTheButton(page: Page, go: (page: Page) => Promise<unknown> = goStraight): Promise<number> {
  await signIn(page, patient);
  await calm(page.context(), new URL(page.url()).origin);
  await go(page);
  return (await alertsOf(page.context())).length;
}
