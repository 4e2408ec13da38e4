import type { WholeSummary } from "./own-mood.server";

/** A summary as the API shows it: tags with their mean and how far it lies from that of the other entries. */
export function showMood({ tags, dayParts: _, energy: __, anxiety: ___, sleep: ____, ...summary }: WholeSummary) {
  return {
    ...summary,
    tags: tags.map(({ tag, average, count, difference }) => ({ tag, average, count, difference })),
  };
}
