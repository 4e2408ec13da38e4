import { onAcceptance } from "./acceptance.data";
import { onAction } from "./action.data";
import type { Exercise } from "./exercise";
import { guidedOnes } from "./guided.data";
import { onThoughts } from "./thoughts.data";

/** Every exercise there is. What was answered keeps its own questions, so that one may be reworded. */
export const library: readonly Exercise[] = [...onThoughts, ...onAction, ...guidedOnes, ...onAcceptance];

/** An exercise by its code; undefined for none of ours. */
export function exerciseOf(code: string | null): Exercise | undefined {
  return code === null ? undefined : library.find((one) => one.code === code);
}
