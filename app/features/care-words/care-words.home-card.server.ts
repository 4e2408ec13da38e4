import type { HomeCard } from "~/features/kernel/home-card";
import { ownPaths } from "~/own-paths";
import { daysBetween } from "~/lib/time/wall-clock";
import { wordsForHome } from "./word/words-for-home.server";

/** Words that the patient wants to see here: of several, another one each day. */
export const homeCard: HomeCard = {
  name: "care-words",
  place: 55,
  fits: ["evening", "night"],
  async read(ctx, { today }) {
    const words = await wordsForHome(ctx);
    const one = words[Math.abs(daysBetween("2026-01-01", today)) % Math.max(words.length, 1)];
    if (!one) return null;
    return {
      moment: "calm",
      view: {
        title: "Para você",
        link: { label: "Suas palavras", to: ownPaths.careWords() },
        quote: { text: one.text, ...(one.from !== null && { by: one.from }) },
      },
    };
  },
};
