import * as z from "zod";
import { pressOf, type HomeCard } from "~/features/kernel/said/home-card";
import { undoCheckIn } from "./mood/undo-check-in.server";

/** The five faces: the page draws them itself. A tap on the card takes the last one back. */
export const homeCard: HomeCard = {
  name: "mood",
  place: 24,
  press: pressOf({
    schema: z.object({ id: z.string().min(1).max(64) }),
    act: (ctx, { id }) => undoCheckIn(ctx, { id }),
  }),
};
