import { Phone } from "lucide-react";
import { classNames } from "../class-names";
import { helpLines, helpTitle } from "../copy/help-lines";

type HelpBlockProps = {
  /** One line for footers and sides; two large targets otherwise. */
  compact?: boolean;
  /** Without its heading, where the page has said it. */
  bare?: boolean;
  /** One below the other at every width. */
  stacked?: boolean;
  /** Side by side and short at every width: for a first screen that holds more than the numbers. */
  pair?: boolean;
  className?: string;
};

/** CVV 188 and SAMU 192 as calls; stands wherever risk is touched. */
export function HelpBlock({ compact = false, bare = false, stacked = false, pair = false, className }: HelpBlockProps) {
  if (pair) return <HelpPair className={className} />;
  return (
    <div role="group" aria-label={helpTitle} className={className}>
      {!bare && <p className={compact ? "text-sm font-medium" : "mb-2 text-lg font-semibold"}>{helpTitle}</p>}
      <ul
        className={classNames(
          compact
            ? "flex flex-wrap gap-x-5"
            : classNames("grid max-w-reading grid-cols-1 gap-2", !stacked && "sm:grid-cols-2"),
        )}
      >
        {helpLines.map((line) =>
          compact ? (
            <li key={line.number}>
              <a href={`tel:${line.number}`} className="link inline-flex min-h-11 items-center dense:min-h-8">
                {`${line.what}: ${line.name} ${line.number}`}
              </a>
            </li>
          ) : (
            <li key={line.number}>
              <a
                href={`tel:${line.number}`}
                className="flex h-full min-h-20 items-center gap-4 rounded-lg border border-line-strong bg-raised px-4 text-ink py-3 hover:border-now-text"
              >
                <span className="grid size-11 shrink-0 place-items-center rounded-full bg-now text-on-now">
                  <Phone aria-hidden="true" className="size-5" />
                </span>
                <span className="min-w-0 wrap-anywhere">
                  <span className="block font-semibold">{`${line.what}: ligar ${line.number}`}</span>
                  <span className="block text-sm text-ink-soft">{`${line.name}. ${line.detail}`}</span>
                </span>
              </a>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

function HelpPair({ className }: { className?: string | undefined }) {
  return (
    <ul
      aria-label={helpTitle}
      className={classNames(
        "grid max-w-reading grid-cols-[repeat(auto-fit,minmax(min(100%,8rem),1fr))] gap-2",
        className,
      )}
    >
      {helpLines.map(({ number, name, what }) => (
        <li key={number}>
          <a
            href={`tel:${number}`}
            className="flex h-full min-h-14 items-center gap-2 rounded-lg border border-line-strong bg-raised px-2.5 py-1.5 text-ink hover:border-now-text"
          >
            <Phone aria-hidden="true" className="size-5 shrink-0 text-now-text" />
            <span className="min-w-0 leading-tight">
              <span className="inline-block font-semibold first-letter:uppercase">{`ligar ${number}`}</span>{" "}
              <span className="block text-sm text-ink-soft">{`${name}: ${what.toLowerCase()}`}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
