import { classNames } from "../class-names";
import { Ring } from "./ring";

type RingLoadingProps = { label?: string; className?: string };

/** The loading state: shows the ring only after 300 ms, on a ground of its own, so that it never mixes with words. */
export function RingLoading({ label = "Carregando", className }: RingLoadingProps) {
  return (
    <div role="status" className={classNames("ring-loading grid place-items-center", className)}>
      <Ring className="size-12 rounded-full bg-raised p-2 shadow-float" />
      <span className="sr-only">{label}</span>
    </div>
  );
}
