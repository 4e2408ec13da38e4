import { fold } from "~/lib/text/text";

/** The tags in a comma-separated text, without empty ones. */
export function splitTags(text: string): string[] {
  return text
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** Whether a text holds a tag, in any of its spellings. */
export function hasTag(text: string, tag: string): boolean {
  return splitTags(text).some((other) => fold(other) === fold(tag));
}

/** Adds a tag to a comma-separated text, or takes it away when it is there. */
export function toggleTag(text: string, tag: string): string {
  const tags = splitTags(text);
  if (!hasTag(text, tag)) return [...tags, tag].join(", ");
  return tags.filter((other) => fold(other) !== fold(tag)).join(", ");
}
