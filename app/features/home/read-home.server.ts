import type { PatientCtx } from "~/features/kernel/ctx";
import type { HomeAt, HomeCard, HomeFound, HomeMoment, HomeView } from "~/features/kernel/said/home-card";
import { requireRole } from "~/features/tenancy/login/require-role";
import { localDay, minuteOfDay } from "~/lib/time/wall-clock";
import { log } from "~/platform/log";
import { everyHomeCard } from "~/registry/home-cards.server";
import { dayPartAt, inHomeOrder } from "./order-home.policy";

/** A card as the page shows it. `view` is null for one that the page draws itself, by its name: faces, the week. */
export type ShownCard = { name: string; moment: HomeMoment; view: HomeView | null };

/** A card that the page brings itself, in its place among the others: drawn by its name, or of what the page reads anyway. */
export type OwnCard = Pick<HomeCard, "name" | "place" | "fits"> & Omit<HomeFound, "view"> & { view: HomeView | null };

/** When and where a patient looks at their home. */
export function homeAt({ actor: { zone }, ...ctx }: PatientCtx): HomeAt {
  const now = ctx.now();
  return { now, zone, today: localDay(now, zone), part: dayPartAt(minuteOfDay(now, zone)) };
}

/** What a card has to say; one that fails is left out, and told of in the log. */
async function found(ctx: PatientCtx, at: HomeAt, card: HomeCard) {
  try {
    const said = await card.read?.(ctx, at);
    return said == null ? [] : [{ card, said }];
  } catch (error) {
    log({ event: "home.card_failed", card: card.name, error: error instanceof Error ? error.name : "unknown" });
    return [];
  }
}

/**
 * The cards of a patient's home that there are now, in their order (ADR 0117): what features say, and what the page brings itself.
 * @param cards those that are asked; all by default
 */
export async function readHome(
  ctx: PatientCtx,
  at: HomeAt,
  brought: Promise<readonly OwnCard[]>,
  cards: readonly HomeCard[] = everyHomeCard,
): Promise<ShownCard[]> {
  requireRole(ctx.actor, "patient");
  const [said, own] = await Promise.all([Promise.all(cards.map((card) => found(ctx, at, card))), brought]);
  const all = [
    ...own,
    ...said.flat().map(({ card: { name, place, fits }, said: one }) => ({ name, place, fits, ...one })),
  ];
  const placed = all.map((one) => ({ ...one, fits: one.fits ?? [], usedDays: one.usedDays ?? 0 }));
  return inHomeOrder(placed, at.part).map(({ name, moment, view }) => ({ name, moment, view }));
}
