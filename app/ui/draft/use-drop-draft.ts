import { useEffect } from "react";

/**
 * On the page that a save leads to: forgets the draft that was saved, or given up, and takes its name out of the address.
 * @param stamp of the form that was left (`saved` or `dropped` in the address); null when the page was reached another way
 */
export function useDropDraft({ owner, forms }: { owner: string; forms: string[] }, stamp: string | null): void {
  const names = forms.join(" ");
  useEffect(() => {
    if (stamp === null) return;
    const drop = async () => {
      const { dropDraft } = await import("./draft-store");
      for (const form of names.split(" ")) await dropDraft({ owner, form }, stamp);
    };
    void drop().catch(() => undefined);
    const url = new URL(location.href);
    for (const name of ["saved", "dropped"]) url.searchParams.delete(name);
    history.replaceState(history.state, "", url);
  }, [owner, names, stamp]);
}
