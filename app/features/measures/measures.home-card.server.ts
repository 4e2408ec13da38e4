import type { HomeCard } from "~/features/kernel/said/home-card";
import { ownPaths } from "~/own-paths";
import { countToAnswer } from "./assignment/list-assignments.server";

/** What waits for the patient's answers, in a line. */
export const homeCard: HomeCard = {
  name: "scales",
  place: 22,
  async read(ctx) {
    const { count, first, begun } = await countToAnswer(ctx);
    if (!first && begun === null) return null;
    const several = count > 1;
    const one = first ? `${first.askedBy} deixou um questionário para você.` : "Você começou um questionário.";
    const to = several ? ownPaths.scales() : ownPaths.scale(first?.id ?? begun ?? "");
    return {
      moment: "today",
      view: {
        title: "Para responder, quando puder",
        words: several ? `Há ${count} questionários para você.` : one,
        links: [{ label: several ? "Ver quais" : first ? "Responder" : "Continuar", to }],
      },
    };
  },
};
