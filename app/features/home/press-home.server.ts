import type { HomeCard } from "~/features/kernel/said/home-card";
import { AppError } from "~/lib/app-error";
import { everyHomeCard } from "~/registry/home-cards.server";

/** What a tap on a card does. @throws AppError `request.not_found` for a card that nobody has, or that nothing can be done on */
export function homePress(name: string, cards: readonly HomeCard[] = everyHomeCard) {
  const press = cards.find((card) => card.name === name)?.press;
  if (!press) throw new AppError("request.not_found");
  return press;
}
