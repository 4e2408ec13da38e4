import type { HomeCard } from "~/features/kernel/said/home-card";
import { ownPaths } from "~/own-paths";
import { wordForHome } from "./word/word-for-home.server";

/** Words that the patient wants to see here: of several, another one each day. */
export const homeCard: HomeCard = {
  name: "care-words",
  place: 55,
  fits: ["evening", "night"],
  async read(ctx, { today }) {
    const one = await wordForHome(ctx, today);
    if (one === null) return null;
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
