import { useEffect, useState } from "react";
import { firstName } from "~/lib/text/person-name";

/** How long (ms) somebody counts as writing after the last sign of it. */
const lasts = 5_000;

/** Who is writing now. */
export function TypingLine({ typing, names }: { typing: Record<string, number>; names: Map<string, string> }) {
  const [now, setNow] = useState(0);
  const latest = Math.max(0, ...Object.values(typing));
  useEffect(() => {
    if (latest === 0) return;
    setNow(Date.now());
    const timer = setTimeout(() => setNow(Date.now()), lasts);
    return () => clearTimeout(timer);
  }, [latest]);
  const who = Object.entries(typing).flatMap(([id, at]) => (now - at < lasts ? [firstName(names.get(id) ?? "")] : []));
  return (
    <p aria-hidden="true" className="h-6 px-4 text-sm text-ink-soft lg:px-6">
      {who.length > 0 && `${who.join(" e ")} ${who.length === 1 ? "está" : "estão"} escrevendo…`}
    </p>
  );
}
