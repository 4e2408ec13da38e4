import * as z from "zod";
import { pressOf, type HomeCard } from "~/features/kernel/said/home-card";
import { ownPaths } from "~/own-paths";
import { stepState } from "./goals.schema";
import { moveStep } from "./step/move-step.server";
import { stepsUnderWay } from "./step/steps-under-way.server";

const id = z.string().min(1).max(64);
const press = z.object({ goalId: id, stepId: id, state: stepState });

/** Steps that are going, with a tap each when they are done; what was done can be undone for ten minutes, and goes then. */
export const homeCard: HomeCard = {
  name: "goals",
  place: 45,
  async read(ctx) {
    const steps = await stepsUnderWay(ctx);
    if (steps.length === 0) return null;
    return {
      moment: "calm",
      view: {
        title: "Um passo de cada vez",
        link: { label: "Suas metas", to: ownPaths.goals() },
        items: steps.map(({ id: stepId, goalId, state, text, title }) => ({
          title: text,
          to: ownPaths.goal(goalId),
          detail: state === "done" ? `${title} · feito agora` : title,
          taps: [
            state === "done"
              ? { label: "Desfazer", about: text, fields: { goalId, stepId, state: "going" }, quiet: true }
              : { label: "Fiz", about: text, fields: { goalId, stepId, state: "done" }, quiet: true },
          ],
        })),
      },
    };
  },
  press: pressOf({
    schema: press,
    act: (ctx, { goalId, ...move }) =>
      moveStep(ctx, { ...move, patientId: ctx.actor.memberId, id: goalId, line: null }),
  }),
};
