/** How much waits at a place, for eyes and ears; nothing when nothing waits. */
export function NavBadge({ count }: { count?: number }) {
  if (!count) return null;
  return (
    <span className="inline-grid min-h-5 min-w-5 place-items-center rounded-full bg-now px-1.5 text-xs font-semibold tabular-nums text-on-now">
      <span aria-hidden="true">{count > 99 ? "99+" : count}</span>
      <span className="sr-only">{`, ${count} à espera`}</span>
    </span>
  );
}
