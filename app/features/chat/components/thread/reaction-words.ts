import { Check, Heart, Mountain, Sprout } from "lucide-react";
import type { ReactionName } from "../../message/message";

/** The four reactions: a line icon and the word that says it. */
export const reactionWords = {
  heart: { icon: Heart, word: "Com carinho" },
  thanks: { icon: Sprout, word: "Gratidão" },
  agree: { icon: Check, word: "Concordo" },
  strength: { icon: Mountain, word: "Força" },
} as const satisfies Record<ReactionName, unknown>;
