import type { HomeCard } from "~/features/kernel/home-card";
import { ownPaths } from "~/own-paths";
import { readToAnswer } from "./assignment/list-assignments.server";

/** What waits for the patient's answers, in a line. */
export const homeCard: HomeCard = {
  name: "scales",
  place: 22,
  async read(ctx) {
    const { waiting, begun } = await readToAnswer(ctx);
    const [first] = waiting;
    const [own] = begun;
    if (!first && own === undefined) return null;
    const several = waiting.length > 1;
    const one = first ? `${first.askedBy} deixou um questionário para você.` : "Você começou um questionário.";
    const to = several ? ownPaths.scales() : ownPaths.scale(first?.id ?? own ?? "");
    return {
      moment: "today",
      view: {
        title: "Para responder, quando puder",
        words: several ? `Há ${waiting.length} questionários para você.` : one,
        links: [{ label: several ? "Ver quais" : first ? "Responder" : "Continuar", to }],
      },
    };
  },
};
