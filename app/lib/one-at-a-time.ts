/**
 * Has something looked at when asked: once at a time, and once more for all that asked meanwhile.
 * @param look must come to an end; how it ends is its own affair
 */
export function oneAtATime(look: () => Promise<unknown>): () => void {
  let state: "idle" | "looking" | "asked_again" = "idle";
  const start = () => {
    state = "looking";
    void look()
      .catch(() => undefined)
      .then(() => {
        const again = state === "asked_again";
        state = "idle";
        if (again) start();
      });
  };
  return () => {
    if (state === "idle") start();
    else state = "asked_again";
  };
}
