import { lengthOf } from "~/lib/text/text-length";
import { classNames } from "../class-names";
import { useHydrated } from "./hydrated";

/** Share of a limit from which on it is shown. */
const near = 0.6;

/** Length of what stands in a control as the server will judge it, or a little more where something unseen was pasted. */
export function countOf(value: string): number {
  return lengthOf(value.replaceAll("\r\n", "\n").normalize("NFC").trim());
}

/** How much of a limit is used, once it is near; how much is too much. Nothing is ever cut. Told to screen readers once, when it is passed. */
export function Count({ length, longest }: { length: number; longest?: number | undefined }) {
  const hydrated = useHydrated();
  if (!hydrated || longest === undefined) return null;
  const over = length - longest;
  const said = over > 0 ? `${written(over)} a mais que o limite` : `${written(length)} de ${written(longest)}`;
  return (
    <>
      {length >= longest * near && (
        <span
          aria-hidden="true"
          className={classNames(
            "shrink-0 text-sm tabular-nums",
            over > 0 ? "font-medium text-wrong-text" : "text-ink-soft",
          )}
        >
          {said}
        </span>
      )}
      <span role="status" className="sr-only">
        {over > 0 ? `Passou do limite de ${written(longest)} caracteres.` : ""}
      </span>
    </>
  );
}

function written(count: number): string {
  return count.toLocaleString("pt-BR");
}
