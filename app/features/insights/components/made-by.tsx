import type { ReactNode } from "react";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";

type MadeByProps = {
  by: { model: string; at: number } | null;
  reader: Reader;
  /** What was made, as the sentence begins: “Rascunho escrito por”. */ what: string;
  /** How the sentence goes on: of what it was made, what it is not, who answers for it. */ children: ReactNode;
};

/** Says under every result of a model that one made it, which, and when. */
export function MadeBy({ by, reader, what, children }: MadeByProps) {
  return (
    <p className="mt-3 text-sm text-ink-soft">
      {what} inteligência artificial
      {by && (
        <>
          {" "}
          ({by.model}, <RelativeTime at={by.at} {...reader} />)
        </>
      )}
      {children}
    </p>
  );
}
