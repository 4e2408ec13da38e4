/** How many shared entries were not opened yet; counted to 99. */
export function UnreadMark({ count }: { count: number }) {
  if (count === 0) return <span className="text-ink-soft">0</span>;
  return (
    <span className="inline-block min-w-6 rounded-full bg-act px-2 text-center text-sm font-semibold tabular-nums text-on-act">
      {count >= 99 ? "99+" : count}
    </span>
  );
}
