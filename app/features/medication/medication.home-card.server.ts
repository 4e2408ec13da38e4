import { pressOf, type HomeCard, type HomeItem } from "~/features/kernel/said/home-card";
import { ownPaths } from "~/own-paths";
import { hourOf } from "./components/adherence-words";
import { keyOfTap, markRegimen } from "./mark/mark-regimen.server";
import { markForm } from "./medication.schema";
import { readHomeHours, type HomeHour } from "./regimen/read-home-hours.server";

function itemOf({ regimen: { id, kind, name, dose }, slot, mark, isBefore }: HomeHour): HomeItem {
  const done = kind === "habit" ? "Fiz" : "Tomei";
  const fields = { id, slot };
  const said = mark?.state === "skipped" ? "pulado" : kind === "habit" ? "feito" : "tomado";
  return {
    title: name,
    detail: [isBefore ? `ontem, ${hourOf(slot)}` : hourOf(slot), dose, mark && `${said} agora`]
      .filter(Boolean)
      .join(" · "),
    taps: mark
      ? [{ label: "Desfazer", about: name, fields: { ...fields, state: "open" }, quiet: true }]
      : [
          { label: done, about: name, fields: { ...fields, state: "taken" } },
          { label: "Pulei", about: name, fields: { ...fields, state: "skipped" }, quiet: true },
        ],
  };
}

/** What has its hour now, with a tap each; what was tapped can be undone for ten minutes, and goes then. */
export const homeCard: HomeCard = {
  name: "medication",
  place: 20,
  async read(ctx, at) {
    const { hours, isNow, more } = await readHomeHours(ctx, at);
    if (hours.length === 0) return null;
    return {
      moment: isNow ? "now" : "today",
      view: {
        title: "Seus horários",
        link: { label: more ? "Ver todos" : "Ver o dia", to: ownPaths.medication() },
        items: hours.map(itemOf),
      },
    };
  },
  press: pressOf({ schema: markForm, act: (ctx, { key, ...said }) => markRegimen(ctx, said, keyOfTap(said, key)) }),
};
