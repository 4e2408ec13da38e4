import { classNames } from "../class-names";
import { Ring } from "./ring";

/** Breathing guide, 4 s in and 4 s out, CSS only; with reduced motion a still ring and the same in words. */
export function BreathingRing({ className }: { className?: string }) {
  return (
    <figure className={classNames("mx-auto max-w-form text-center", className)}>
      <div className="relative mx-auto grid size-60 place-items-center" aria-hidden="true">
        <Ring className="ring-breathing absolute inset-0 size-full" strokeWidth={7} />
        <span className="ring-moving breath-in col-start-1 row-start-1 text-lg font-medium">Inspire</span>
        <span className="ring-moving breath-out col-start-1 row-start-1 text-lg font-medium">Solte o ar</span>
        <span className="ring-still text-lg font-medium">Respire</span>
      </div>
      <figcaption className="mt-2 text-ink-soft">
        Inspire contando até quatro. Solte o ar contando até quatro. Repita algumas vezes, no seu tempo.
      </figcaption>
    </figure>
  );
}
