const particles = new Set(["da", "das", "de", "do", "dos", "e"]);

/** First and last initial of a name, without its particles: "Ana Lúcia dos Santos" → "AS". */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word && !particles.has(word.toLowerCase()));
  const first = words[0];
  const last = words.length > 1 ? words.at(-1) : undefined;
  return (
    [first, last]
      .map((word) => [...(word ?? "")][0] ?? "")
      .join("")
      .toUpperCase() || "–"
  );
}
