import { classNames } from "./class-names";
import { Ring } from "./ring";

type RingLoadingProps = { label?: string; className?: string };

/** The loading state: keeps its room, and shows the ring only after 300 ms. */
export function RingLoading({ label = "Carregando", className }: RingLoadingProps) {
  return (
    <div role="status" className={classNames("ring-loading grid min-h-32 place-items-center", className)}>
      <Ring className="size-10" />
      <span className="sr-only">{label}</span>
    </div>
  );
}
