import type { HomeCard } from "~/features/kernel/said/home-card";
import { ownPaths } from "~/own-paths";
import { suggestedOn } from "./done/read-practice.server";
import { exerciseNames } from "./exercise/exercise";

/** One thing that helped before, for whoever told so; nobody else is told what to do. */
export const homeCard: HomeCard = {
  name: "practice",
  place: 50,
  fits: ["evening", "night"],
  async read(ctx, { today }) {
    const one = await suggestedOn(ctx, today);
    if (one === null) return null;
    const often = one.toldTimes === 1 ? "uma vez" : `em ${one.toldTimes} vezes que você contou`;
    return {
      moment: "calm",
      view: {
        title: "Já ajudou você",
        link: { label: "Ver práticas", to: ownPaths.practice() },
        items: [
          {
            title: exerciseNames[one.exercise],
            to: ownPaths.practice(one.exercise),
            detail: `Ficou mais leve ${often}. Está aqui, se fizer sentido hoje.`,
          },
        ],
      },
    };
  },
};
