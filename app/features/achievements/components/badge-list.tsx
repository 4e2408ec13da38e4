import { Ring } from "~/ui/feedback/ring";
import { Fold } from "~/ui/fold";
import { formatDay, type Reader } from "~/ui/time/format-time";
import type { Achievements } from "../progress/read-achievements.server";
import { badgeCodes, badges } from "../rules/badges";

type BadgeListProps = { earned: Achievements["badges"]; own: boolean; reader: Reader };

/** Badges somebody has, the newest first, and folded away those still to come. */
export function BadgeList({ earned, own, reader }: BadgeListProps) {
  const newest = earned.toSorted((a, b) => b.earnedAt - a.earnedAt);
  const open = badgeCodes.filter((code) => !earned.some((one) => one.code === code));
  return (
    <section aria-labelledby="marcos">
      <h2 id="marcos" className="mb-2 text-lg">
        {own ? "Seus marcos" : "Marcos"}
      </h2>
      {newest.length === 0 ? (
        <p className="text-ink-soft">O primeiro aparece com o seu primeiro registro.</p>
      ) : (
        <ul className="grid gap-x-8 sm:grid-cols-2">
          {newest.map(({ code, earnedAt }) => (
            <li key={code} className="flex items-start gap-3 border-b border-line py-3">
              <Ring className="mt-0.5 size-7" />
              <p className="min-w-0">
                <span className="font-medium">{badges[code].name}</span>
                <span className="block text-sm text-ink-soft">
                  {badges[code].words} · {formatDay(earnedAt, reader)}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {own && open.length > 0 && (
        <div className="mt-3">
          <Fold label={`O que ainda pode vir (${open.length})`}>
            <ul className="grid gap-x-8 sm:grid-cols-2">
              {open.map((code) => (
                <li key={code} className="border-b border-line py-2">
                  <span className="font-medium">{badges[code].name}</span>
                  <span className="block text-sm text-ink-soft">{badges[code].words}</span>
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </section>
  );
}
