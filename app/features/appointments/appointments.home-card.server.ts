import * as z from "zod";
import { pressOf, type HomeCard } from "~/features/kernel/said/home-card";
import { confirmOwnSession } from "./steps/change-session.server";

/** The next session: the page reads it itself, for it keeps it on the device (`nextSessionView`). A tap says that one comes. */
export const homeCard: HomeCard = {
  name: "session",
  place: 28,
  press: pressOf({
    schema: z.object({ id: z.string().min(1).max(64) }),
    act: (ctx, { id }) => confirmOwnSession(ctx, { id }),
  }),
};
