import { Eye, Lock } from "lucide-react";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import { namesInWords } from "../mood/names-in-words";

type EntryAudienceProps = {
  isPrivate: boolean;
  /** Names of who accompanies the patient now. */
  team: string[];
  readers: { name: string; readAt: number }[];
  reader: Reader;
};

/** Who may read a note, and who did. */
export function EntryAudience({ isPrivate, team, readers, reader }: EntryAudienceProps) {
  const Icon = isPrivate ? Lock : Eye;
  return (
    <section aria-label="Quem lê" className="flex max-w-reading gap-3 border-t border-line py-4 text-ink-soft">
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        <p>{audienceWords(isPrivate, team)}</p>
        {readers.length > 0 && (
          <ul className="mt-1">
            {readers.map(({ name, readAt }) => (
              <li key={`${name}${readAt}`} className="wrap-anywhere">
                <span className="font-medium text-ink">{name}</span> leu <RelativeTime at={readAt} {...reader} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function audienceWords(isPrivate: boolean, team: string[]): string {
  if (isPrivate) return "Só você lê esta anotação.";
  return team.length > 0
    ? `Podem ler: você e ${namesInWords(team)}.`
    : "Hoje só você lê. Quem passar a acompanhar você também poderá ler.";
}
